import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { entryId, entryOf, recordId, sha256, sourceId } from '../../../support/made-up.ts';
import { detailOf, pageTextOf, paperOf } from '../../../support/papers.ts';
import { memoryStore, storeOn } from '../../../support/memory-store.ts';

const ONE = sha256(1);
const TWO = sha256(2);
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
    const texts = [pageTextOf(ONE, 0, 'Agenda'), pageTextOf(ONE, 1, 'Levy')];
    await store.putDetail(detailOf(ONE), { stage: 'opened', pageCount: 7 }, texts);
    expect(await store.paper(ONE)).toMatchObject({ stage: 'opened', pageCount: 7 });
    expect(await store.detail(ONE)).toEqual(detailOf(ONE));
    expect(await store.pageTexts(ONE)).toEqual(texts);
  });

  it('are understood anew without losing the text they were read from', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(ONE));
    await store.putDetail(detailOf(ONE), {}, [pageTextOf(ONE, 0, 'Agenda')]);
    await store.putDetail(detailOf(ONE, { labels: ['i'] }), { title: 'Levy' });
    expect((await store.detail(ONE))?.labels).toEqual(['i']);
    expect((await store.paper(ONE))?.title).toBe('Levy');
    expect(await store.pageText(ONE, 0)).toBe('Agenda');
  });

  it('give what their file says even where this release cannot read what was understood of them', async () => {
    const store = memoryStore();
    const outline = [{ title: '1 Levy', pageIndex: 0, children: [] }];
    await store.putDetail(Object.assign(detailOf(ONE, { outline }), { agenda: 'of another release' }), {});
    expect(await store.detail(ONE)).toBeUndefined();
    expect(await store.facts(ONE)).toEqual({
      sha256: ONE,
      pages: [],
      outline,
      fileLabels: null,
      metadata: detailOf(ONE).metadata,
    });
    expect(await store.facts(TWO)).toBeUndefined();
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
      await store.putDetail(detailOf(sha), {});
      await store.putChunk(sha, 0, bytes(1));
      await store.putChunk(sha, 1, bytes(2));
      await store.putPageTexts(sha, [pageTextOf(sha, 0, 'a')], {});
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

  it('note with the text how far it has been read', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(ONE, { textPages: 0 }));
    await store.putPageTexts(ONE, [pageTextOf(ONE, 0, 'a'), pageTextOf(ONE, 1, 'b')], { textPages: 2 });
    expect((await store.paper(ONE))?.textPages).toBe(2);
    expect([await store.pageText(ONE, 1), await store.pageText(ONE, 2)]).toEqual(['b', undefined]);
  });

  it('come back by pageIndex with their places, and leave out pages that were not read', async () => {
    const store = memoryStore();
    const [first, tenth, eleventh] = [pageTextOf(ONE, 0, 'a'), pageTextOf(ONE, 9, 'b'), pageTextOf(ONE, 10, 'c')];
    await store.putPageTexts(ONE, [eleventh, tenth, first], {});
    await store.putPageTexts(TWO, [pageTextOf(TWO, 1, 'other')], {});
    const texts = await store.pageTexts(ONE);
    expect([texts[0], texts[1], texts[9], texts[10]]).toEqual([first, undefined, tenth, eleventh]);
    expect(texts[10]?.places).toBeInstanceOf(Int32Array);
    expect(texts).toHaveLength(11);
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
    await store.applyEntries([made], [{ segment: 'a/1', bytes: 100 }]);
    await store.applyEntries([], [{ segment: 'a/1', bytes: 250 }]);
    await store.applyEntries([changed], [{ segment: 'b/1', bytes: 10 }]);
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
    await expect(store.applyEntries([made, unkeepable], [{ segment: 'a/1', bytes: 100 }])).rejects.toThrow();
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
