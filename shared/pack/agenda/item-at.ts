import { isWithin } from '../page-span.ts';
import type { AgendaItem } from './item.ts';

/** The item whose papers a page belongs to; undefined on the agenda's own pages and between items. */
export function itemAt<Item extends Pick<AgendaItem, 'pages'>>(
  items: readonly Item[],
  pageIndex: number,
): Item | undefined {
  return items.findLast(item => isWithin(pageIndex, item.pages));
}
