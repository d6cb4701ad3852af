import { itemAt } from '../../pack/agenda/item-at.ts';
import { pagesIn } from '../../pack/page-span.ts';
import type { Alignment } from '../alignment/align.ts';
import type { WordSpan } from '../outcome.ts';
import { AgendaLines } from './agenda-lines.ts';
import { topOf } from './both-places.ts';
import type { ItemChanges, PassageChange, VersionChanges } from './change.ts';
import type { ComparedItem, ComparedVersion } from './compared-version.ts';
import { editedPassages } from './edited-passages.ts';
import { itemFate, numberBefore, pairedItems, swappedWith, type ItemPair } from './item-fates.ts';
import { passageChange } from './passage-changes.ts';
import { pageFates, pagesChanges, type PageFates } from './page-changes.ts';
import { isPageStamp } from './page-stamps.ts';
import { TakenForEdge } from './taken-for-edge.ts';
import { withoutOtherOrder } from './read-in-another-order.ts';
import { compareRecommendations } from './recommendation-changes.ts';
import { comparedWithoutWords, type WithoutWords } from './wordless-pages.ts';

/** What belongs to no item: the agenda's own pages, and pages between items. */
const NO_ITEM: ItemPair = { was: undefined, now: undefined };

/**
 * What changed between two versions of a paper, item by item. Line breaks, hyphens, spaces, page breaks, page numbers and
 * what is stamped or repeated at the edges of pages are no changes, nor is a number of a page on the agenda. The same
 * versions always give the same answer; it takes time in proportion to their length.
 */
export function whatChanged(alignment: Alignment, was: ComparedVersion, now: ComparedVersion): VersionChanges {
  const pairs = pairedItems(alignment, was, now);
  const fates = new Map(pairs.map(pair => [pair, itemFate(alignment, pair, { was, now })]));
  const pages = pageFates(alignment, { was: was.pictures, now: now.pictures });
  const withoutWords = (before: readonly number[], after: readonly number[]): WithoutWords | undefined =>
    worse(
      comparedWithoutWords(alignment.source, was.pictures, before),
      comparedWithoutWords(alignment.target, now.pictures, after),
    );
  const touched = pairs.filter(pair => fates.get(pair) || numberBefore(pair) !== null);
  const lines = new AgendaLines([...was.agenda, ...now.agenda], touched.flatMap(itemsOf));
  const labels = { was: was.labels, now: now.labels };
  const isOnAgenda = ({ at }: PassageChange): boolean =>
    (at.now !== null && now.agendaPages.includes(at.now.pageIndex)) ||
    (at.was !== null && was.agendaPages.includes(at.was.pageIndex));

  const edges = new TakenForEdge(alignment);
  const passages = new Map<ItemPair, PassageChange[]>();
  for (const edited of editedPassages(alignment, { was: firstPages(was), now: firstPages(now) })) {
    const change = passageChange(alignment, edited);
    if (!change || isOnWholePage(change, pages) || isPageStamp(change, labels) || edges.explains(change)) continue;
    const pair = pairOf(change, pairs);
    if (pair === NO_ITEM && isOnAgenda(change) && lines.areTold(change)) continue;
    passages.set(pair, [...(passages.get(pair) ?? []), change]);
  }

  const [pagesWas, pagesNow] = [byItem(was.agenda, pages.isGone.length), byItem(now.agenda, pages.isAdded.length)];
  const items = [...pairs, NO_ITEM].map((pair): ItemChanges => {
    const fate = fates.get(pair) ?? null;
    const recommendations = comparedRecommendations(alignment, pair, was, now);
    const own = withoutOtherOrder(passages.get(pair) ?? []);
    const isInWords = fate === null;
    return {
      item: nameOf(pair),
      fate,
      renumberedFrom: numberBefore(pair),
      swappedWith: swappedWith(pair, pairs),
      morePages: countOf(pair.now) - countOf(pair.was),
      recommendations: recommendations.changes,
      pages: isInWords
        ? pagesChanges(alignment, pages, pagesWas.get(pair.was) ?? [], pagesNow.get(pair.now) ?? [])
        : [],
      passages: isInWords
        ? own
            .filter(change => !isWithin(change.was?.spans, recommendations.was))
            .filter(change => !isWithin(change.now?.spans, recommendations.now))
            .toSorted(inReadingOrder)
        : [],
      withoutWords: withoutWords(pagesWas.get(pair.was) ?? [], pagesNow.get(pair.now) ?? []),
      at: {
        was: pair.was?.pages ? topOf(pair.was.pages.first) : null,
        now: pair.now?.pages ? topOf(pair.now.pages.first) : null,
      },
    };
  });
  return {
    items: items.filter(hasChanged),
    withoutWords: withoutWords([...was.pictures.keys()], [...now.pictures.keys()]),
    becamePack: was.kind === 'frontsheet' && now.kind === 'pack',
  };
}

/** How pages of either version are compared, where some of one are by their place alone. */
function worse(a: WithoutWords | undefined, b: WithoutWords | undefined): WithoutWords | undefined {
  return [a, b].find(how => how === 'by-place') ?? a ?? b;
}

/** The pages that items begin on. */
function firstPages({ agenda }: ComparedVersion): ReadonlySet<number> {
  return new Set(agenda.flatMap(({ pages }) => pages?.first ?? []));
}

function hasChanged(item: ItemChanges): boolean {
  const { fate, renumberedFrom, recommendations, pages, passages } = item;
  return fate !== null || renumberedFrom !== null || recommendations.length + pages.length + passages.length > 0;
}

function itemsOf({ was, now }: ItemPair): readonly ComparedItem[] {
  return [was, now].filter(item => item !== undefined);
}

function nameOf({ was, now }: ItemPair): ItemChanges['item'] {
  const item = now ?? was;
  return item ? { number: item.number, title: item.title } : null;
}

function countOf(item: ComparedItem | undefined): number {
  return item?.pages ? pagesIn(item.pages) : 0;
}

/** Recommendations are compared where both versions have the report: else they came or went with it. */
function comparedRecommendations(alignment: Alignment, pair: ItemPair, was: ComparedVersion, now: ComparedVersion) {
  const [before, after] = pair === NO_ITEM ? [was, now] : [pair.was, pair.now];
  const areBoth = pair === NO_ITEM ? was.agenda.length + now.agenda.length === 0 : pair.was?.pages && pair.now?.pages;
  if (!areBoth) return { changes: [], was: [], now: [] };
  return compareRecommendations(alignment, before?.recommendations ?? [], after?.recommendations ?? []);
}

/** The item that a change is in: where its words stand now, else where they stood. */
function pairOf({ was, now, at }: PassageChange, pairs: readonly ItemPair[]): ItemPair {
  const isOf = (pair: ItemPair, item: ComparedItem | undefined): boolean => pair.now === item || pair.was === item;
  const item = now
    ? itemAt(
        pairs.flatMap(pair => pair.now ?? []),
        (at.now ?? topOf(-1)).pageIndex,
      )
    : itemAt(
        pairs.flatMap(pair => pair.was ?? []),
        (was && at.was ? at.was : topOf(-1)).pageIndex,
      );
  return (item && pairs.find(pair => isOf(pair, item))) ?? NO_ITEM;
}

/** By item its pages; under undefined those of none. */
function byItem(
  agenda: readonly ComparedItem[],
  pageCount: number,
): ReadonlyMap<ComparedItem | undefined, readonly number[]> {
  const pages = new Map<ComparedItem | undefined, number[]>();
  for (let page = 0; page < pageCount; page += 1) {
    const item = itemAt(agenda, page);
    pages.set(item, [...(pages.get(item) ?? []), page]);
  }
  return pages;
}

/** Whether all of a passage that came or went is on pages that did so as a whole. */
function isOnWholePage({ was, now }: PassageChange, { isAdded, isGone }: PageFates): boolean {
  if (was && now) return false;
  return (
    (was?.spans ?? []).every(({ pageIndex }) => isGone[pageIndex]) &&
    (now?.spans ?? []).every(({ pageIndex }) => isAdded[pageIndex])
  );
}

/** Whether most of a passage stands within other stretches. */
function isWithin(spans: readonly WordSpan[] | undefined, others: readonly WordSpan[]): boolean {
  if (!spans) return false;
  let [within, all] = [0, 0];
  for (const { pageIndex, start, end } of spans) {
    all += end - start;
    for (const other of others) {
      if (other.pageIndex === pageIndex) within += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
  }
  return within * 2 > all;
}

/** Figures first, then by place in the later version. */
function inReadingOrder(a: PassageChange, b: PassageChange): number {
  const rank = ({ what }: PassageChange): number => (what === 'figures' ? 0 : 1);
  const [here, there] = [a.at.now ?? a.at.was, b.at.now ?? b.at.was];
  if (!here || !there) return rank(a) - rank(b);
  return rank(a) - rank(b) || here.pageIndex - there.pageIndex || here.start - there.start;
}
