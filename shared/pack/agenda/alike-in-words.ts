import type { AgendaItem } from './item.ts';

/** Share of the words, of either, that papers must have in common to be the same ones on the whole. */
const ALIKE = 0.5;
/** Share of a page's words that the other papers have, at most, for the page to be in these alone. */
const ALONE = 0.25;
/** So many pages in one of them alone, and more than this share, are more than an edit. */
const [MANY, MUCH] = [3, 0.1];

type Sampled = Pick<AgendaItem, 'pageSamples'>;

/**
 * Whether some papers are others on the whole, only edited: most words of the ones stand in the others, and the other way
 * round, and few pages are in the ones alone. Undefined where it is not known, as of papers without words.
 */
export function alikeInWords(was: readonly Sampled[], now: readonly Sampled[]): boolean | undefined {
  const [before, after] = [pagesOf(was), pagesOf(now)];
  if (!before || !after || before.length === 0 || after.length === 0) return undefined;
  return areMostlyIn(before, after) && areMostlyIn(after, before);
}

function areMostlyIn(pages: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.join('').split(''));
  const shared = (page: string): number => page.split('').filter(phrase => known.has(phrase)).length;
  const alone = pages.filter(page => shared(page) <= ALONE * page.length).length;
  const all = pages.join('');
  return shared(all) >= ALIKE * all.length && (alone < MANY || alone <= MUCH * pages.length);
}

/** The samples of the pages that have words. */
function pagesOf(papers: readonly Sampled[]): readonly string[] | undefined {
  const samples = papers.map(({ pageSamples }) => pageSamples);
  return samples.includes(undefined) ? undefined : samples.flatMap(pages => pages?.flatMap(page => page || []) ?? []);
}
