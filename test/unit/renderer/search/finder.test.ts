import { describe, expect, it } from 'vitest';
import { sha256Schema, type Sha256 } from '../../../../shared/ids.ts';
import { READING_RULES } from '../../../../shared/pack/understand.ts';
import { Finder } from '../../../../renderer/search/finder.ts';
import type { FindQuestion } from '../../../../renderer/search/find-messages.ts';
import { indexPapers } from '../../../../renderer/search/index-papers.ts';
import { INDEX_RULES } from '../../../../renderer/search/index-rules.ts';
import type { Store } from '../../../../renderer/db/store.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { detailOf, paperOf } from '../../../support/papers.ts';

const [A, B, C] = ['a', 'b', 'c'].map(letter => sha256Schema.parse(letter.repeat(64))) as [Sha256, Sha256, Sha256];
const noRest = (): Promise<void> => Promise.resolve();

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
    await indexPapers(store, noRest);
    const answer = await new Finder(store).answer(question('levy'), notMoot);
    expect([answer?.pageCount, answer?.paperCount, answer?.ownCount]).toEqual([2, 2, 0]);
    const [hit] = answer?.papers.find(({ paper }) => paper === A)?.hits ?? [];
    expect(hit).toMatchObject({ is: 'page', pageIndex: 1, page: 'page 6', start: 2 });
    expect(hit?.excerpt).toContainEqual({ text: 'levy', isHit: true });
  });

  it('looks in the papers it is asked to look in', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await put(store, B, ['levy']);
    await indexPapers(store, noRest);
    const answer = await new Finder(store).answer(question('levy', { papers: [B] }), notMoot);
    expect(answer?.papers.map(({ paper }) => paper)).toEqual([B]);
  });

  it('finds papers that are indexed later, and no more those that are removed', async () => {
    const store = memoryStore();
    const finder = new Finder(store);
    expect((await finder.answer(question('levy'), notMoot))?.pageCount).toBe(0);
    await put(store, A, ['levy']);
    await indexPapers(store, noRest);
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
    expect((await new Finder(store).answer(question('levy'), notMoot))?.pageCount).toBe(0);
    await indexPapers(store, noRest);
    expect((await new Finder(store).answer(question('levy'), notMoot))?.pageCount).toBe(1);
  });

  it('does not answer a question that has become moot', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await indexPapers(store, noRest);
    expect(await new Finder(store).answer(question('levy'), () => true)).toBeUndefined();
  });

  it('finds nothing where no word is asked for', async () => {
    const answer = await new Finder(memoryStore()).answer(question(' “” '), notMoot);
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
    await indexPapers(store, noRest);
    expect([...(await store.searchable(INDEX_RULES))]).toEqual([A]);
    let rests = 0;
    await indexPapers(store, () => Promise.resolve(void (rests += 1)));
    expect(rests).toBe(0);
  });

  it('makes those again that other rules have made', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await store.putSegment({ sha256: A, madeBy: 'older', segment: new Uint8Array() });
    await indexPapers(store, noRest);
    expect((await store.segment(A))?.madeBy).toBe(INDEX_RULES);
  });

  it('keeps no segment of a paper that is removed meanwhile, and comes to an end', async () => {
    const store = memoryStore();
    await put(store, A, ['levy']);
    await indexPapers(store, () => store.removePaper(A));
    expect(await store.segment(A)).toBeUndefined();
  });
});
