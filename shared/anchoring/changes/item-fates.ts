import { matchItems } from '../../pack/meeting/match-items.ts';
import { pagesIn, type PageSpan } from '../../pack/page-span.ts';
import type { Alignment } from '../alignment/align.ts';
import type { VersionText } from '../text/version-text.ts';
import type { ItemFate } from './change.ts';
import type { ComparedItem, ComparedVersion } from './compared-version.ts';

/** An item of either version, or of both. */
export type ItemPair = { readonly was: ComparedItem | undefined; readonly now: ComparedItem | undefined };

/** Share of an item's words that must stand in the other version, either way, for it not to be written anew. */
const KEPT = 0.5;

/** Share of their words, either way, that the papers of two items must have in common to be the same on the whole. */
const SAME_PAPERS = 0.7;

/** The items of two versions: in the order of the later one, each that is gone behind the one that stood before it. */
export function pairedItems(alignment: Alignment, was: ComparedVersion, now: ComparedVersion): readonly ItemPair[] {
  const matches = matchItems(now.agenda, was.agenda, {
    haveSamePapers: (at, before) => haveSamePapers(alignment, was.agenda[before], now.agenda[at]),
  });
  const pairs: ItemPair[] = now.agenda.map((item, at) => ({ was: was.agenda[matches.get(at) ?? -1], now: item }));
  const kept = new Set(matches.values());
  was.agenda.forEach((item, at) => {
    if (kept.has(at)) return;
    const before = was.agenda[at - 1];
    pairs.splice(before ? pairs.findIndex(pair => pair.was === before) + 1 : 0, 0, { was: item, now: undefined });
  });
  return pairs;
}

/** What became of an item as a whole; null where its words tell. */
export function itemFate(
  alignment: Alignment,
  { was, now }: ItemPair,
  versions: { readonly was: ComparedVersion; readonly now: ComparedVersion },
): ItemFate | null {
  if (!now) return was ? { is: 'gone', pages: countOf(was) } : null;
  if (!was) return { is: 'new', pages: countOf(now) };
  if (!was.pages && now.pages) {
    return isBeside(versions.was, now)
      ? { is: 'from-supplement', words: 'not-compared' }
      : { is: 'arrived', pages: countOf(now) };
  }
  if (was.pages && !now.pages) {
    return isBeside(versions.now, now)
      ? { is: 'to-supplement', words: 'not-compared' }
      : { is: 'without-pages', toFollow: now.toFollow };
  }
  if (!was.pages || !now.pages) {
    return !was.toFollow && now.toFollow ? { is: 'without-pages', toFollow: true } : null;
  }
  const [kept, from] = keptShares(alignment, was.pages, now.pages);
  const isRewritten = kept < KEPT && from < KEPT;
  return isRewritten ? { is: 'rewritten', pages: countOf(now), before: countOf(was) } : null;
}

function haveSamePapers(alignment: Alignment, was: ComparedItem | undefined, now: ComparedItem | undefined): boolean {
  if (!was?.pages || !now?.pages) return false;
  return keptShares(alignment, was.pages, now.pages).every(share => share >= SAME_PAPERS);
}

/** The share of the words of pages that stand in pages of the later version, and of those that came from the earlier. */
function keptShares(alignment: Alignment, was: PageSpan, now: PageSpan): readonly [number, number] {
  return [
    keptShare(alignment.source, alignment.to, was, alignment.target, now),
    keptShare(alignment.target, alignment.from, now, alignment.source, was),
  ];
}

/** The share of the letters of some pages that stand on pages of the other version. */
function keptShare(
  version: VersionText,
  counterparts: Int32Array,
  { first, last }: PageSpan,
  other: VersionText,
  there: PageSpan,
): number {
  const [from, end] = [other.pageStarts[there.first] ?? 0, other.pageStarts[there.last + 1] ?? 0];
  let [kept, all] = [0, 0];
  for (let letter = version.pageStarts[first] ?? 0; letter < (version.pageStarts[last + 1] ?? 0); letter += 1) {
    if (version.isEdge[letter] === 1) continue;
    all += 1;
    const place = counterparts[letter] ?? -1;
    if (place >= from && place < end) kept += 1;
  }
  return all === 0 ? 1 : kept / all;
}

function isBeside({ beside }: ComparedVersion, item: ComparedItem): boolean {
  return matchItems([item], beside).size > 0;
}

function countOf({ pages }: ComparedItem): number {
  return pages === null ? 0 : pagesIn(pages);
}

/** The number an item had, where it has another one now. */
export function numberBefore({ was, now }: ItemPair): string | null {
  if (!was || !now || was.number === '' || now.number === '') return null;
  return was.number.toLowerCase() === now.number.toLowerCase() ? null : was.number;
}

/** The item that an item has changed places with: each has the number of the other. */
export function swappedWith(pair: ItemPair, pairs: readonly ItemPair[]): string | null {
  const before = numberBefore(pair);
  const other = pairs.find(({ now }) => before !== null && now?.number.toLowerCase() === before.toLowerCase());
  if (!other?.now || numberBefore(other)?.toLowerCase() !== pair.now?.number.toLowerCase()) return null;
  return other.now.number;
}
