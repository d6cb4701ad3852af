import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { PaperDetail } from '../../../../shared/pack/paper.ts';
import { entryId, entryOf, recordId, sha256, sourceId } from '../../../support/made-up.ts';
import { paperOf } from '../../../support/papers.ts';
import { memoryStore, storeOn } from '../../../support/memory-store.ts';

const ONE = sha256(1);
const TWO = sha256(2);
const detail: PaperDetail = { sha256: ONE, pages: [], labels: ['1'], outline: [], agenda: [] };
const bytes = (...values: readonly number[]) => new Uint8Array(values);

describe('papers', () => {
  it('are kept and changed', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(ONE));
    await store.changePaper(ONE, { title: 'Levy' });
    expect(await store.paper(ONE)).toEqual(paperOf(ONE, { title: 'Levy' }));
    expect(await store.papers()).toHaveLength(1);
    expect(await store.paper(TWO)).toBeUndefined();
  });

  it('are opened with all that is known of them, in one step', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(ONE, { stage: 'stored' }));
    await store.openPaper(ONE, { stage: 'opened', pageCount: 7 }, detail);
    expect(await store.paper(ONE)).toMatchObject({ stage: 'opened', pageCount: 7 });
    expect(await store.detail(ONE)).toEqual(detail);
    await store.changeDetail(ONE, { labels: ['i'] });
    expect((await store.detail(ONE))?.labels).toEqual(['i']);
  });

  it('leave those in peace whose rows this release cannot read', async () => {
    const store = memoryStore();
    await store.addPaper(Object.assign(paperOf(ONE), { kind: 'ballot' }));
    await store.addPaper(paperOf(TWO));
    expect((await store.papers()).map(paper => paper.sha256)).toEqual([TWO]);
    expect(await store.paper(ONE)).toBeUndefined();
  });

  it('go with everything that belongs to them, and nothing else', async () => {
    const store = memoryStore();
    for (const sha of [ONE, TWO]) {
      await store.addPaper(paperOf(sha));
      await store.openPaper(sha, {}, { ...detail, sha256: sha });
      await store.putChunk(sha, 0, bytes(1));
      await store.putChunk(sha, 1, bytes(2));
      await store.putPageTexts(sha, [{ sha256: sha, pageIndex: 0, text: 'a', stamp: '7' }], {});
      await store.putSnapshot({ sha256: sha, pictures: [] });
    }
    await store.removePaper(ONE);
    expect(await store.paper(ONE)).toBeUndefined();
    expect(await store.detail(ONE)).toBeUndefined();
    expect(await store.chunkIndexes(ONE)).toEqual(new Set());
    expect(await store.pageText(ONE, 0)).toBeUndefined();
    expect(await store.snapshot(ONE)).toBeUndefined();
    expect(await store.paper(TWO)).toBeDefined();
    expect(await store.chunkIndexes(TWO)).toEqual(new Set([0, 1]));
    expect(await store.pageText(TWO, 0)).toBe('a');
  });

  it('leave the member’s work on them alone when they go', async () => {
    const store = memoryStore();
    await store.applyEntries([entryOf(entryId(0), { paper: ONE, comment: 'a' })]);
    await store.addPaper(paperOf(ONE));
    await store.removePaper(ONE);
    expect(await store.recordsOfPaper(ONE, 'annotation')).toHaveLength(1);
  });
});

describe('chunks and page texts', () => {
  it('come back as they were put, by paper and number', async () => {
    const store = memoryStore();
    await store.putChunk(ONE, 10, bytes(10));
    await store.putChunk(ONE, 2, bytes(2));
    await store.putChunk(TWO, 3, bytes(3));
    expect(await store.chunk(ONE, 10)).toEqual(bytes(10));
    expect(await store.chunk(ONE, 3)).toBeUndefined();
    expect(await store.chunkIndexes(ONE)).toEqual(new Set([2, 10]));
  });

  it('note with the text how far it has been read, and find the stamps', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(ONE, { textPages: 0 }));
    const texts = ['a', 'b', 'c'].map((text, pageIndex) => ({
      sha256: ONE,
      pageIndex,
      text,
      stamp: pageIndex === 1 ? null : String(pageIndex + 59),
    }));
    await store.putPageTexts(ONE, texts, { textPages: 3 });
    expect((await store.paper(ONE))?.textPages).toBe(3);
    expect(await store.stamps(ONE)).toEqual(
      new Map([
        [0, '59'],
        [2, '61'],
      ]),
    );
    expect(await store.stamps(TWO)).toEqual(new Map());
  });
});

describe('arrivals', () => {
  it('are one a file, and go by file', async () => {
    const store = memoryStore();
    const arrival = (path: string, source = 0) => ({
      source: sourceId(source),
      path,
      fileName: path,
      committee: null,
      size: 1,
      modifiedMs: 1,
      sha256: null,
      problem: null,
      dismissed: false,
    });
    await store.putArrival(arrival('a.pdf'));
    await store.putArrival({ ...arrival('a.pdf'), size: 2 });
    await store.putArrival(arrival('a.pdf', 1));
    await store.putArrival(arrival('b.pdf'));
    await store.removeArrivals([[sourceId(0), 'b.pdf']]);
    expect((await store.arrivals()).map(({ source, path, size }) => [source, path, size])).toEqual([
      [sourceId(0), 'a.pdf', 2],
      [sourceId(1), 'a.pdf', 1],
    ]);
  });
});

describe('applyEntries', () => {
  const made = entryOf(entryId(0), { paper: ONE, comment: 'first' });
  const changed = entryOf(entryId(1), { comment: 'second' }, [made.id]);

  it('folds entries into records, found by id, kind and paper', async () => {
    const store = memoryStore();
    const flag = entryOf(entryId(2), { paper: ONE }, [], { record: recordId('flag:1'), kind: 'flag' });
    await store.applyEntries([made, changed, flag]);
    expect((await store.record(made.record))?.fields['comment']).toBe('second');
    expect((await store.recordsOfKind('flag')).map(({ id }) => id)).toEqual(['flag:1']);
    expect((await store.recordsOfPaper(ONE, 'annotation')).map(({ id }) => id)).toEqual([made.record]);
    expect(await store.recordsOfPaper(TWO, 'annotation')).toEqual([]);
  });

  it('folds what comes with what is here', async () => {
    const store = memoryStore();
    await store.applyEntries([changed]);
    await store.applyEntries([made]);
    expect(await store.record(made.record)).toMatchObject({ fields: { comment: 'second' }, createdBy: made.id });
  });

  it('keeps deleted records, and says so of them', async () => {
    const store = memoryStore();
    await store.applyEntries([made, entryOf(entryId(1), { deleted: true }, [made.id])]);
    expect((await store.record(made.record))?.deleted).toBe(true);
  });

  it('notes how far a segment is read, with the entries or without', async () => {
    const store = memoryStore();
    await store.applyEntries([made], { segment: 'a/1', bytes: 100 });
    await store.applyEntries([], { segment: 'a/1', bytes: 250 });
    await store.applyEntries([changed], { segment: 'b/1', bytes: 10 });
    await store.applyEntries([changed]);
    expect(await store.cursors()).toEqual(
      new Map([
        ['a/1', 250],
        ['b/1', 10],
      ]),
    );
  });

  it('notes nothing when the entries cannot be kept', async () => {
    const store = memoryStore();
    const unkeepable = Object.assign({ ...changed }, { fields: { comment: () => 'not data' } });
    await expect(store.applyEntries([made, unkeepable], { segment: 'a/1', bytes: 100 })).rejects.toThrow();
    expect(await store.cursors()).toEqual(new Map());
    expect(await store.record(made.record)).toBeUndefined();
  });

  it('survives field names that objects have already', async () => {
    const store = memoryStore();
    await store.applyEntries([entryOf(entryId(0), { constructor: 'c', toString: 't', paper: ONE })]);
    expect((await store.record(made.record))?.fields).toMatchObject({ constructor: 'c', toString: 't' });
  });
});

describe('a later start', () => {
  it('finds what the one before it kept', async () => {
    const indexedDB = new IDBFactory();
    const before = storeOn(indexedDB);
    await before.addPaper(paperOf(ONE));
    before.close();
    expect(await storeOn(indexedDB).paper(ONE)).toEqual(paperOf(ONE));
  });
});
