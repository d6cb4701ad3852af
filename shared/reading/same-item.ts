import { matchItems, type NamedItem } from '../pack/meeting/match-items.ts';

/** The item of a list that is the one named, as joining papers tells them apart. */
export function counterpartOf<Item extends NamedItem>(named: NamedItem, items: readonly Item[]): Item | undefined {
  // As most are: comparing titles word by word is for those that were worded anew.
  const same = items.find(({ number, title }) => number === named.number && title === named.title);
  return same ?? items[matchItems([named], items).get(0) ?? -1];
}
