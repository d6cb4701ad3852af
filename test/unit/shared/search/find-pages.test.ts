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
    return { segment, boost: boosts[at] ?? 1 };
  });
  const query = parseQuery(typed, false);
  if (!query) throw new Error('There is a word in it.');
  const found = findPages(sources, query, { mostSources: 10, pagesEach: 10 });
  return found.best.flatMap(({ source, pages }) => pages.map(({ pageIndex }) => `${source}:${pageIndex}`));
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
    const found = findPages([{ segment, boost: 1 }], query, { mostSources: 1, pagesEach: 3 });
    expect(found.pageCount).toBe(30);
    expect(found.best[0]?.pages.map(({ pageIndex }) => pageIndex)).toEqual([0, 1, 2]);
  });

  it('finds nothing in nothing', () => {
    expect(best([], 'levy')).toEqual([]);
    expect(best([[], ['']], 'levy')).toEqual([]);
  });
});
