import type { PublishedItem } from '../../sources/published.ts';
import { matchItems, type NamedItem } from './match-items.ts';

/** Which items of an agenda a source says are not for the public: their indexes. */
export function restrictedAmong(items: readonly NamedItem[], published: readonly PublishedItem[]): ReadonlySet<number> {
  if (!published.some(({ isRestricted }) => isRestricted)) return new Set();
  const matches = matchItems(items, published, { trustsNumbers: true });
  return new Set([...matches].flatMap(([at, to]) => (published[to]?.isRestricted ? [at] : [])));
}
