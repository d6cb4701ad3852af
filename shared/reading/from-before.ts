import type { Sha256 } from '../ids.ts';
import { NOTHING_READ, type Place, type Reading } from './place.ts';

/** Which page of a version continues which of the version before. */
type PagesFromBefore = {
  readonly source: Sha256;
  readonly target: Sha256;
  /** By pageIndex of the source that of the target; null where no page continues it. */
  readonly pages: readonly (number | null)[];
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
 * Where a place in a version is in the next one: on the page that continues its own, else at the head of the page that
 * continues the nearest one before it.
 *
 * @returns undefined where no page before it goes on either
 */
export function placeFromBefore(place: Place, { pages }: Pick<PagesFromBefore, 'pages'>): Place | undefined {
  const own = pages[place.pageIndex];
  if (typeof own === 'number') return { ...place, pageIndex: own };
  const before = pages.slice(0, place.pageIndex).findLast(page => page !== null);
  return typeof before === 'number' ? { ...place, pageIndex: before, down: 0 } : undefined;
}
