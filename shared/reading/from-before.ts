import type { Sha256 } from '../ids.ts';
import { isWithin, type PageSpan } from '../pack/page-span.ts';
import { NOTHING_READ, type Place, type Reading } from './place.ts';

/** Which page of a paper continues which of one that it took the place of, wholly or in part. */
type PagesFromBefore = {
  readonly source: Sha256;
  readonly target: Sha256;
  /** By pageIndex of the source that of the target; null where no page continues it. */
  readonly pages: readonly (number | null)[];
  /** The pages of the source that may go on in the target; left out for all. */
  readonly parts?: readonly PageSpan[];
  /** The pages of the source that are wholly as they were. */
  readonly unchanged: readonly number[];
};

/**
 * What was read, with the pages that were seen in an earlier version and are wholly as they were. Papers that were never
 * opened are there too where they have such pages.
 */
export function withSeenBefore(
  readings: ReadonlyMap<Sha256, Reading>,
  maps: readonly PagesFromBefore[],
): ReadonlyMap<Sha256, Reading> {
  const known = new Map<Sha256, ReadonlySet<number>>();
  const seenBefore = (paper: Sha256): ReadonlySet<number> => {
    const found = known.get(paper) ?? new Set<number>();
    if (known.has(paper)) return found;
    // Versions that would follow each other in a circle end here.
    known.set(paper, found);
    const pages = new Set<number>();
    for (const { source, pages: to, unchanged } of maps.filter(({ target }) => target === paper)) {
      const seen = readings.get(source)?.seen;
      const before = seenBefore(source);
      for (const pageIndex of unchanged) {
        const page = to[pageIndex];
        if (typeof page === 'number' && (seen?.has(pageIndex) || before.has(pageIndex))) pages.add(page);
      }
    }
    known.set(paper, pages);
    return pages;
  };
  const all = new Map(readings);
  for (const { target } of maps) {
    const pages = seenBefore(target);
    if (pages.size === 0) continue;
    const own = readings.get(target);
    all.set(target, own ? { ...own, seenBefore: pages } : { ...NOTHING_READ, seenBefore: pages, isUnopened: true });
  }
  return all;
}

/**
 * Where a place in a paper is in one that took its place: on the page that continues its own, else at the head of the page
 * that continues the nearest one before it.
 *
 * @returns undefined where no page before it goes on either, or the target took the place of other pages
 */
export function placeFromBefore(
  place: Place,
  { pages, parts }: Pick<PagesFromBefore, 'pages' | 'parts'>,
): Place | undefined {
  const own = pages[place.pageIndex];
  if (typeof own === 'number') return { ...place, pageIndex: own };
  const part = parts ? parts.find(span => isWithin(place.pageIndex, span)) : { first: 0 };
  const before = part && pages.slice(part.first, place.pageIndex).findLast(page => page !== null);
  return typeof before === 'number' ? { ...place, pageIndex: before, down: 0 } : undefined;
}
