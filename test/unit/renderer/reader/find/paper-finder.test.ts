import { describe, expect, it } from 'vitest';
import { sha256Schema } from '../../../../../shared/ids.ts';
import { packRuns } from '../../../../../shared/pack/page-runs.ts';
import type { PaperQuestion } from '../../../../../renderer/reader/find/find-messages.ts';
import { Hits } from '../../../../../renderer/reader/find/hits.ts';
import { PaperFinder } from '../../../../../renderer/reader/find/paper-finder.ts';
import type { Store } from '../../../../../renderer/db/store.ts';
import { memoryStore } from '../../../../support/memory-store.ts';
import { paperOf } from '../../../../support/papers.ts';

const PAPER = sha256Schema.parse('a'.repeat(64));

function pagesOf(...texts: readonly string[]) {
  return texts.map((text, pageIndex) => ({
    sha256: PAPER,
    pageIndex,
    text,
    places: packRuns([{ text, start: 0, x: 50, y: 100, width: text.length * 5, height: 10, angle: 0 }]),
  }));
}

async function found(finder: PaperFinder, question: Partial<PaperQuestion>): Promise<readonly string[]> {
  const { packed } = await finder.find({
    id: 1,
    paper: PAPER,
    typed: '',
    as: 'letters',
    wholeWords: false,
    ...question,
  });
  const hits = new Hits(packed);
  return Array.from({ length: hits.count }, (_, index) => {
    const { pageIndex = -1, start = -1, end = -1 } = hits.at(index) ?? {};
    const { goesOn } = hits.at(index) ?? {};
    return `${pageIndex}:${start}-${end}${goesOn ? `+${goesOn.start}-${goesOn.end}` : ''}`;
  });
}

async function storeWith(...texts: readonly string[]): Promise<Store> {
  const store = memoryStore();
  await store.addPaper(paperOf(PAPER));
  await store.putPageTexts(PAPER, pagesOf(...texts), {});
  return store;
}

describe('finding in the text that is kept of a paper', () => {
  it('finds letters, and whole words', async () => {
    const finder = new PaperFinder(await storeWith('a wall', 'walls', 'the wall'));
    expect(await found(finder, { typed: 'wall' })).toEqual(['0:2-6', '1:0-4', '2:4-8']);
    expect(await found(finder, { typed: 'wall', wholeWords: true })).toEqual(['0:2-6', '2:4-8']);
  });

  it('tells where on the page they stand', async () => {
    const finder = new PaperFinder(await storeWith('a wall'));
    const { packed } = await finder.find({ id: 1, paper: PAPER, typed: 'wall', as: 'letters', wholeWords: false });
    expect(new Hits(packed).at(0)).toMatchObject({ across: 60, down: 90 });
  });

  it('finds what was looked for in everything: each word and phrase, on pages that hold them all', async () => {
    const finder = new PaperFinder(await storeWith('the levy on the local plan', 'the levy', 'a local plan, levy'));
    expect(await found(finder, { typed: 'the levy "local plan"', as: 'query' })).toEqual([
      '0:4-8',
      '0:16-26',
      '2:2-12',
      '2:14-18',
    ]);
  });

  it('finds what goes over a page break, past what is stamped there, in the order of the text', async () => {
    const pages = ['the harbour\nof the local\nPage 4 draft', 'Page 5 draft\nplan, a by-', 'Page 6 draft\nlaw'];
    const finder = new PaperFinder(await storeWith(...pages));
    expect(await found(finder, { typed: 'local plan' })).toEqual(['0:19-24+13-17']);
    expect(await found(finder, { typed: '"of the local plan"', as: 'query' })).toEqual(['0:12-24+13-17']);
    expect(await found(finder, { typed: 'by-law' })).toEqual(['1:21-24+13-16']);
    expect(await found(finder, { typed: 'local' })).toEqual(['0:19-24']);
    expect(await found(finder, { typed: 'local plan', wholeWords: true })).toHaveLength(1);
    expect(await found(finder, { typed: 'local pl', wholeWords: true })).toEqual([]);
  });

  it('sees pages that are read meanwhile', async () => {
    const store = await storeWith('levy');
    await store.changePaper(PAPER, { stage: 'opened' });
    const finder = new PaperFinder(store);
    expect(await found(finder, { typed: 'levy' })).toHaveLength(1);
    await store.putPageTexts(PAPER, pagesOf('levy', 'levy'), { stage: 'indexed' });
    expect(await found(finder, { typed: 'levy' })).toHaveLength(2);
  });
});
