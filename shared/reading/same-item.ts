import { matchItems, type NamedItem } from '../pack/meeting/match-items.ts';

/**
 * The item of a list that is the one named, as joining papers tells them apart.
 *
 * @param among the agenda that the item is named in: what another item of it is more like is not taken for the one named
 */
export function counterpartOf<Item extends NamedItem>(
  named: NamedItem,
  items: readonly Item[],
  among: readonly NamedItem[] = [],
): Item | undefined {
  const isNamed = ({ number, title }: NamedItem): boolean => number === named.number && title === named.title;
  // As most are: comparing titles word by word is for those that were worded anew.
  const same = items.find(isNamed);
  if (same) return same;
  const at = among.findIndex(isNamed);
  return items[matchItems(at < 0 ? [named] : among, items).get(Math.max(at, 0)) ?? -1];
}
