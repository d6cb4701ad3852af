import { describe, expect, it } from 'vitest';
import { buildSegment, type IndexedPage } from '../../../../shared/search/build-segment.ts';
import { findPages } from '../../../../shared/search/find-pages.ts';
import { parseQuery } from '../../../../shared/search/query.ts';
import { openSegment } from '../../../../shared/search/segment.ts';

const FILLER = 'the committee noted the figures of the quarter and asked for them again in spring ';

/** The best pages of papers for what is typed, as `paper:page`. */
function best(papers: readonly (readonly (string | IndexedPage)[])[], typed: string, boosts: readonly number[] = []) {
  const sources = papers.map((pages, at) => {
    const indexed = pages.map(page => (typeof page === 'string' ? { text: page, headings: [] } : page));
    const segment = openSegment(buildSegment(indexed));
    if (!segment) throw new Error('It has just been made.');
    return { segment, boost: boosts[at] ?? 1, paper: at };
  });
  const query = parseQuery(typed, false);
  if (!query) throw new Error('There is a word in it.');
  const found = findPages(sources, query, { mostPapers: 10, pagesEach: 10 });
  return found.best.flatMap(({ paper, sources: of }) =>
    of.flatMap(({ pages }) => pages.map(({ pageIndex }) => `${paper}:${pageIndex}`)),
  );
}

describe('ranking pages', () => {
  it('puts the page before others that tells more of it for its length', () => {
    expect(best([[`${FILLER.repeat(3)}levy`, `levy levy levy ${FILLER}`]], 'levy')).toEqual(['0:1', '0:0']);
  });

  it('puts a page before others on which it is a heading', () => {
    const text = `${FILLER} levy`;
    const headed = { text, headings: ['The Levy for 2027'] };
    expect(best([[text, headed, text]], 'levy')).toEqual(['0:1', '0:0', '0:2']);
  });

  it('takes no heading for what is not on the page', () => {
    expect(best([[{ text: FILLER, headings: ['The levy'] }]], 'levy')).toEqual([]);
  });

  it('puts pages before others on which the words stand side by side', () => {
    const apart = `local ${FILLER} plan`;
    const together = `${FILLER} local plan`;
    expect(best([[apart, together]], 'local plan')).toEqual(['0:1', '0:0']);
  });

  it('lets rare words tell more than common ones', () => {
    const pages = ['road road road levy', 'road levy levy levy', 'road', 'road', 'road'];
    expect(best([pages], 'road levy')[0]).toBe('0:1');
  });

  it('tells the exact word before those that begin so', () => {
    expect(best([['planning by the sea', 'a plan by the sea', 'plans by the sea']], 'plan*')[0]).toBe('0:1');
  });

  it('puts the earlier paper first where two are as good as each other', () => {
    expect(best([['levy'], ['levy'], ['levy']], 'levy')).toEqual(['0:0', '1:0', '2:0']);
  });

  it('lets what counts for more come first', () => {
    expect(best([['levy'], ['levy']], 'levy', [1, 1.4])).toEqual(['1:0', '0:0']);
  });

  it('tells all that match, however few are asked for', () => {
    const segment = openSegment(buildSegment(Array.from({ length: 30 }, () => ({ text: 'levy', headings: [] }))));
    const query = parseQuery('levy', false);
    if (!segment || !query) throw new Error('Both have just been made.');
    const found = findPages([{ segment, boost: 1, paper: 0 }], query, { mostPapers: 1, pagesEach: 3 });
    expect(found.pageCounts).toEqual([30]);
    expect(found.best[0]?.sources[0]?.pages.map(({ pageIndex }) => pageIndex)).toEqual([0, 1, 2]);
  });

  it('weighs words by all sources, and tells those of a paper together', () => {
    const segmentOf = (pages: readonly string[]) => {
      const segment = openSegment(buildSegment(pages.map(text => ({ text, headings: [] }))));
      if (!segment) throw new Error('It has just been made.');
      return segment;
    };
    // In the second paper alone the word is rarer than in the first alone.
    const often = segmentOf(['levy levy levy', 'levy', 'levy', 'road']);
    const once = segmentOf(['levy', 'road', 'road', 'road', 'road', 'road']);
    const query = parseQuery('levy', false) ?? [];
    const sources = [
      { segment: once, boost: 1, paper: 0 },
      { segment: often, boost: 1, paper: 1 },
      { segment: once, boost: 1, paper: 1 },
    ];
    const found = findPages(sources, query, { mostPapers: 5, pagesEach: 1 });
    expect(found.best.map(({ paper, sources: of }) => [paper, of.map(({ source }) => source)])).toEqual([
      [1, [1, 2]],
      [0, [0]],
    ]);
    expect([found.pageCounts, found.paperCount]).toEqual([[1, 3, 1], 2]);
  });

  it('finds a phrase that goes over a page break, past what is stamped there', () => {
    const pages = [
      'Harbour Council\nthe work of the local\nplan and the local\nPage 4',
      'Harbour Council\nplan goes on here\nPage 5',
      'Harbour Council\nand ends\nPage 6',
    ];
    expect(best([pages], '"and the local plan goes on"')).toEqual(['0:0']);
    expect(best([pages], '"on here and ends"')).toEqual(['0:1']);
    expect(best([pages], '"local and"')).toEqual([]);
    expect(best([['the one-', 'off plan']], '"one-off plan"')).toEqual(['0:0']);
  });

  it('finds a hyphen where a space is looked for, and a space for a hyphen', () => {
    const pages = ['decision-making', 'decision making', 'decision-\nmaking', 'decisionmaking', 'making a decision'];
    expect(best([pages], 'decision-making').toSorted()).toEqual(['0:0', '0:1', '0:2', '0:3']);
    expect(best([pages], '"decision making"').toSorted()).toEqual(['0:0', '0:1', '0:2']);
    expect(best([['a decision making body', 'a decision-making body']], '"decision-making body"')).toHaveLength(2);
  });

  it('finds a possessive by its word, and the word by its possessive', () => {
    const pages = ['the council’s duty', 'the council', 'a councillor'];
    expect(best([pages], "council's").toSorted()).toEqual(['0:0', '0:1']);
    expect(best([pages], 'council').toSorted()).toEqual(['0:0', '0:1']);
    expect(best([pages], '"the council duty"')).toEqual(['0:0']);
  });

  it('finds nothing in nothing', () => {
    expect(best([], 'levy')).toEqual([]);
    expect(best([[], ['']], 'levy')).toEqual([]);
  });
});
