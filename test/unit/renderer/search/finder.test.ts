import { describe, expect, it, vi } from 'vitest';
import { sha256Schema, type Sha256 } from '../../../../shared/ids.ts';
import { READING_RULES } from '../../../../shared/pack/understand.ts';
import { Finder } from '../../../../renderer/search/finder.ts';
import type { FindQuestion } from '../../../../renderer/search/find-messages.ts';
import { indexPapers } from '../../../../renderer/search/index-papers.ts';
import { INDEX_RULES } from '../../../../renderer/search/index-rules.ts';
import type { Store } from '../../../../renderer/db/store.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { sortIndex } from '../../../../shared/annotations/sort-index.ts';
import { entryId, entryOf, recordId } from '../../../support/made-up.ts';
import { detailOf, paperOf } from '../../../support/papers.ts';

const [A, B, C] = ['a', 'b', 'c'].map(letter => sha256Schema.parse(letter.repeat(64))) as [Sha256, Sha256, Sha256];
const noRest = (): Promise<void> => Promise.resolve();
const notExpected = (...told: readonly unknown[]): never => {
  throw new Error(told.join(' '));
};

async function put(store: Store, sha256: Sha256, texts: readonly string[]): Promise<void> {
  const pages = texts.map((text, pageIndex) => ({ sha256, pageIndex, text, places: new Int32Array() }));
  await store.addPaper(paperOf(sha256));
  await store.putDetail(detailOf(sha256, { labels: texts.map((_, at) => `${at + 5}`) }), {}, pages);
}

function question(typed: string, rest: Partial<FindQuestion> = {}): FindQuestion {
  return { id: 1, typed, papers: [A, B, C], mostPapers: 10, hitsEach: 3, ...rest };
}

const notMoot = (): boolean => false;

describe('finding in everything', () => {
  it('finds in papers that are indexed, and tells the printed page and the words around', async () => {
    const store = memoryStore();
    await put(store, A, ['Nothing here', 'A levy on lighthouses']);
    await put(store, B, ['The levy again']);
    await indexPapers(store, noRest, notExpected);
    const answer = await new Finder(store, notExpected).answer(question('levy'), notMoot);
    expect([answer?.pageCount, answer?.paperCount, answer?.ownCount]).toEqual([2, 2, 0]);
    const [hit] = answer?.papers.find(({ paper }) => paper === A)?.hits ?? [];
    expect(hit).toMatchObject({ is: 'page', pageIndex: 1, page: 'page 6', start: 2 });
    expect(hit?.excerpt).toContainEqual({ text: 'levy', isHit: true });
  });

  it('looks in the papers it is asked to look in', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await put(store, B, ['levy']);
    await indexPapers(store, noRest, notExpected);
    const answer = await new Finder(store, notExpected).answer(question('levy', { papers: [B] }), notMoot);
    expect(answer?.papers.map(({ paper }) => paper)).toEqual([B]);
  });

  it('finds papers that are indexed later, and no more those that are removed', async () => {
    const store = memoryStore();
    const finder = new Finder(store, notExpected);
    expect((await finder.answer(question('levy'), notMoot))?.pageCount).toBe(0);
    await put(store, A, ['levy']);
    await indexPapers(store, noRest, notExpected);
    finder.libraryChanged();
    expect((await finder.answer(question('levy'), notMoot))?.pageCount).toBe(1);
    await store.removePaper(A);
    finder.libraryChanged();
    expect((await finder.answer(question('levy'), notMoot))?.pageCount).toBe(0);
    expect(await store.segment(A)).toBeUndefined();
  });

  it('gives a segment up that is spoilt, so that it is made again', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await store.putSegment({ sha256: A, madeBy: INDEX_RULES, segment: new Uint8Array([1, 2, 3, 4]) });
    expect((await new Finder(store, notExpected).answer(question('levy'), notMoot))?.pageCount).toBe(0);
    await indexPapers(store, noRest, notExpected);
    expect((await new Finder(store, notExpected).answer(question('levy'), notMoot))?.pageCount).toBe(1);
  });

  it('finds in the others where a segment can neither be read nor removed', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await put(store, B, ['levy']);
    await indexPapers(store, noRest, notExpected);
    const read = store.segment.bind(store);
    vi.spyOn(store, 'segment').mockImplementation(sha256 =>
      sha256 === A ? Promise.reject(new Error('spoilt')) : read(sha256),
    );
    vi.spyOn(store, 'removeSegment').mockRejectedValue(new Error('full'));
    const trouble: unknown[] = [];
    const answer = await new Finder(store, reason => trouble.push(reason)).answer(question('levy'), notMoot);
    expect(answer?.papers.map(({ paper }) => paper)).toEqual([B]);
    expect(trouble.map(String)).toEqual(['Error: spoilt', 'Error: full']);
  });

  it('shows a phrase that goes over a page break where it begins', async () => {
    const store = memoryStore();
    await put(store, A, ['for the local\nPage 5', 'Page 6\nplan of lighthouses']);
    await indexPapers(store, noRest, notExpected);
    const answer = await new Finder(store, notExpected).answer(question('"local plan"'), notMoot);
    const [hit] = answer?.papers[0]?.hits ?? [];
    expect(hit).toMatchObject({ is: 'page', pageIndex: 0, start: 8 });
    expect(hit?.excerpt).toContainEqual({ text: 'local plan', isHit: true });
  });

  it('ranks a note with the very words before pages that have them, and its paper with it', async () => {
    const store = memoryStore();
    const filler = 'the committee noted the figures and asked for more of them in spring '.repeat(8);
    await put(
      store,
      A,
      Array.from({ length: 20 }, (_, at) => (at < 4 ? `${filler} levy levy lighthouse levy` : filler)),
    );
    await put(store, B, [filler, `${filler} a levy on a lighthouse ${filler}`]);
    await put(store, C, [filler, filler]);
    const note = { type: 'note', point: [100, 600], quote: null, sortIndex: sortIndex(1, 0, 50) };
    const common = { paper: C, pageIndex: 1, colour: 'yellow' };
    await store.applyEntries([
      entryOf(entryId(1), { ...common, ...note, comment: 'Ask about the lighthouse levy' }, [], {
        record: recordId('annotation:1'),
      }),
    ]);
    await indexPapers(store, noRest, notExpected);
    const answer = await new Finder(store, notExpected).answer(question('lighthouse levy'), notMoot);
    expect(answer?.papers.map(({ paper }) => paper)).toEqual([C, A, B]);
    expect(answer?.papers[0]?.hits.map(({ is }) => is)).toEqual(['note']);
    expect([answer?.pageCount, answer?.ownCount, answer?.paperCount]).toEqual([5, 1, 3]);
  });

  it('does not answer a question that has become moot', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await indexPapers(store, noRest, notExpected);
    expect(await new Finder(store, notExpected).answer(question('levy'), () => true)).toBeUndefined();
  });

  it('finds nothing where no word is asked for', async () => {
    const answer = await new Finder(memoryStore(), notExpected).answer(question(' “” '), notMoot);
    expect(answer).toEqual({ id: 1, pageCount: 0, ownCount: 0, paperCount: 0, papers: [] });
  });
});

describe('indexing papers', () => {
  it('indexes those that are read and understood, once', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await put(store, B, ['levy']);
    await store.changePaper(B, { stage: 'opened' });
    await put(store, C, ['levy']);
    await store.changePaper(C, { rules: READING_RULES - 1 });
    await indexPapers(store, noRest, notExpected);
    expect([...(await store.searchable(INDEX_RULES))]).toEqual([A]);
    let rests = 0;
    await indexPapers(store, () => Promise.resolve(void (rests += 1)), notExpected);
    expect(rests).toBe(0);
  });

  it('makes those again that other rules have made', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await store.putSegment({ sha256: A, madeBy: 'older', segment: new Uint8Array() });
    await indexPapers(store, noRest, notExpected);
    expect((await store.segment(A))?.madeBy).toBe(INDEX_RULES);
  });

  it('goes on with the others where one cannot be indexed, and tells of it once', async () => {
    const store = memoryStore();
    for (const sha256 of [A, B, C]) await put(store, sha256, ['levy']);
    const read = store.pageTexts.bind(store);
    vi.spyOn(store, 'pageTexts').mockImplementation(sha256 =>
      sha256 === A ? Promise.reject(new Error('unreadable')) : read(sha256),
    );
    const failed: unknown[] = [];
    await indexPapers(store, noRest, (paper, reason) => failed.push([paper, String(reason)]));
    expect([...(await store.searchable(INDEX_RULES))].toSorted()).toEqual([B, C]);
    expect(failed).toEqual([[A, 'Error: unreadable']]);
  });

  it('keeps no segment of a paper that is removed meanwhile, and comes to an end', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await indexPapers(store, () => store.removePaper(A), notExpected);
    expect(await store.segment(A)).toBeUndefined();
  });
});
