import type { ItemDetail } from '../agenda/item.ts';
import { isWithin, type PageSpan } from '../page-span.ts';
import type { Report } from '../report/report.ts';
import type { AppendixHeading } from './appendix-headings.ts';
import { titleKey } from './appendix-names.ts';

/** Where an appendix begins; `several` where that is not one page. */
export type AppendixPlace = number | 'several' | undefined;

/**
 * Where the appendices within a stretch of pages begin, by the headings of its pages. An appendix that begins twice there,
 * with another of its kind between, is in several places.
 */
export function headedAppendices(
  headings: readonly AppendixHeading[],
  span: PageSpan,
): ReadonlyMap<string, AppendixPlace> {
  const places = new Map<string, AppendixPlace>();
  const last = new Map<string, string>();
  for (const { pageIndex, key } of headings) {
    if (!isWithin(pageIndex, span)) continue;
    const kind = key.slice(0, key.indexOf(' '));
    if (last.get(kind) !== key) places.set(key, places.has(key) ? 'several' : pageIndex);
    last.set(kind, key);
  }
  return places;
}

/**
 * Where appendices begin by the titles of an item's documents, and by its report's list of appendices where no document
 * has such a title.
 */
export function titledAppendices(
  item: Pick<ItemDetail, 'documents'> | undefined,
  report: Report | null,
): ReadonlyMap<string, AppendixPlace> {
  const documents = (item?.documents ?? []).map(({ title, pages }) => ({ title, pageIndex: pages.first }));
  return new Map([...placesOf(report?.appendices ?? []), ...placesOf(documents)]);
}

function placesOf(
  named: readonly { readonly title: string; readonly pageIndex: number | null }[],
): ReadonlyMap<string, AppendixPlace> {
  const places = new Map<string, AppendixPlace>();
  for (const { title, pageIndex } of named) {
    const key = titleKey(title);
    if (key === undefined || pageIndex === null) continue;
    const known = places.get(key);
    places.set(key, known === undefined || known === pageIndex ? pageIndex : 'several');
  }
  return places;
}
