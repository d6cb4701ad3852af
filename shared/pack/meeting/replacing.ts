import type { AgendaItem } from '../agenda/item.ts';
import { isWithin, type PageSpan } from '../page-span.ts';
import { continuedPages, reportPages } from './continued-pages.ts';
import { withSources, type ItemSource, type LivingItem } from './living-item.ts';

/** An item with the papers that came in the place of some of its own. */
export type Replaced = {
  readonly item: LivingItem;
  /** False where it is not clear which pages were meant: all that were in force are so still, beside the new ones. */
  readonly isClear: boolean;
};

/**
 * Puts a paper of an item in the place of those pages that it brings anew. The item's other papers stay in force. Where no
 * words tell which pages these are, they are those of its report; a report that cannot be told from other papers stays.
 */
export function withReplacement(item: LivingItem, source: ItemSource): Replaced {
  const current = item.sources.filter(({ isCurrent }) => isCurrent);
  const spans = new Map(current.map(old => [old, continuedPages(old.item, source.item)] as const));
  const [first] = current;
  if (first && [...spans.values()].every(({ length }) => length === 0)) {
    const report = reportPages(first.item, source.item);
    if (report) spans.set(first, [report]);
  }
  const isReplaced = (old: ItemSource): boolean => (spans.get(old) ?? []).length > 0;
  const at = item.sources.findIndex(isReplaced);
  const sources = item.sources.flatMap((old, index) => [
    ...(index === Math.max(0, at) ? [source] : []),
    ...parted(old, spans.get(old) ?? [], source),
  ]);
  return {
    item: withSources(item, item.sources.length === 0 ? [source] : sources),
    isClear: current.length === 0 || at >= 0,
  };
}

/** The pages of a paper in turn: those that another one took the place of, and those that it did not. */
function parted(old: ItemSource, replaced: readonly PageSpan[], by: ItemSource): readonly ItemSource[] {
  const { pages } = old.item;
  if (!pages || replaced.length === 0) return [old];
  const parts: ItemSource[] = [];
  let from = pages.first;
  for (const span of replaced) {
    if (span.first > from) parts.push({ ...old, item: onlyPages(old.item, { first: from, last: span.first - 1 }) });
    parts.push({ ...old, item: onlyPages(old.item, span), isCurrent: false, replacedBy: by.paper });
    from = span.last + 1;
  }
  if (from <= pages.last) parts.push({ ...old, item: onlyPages(old.item, { first: from, last: pages.last }) });
  return parts;
}

/** An item with some of its pages alone. */
function onlyPages(item: AgendaItem, pages: PageSpan): AgendaItem {
  const { pages: all, documents, pageSamples } = item;
  if (!all || (all.first === pages.first && all.last === pages.last)) return item;
  return {
    ...item,
    pages,
    printed: null,
    textKey: null,
    documents: documents?.filter(({ pages: own }) => isWithin(own.first, pages)),
    pageSamples: pageSamples?.slice(pages.first - all.first, pages.last - all.first + 1),
  };
}
