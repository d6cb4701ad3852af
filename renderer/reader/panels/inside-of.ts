import type { ItemDetail, PagePlace } from '../../../shared/pack/agenda/item.ts';
import type { PageSpan } from '../../../shared/pack/page-span.ts';

/** Something within an item that can be gone to. */
export type InsideEntry = {
  readonly key: string;
  /** As printed; empty where it has none. */
  readonly number: string;
  readonly title: string;
  readonly pages: PageSpan | null;
  readonly place: PagePlace;
};

type Inside = Pick<ItemDetail, 'title' | 'pages' | 'subItems' | 'documents' | 'report'>;

/**
 * The parts, documents and appendices of an item in the order of their pages. An appendix that is a document of its own is
 * named once, and a document that is all there is of an item not at all.
 */
export function insideOf(item: Inside): readonly InsideEntry[] {
  const parts = item.subItems.flatMap(({ number, title, pages, line }, at): readonly InsideEntry[] => {
    const place = pages ? topOf(pages.first) : line;
    return place ? [{ key: `part ${at}`, number, title, pages, place }] : [];
  });
  const documents = item.documents.map(({ title, pages }, at): InsideEntry => ({
    key: `document ${at}`,
    number: '',
    title,
    pages,
    place: topOf(pages.first),
  }));
  const known = new Set([...parts, ...documents].map(({ place }) => place.pageIndex));
  const entries = inOrder([
    ...parts,
    ...documents,
    ...appendicesOf(item).filter(({ place }) => !known.has(place.pageIndex)),
  ]);
  return entries.length === 1 && entries[0] === documents[0] ? [] : entries;
}

/** The appendices that lie within the item's own pages, each up to where the next begins. */
function appendicesOf({ report, pages }: Inside): readonly InsideEntry[] {
  if (!report || !pages) return [];
  const found = report.appendices.flatMap(({ title, pageIndex }) =>
    pageIndex !== null && pages.first < pageIndex && pageIndex <= pages.last ? [{ title, pageIndex }] : [],
  );
  const starts = found.map(({ pageIndex }) => pageIndex).toSorted((a, b) => a - b);
  return found.map(({ title, pageIndex }, at) => {
    const next = starts.find(start => start > pageIndex) ?? pages.last + 1;
    const span = { first: pageIndex, last: next - 1 };
    return { key: `appendix ${at}`, number: '', title, pages: span, place: topOf(pageIndex) };
  });
}

function topOf(pageIndex: number): PagePlace {
  return { pageIndex, down: 0 };
}

function inOrder(entries: readonly InsideEntry[]): readonly InsideEntry[] {
  return entries.toSorted((a, b) => a.place.pageIndex - b.place.pageIndex);
}
