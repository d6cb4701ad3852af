import type {
  BothPlaces,
  ItemChanges,
  PagesChange,
  PassageChange,
  RecommendationChange,
} from '../../shared/anchoring/changes/change.ts';
import type { BothLabels, Comparison } from './compare-messages.ts';
import type { PaperPair } from './compared-papers.ts';

/** A change with its place among all, counted from 0, whether or not it is listed yet. */
export type ListedChange = {
  readonly index: number;
  /** What it is a change of. */
  readonly item: ItemChanges;
  /** Null for what became of the item as a whole. */
  readonly change: RecommendationChange | PagesChange | PassageChange | null;
  readonly at: BothPlaces;
  /** The papers that the places are in, and what is printed on their pages. */
  readonly pair: PaperPair;
  readonly labels: BothLabels;
};

/** An item with its changes in the order in which they are shown: recommendations first. */
export type ListedItem = {
  readonly item: ItemChanges;
  readonly changes: readonly ListedChange[];
  /** How many of them, at the end, are not listed yet. */
  readonly more: number;
};

/** Changes of an item that are listed before the member asks for all. */
const MOST_LISTED = 40;

/**
 * The changes in the order in which they are shown. An item of which only something as a whole is told has one entry.
 *
 * @param opened the items of which all changes are listed
 */
export function listedChanges(
  { changes: { items }, labels, otherPapers }: Comparison,
  pair: PaperPair,
  opened: ReadonlySet<ItemChanges>,
): readonly ListedItem[] {
  let count = 0;
  return items.map((item, index) => {
    const papers = otherPapers.get(index) ?? { pair, labels };
    const listed = (change: ListedChange['change'], places: BothPlaces): ListedChange => {
      count += 1;
      return { index: count - 1, item, change, at: places, ...papers };
    };
    const { recommendations, pages, passages, fate, at } = item;
    const all = [...recommendations, ...pages, ...passages];
    const shown = opened.has(item) ? all.length : Math.max(MOST_LISTED, recommendations.length);
    const whole = fate !== null || all.length === 0 ? [listed(null, at)] : [];
    return {
      item,
      changes: [...whole, ...all.map(change => listed(change, change.at))],
      more: Math.max(0, all.length - shown),
    };
  });
}
