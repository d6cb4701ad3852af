import { matchItems, type NamedItem } from '../../pack/meeting/match-items.ts';
import { pagesIn, type PageSpan } from '../../pack/page-span.ts';
import { topOf } from './both-places.ts';
import type { ItemChanges, VersionChanges } from './change.ts';

/**
 * The one of some items beside a version that an item is; undefined where none is, and where several are: their words
 * together are those of the item then, and none of them alone.
 */
export function onlyOneBeside<I extends NamedItem>(item: NamedItem, beside: readonly I[]): I | undefined {
  const same = beside.filter(other => matchItems([item], [other]).size > 0);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * An item whose papers went to a supplement, or came from one, with what changed in their words; undefined for any other,
 * and where it does not become clear which item is which.
 *
 * @param compared what changed between the item alone as the one paper has it and as the other has it
 * @param spans its pages in either paper
 */
export function withWordsBeside(
  changes: ItemChanges,
  compared: VersionChanges,
  spans: { readonly was: PageSpan; readonly now: PageSpan },
): ItemChanges | undefined {
  const { fate } = changes;
  if (fate?.is !== 'from-supplement' && fate?.is !== 'to-supplement') return undefined;
  const [inner, ...others] = compared.items;
  const morePages = pagesIn(spans.now) - pagesIn(spans.was);
  const at = { was: topOf(spans.was.first), now: topOf(spans.now.first) };
  const { withoutWords } = compared;
  if (!inner) return { ...changes, fate: { ...fate, words: 'same' }, morePages, withoutWords, at };
  const isOne = others.length === 0 && (inner.fate === null || inner.fate.is === 'rewritten');
  if (!isOne) return undefined;
  const { recommendations, pages, passages } = inner;
  const count = recommendations.length + pages.length + passages.length;
  const words = inner.fate ? 'rewritten' : count === 0 ? 'same' : 'changed';
  return { ...changes, fate: { ...fate, words }, morePages, recommendations, pages, passages, withoutWords, at };
}
