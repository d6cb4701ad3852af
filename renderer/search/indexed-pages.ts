import type { PaperDetail, PageText } from '../../shared/pack/paper.ts';
import { shiftBreaks } from '../../shared/pack/run-shift.ts';
import type { IndexedPage } from '../../shared/search/build-segment.ts';

/** What is indexed of a paper: its pages, with the titles that begin on them. */
export function indexedPages(
  texts: readonly (PageText | undefined)[],
  detail: Pick<PaperDetail, 'title' | 'agenda' | 'report'> | undefined,
): readonly IndexedPage[] {
  const headings = new Map<number, string[]>();
  const add = (pageIndex: number | undefined, title: string | null): void => {
    if (pageIndex === undefined || !title) return;
    headings.set(pageIndex, [...(headings.get(pageIndex) ?? []), title]);
  };
  add(0, detail?.title ?? null);
  for (const { title, pages, report, documents } of detail?.agenda ?? []) {
    add(pages?.first, title);
    add(report?.pageIndex, report?.subject ?? null);
    for (const document of documents) add(document.pages.first, document.title);
  }
  add(detail?.report?.pageIndex, detail?.report?.subject ?? null);
  return Array.from(texts, (page, pageIndex) => ({
    text: page?.text ?? '',
    headings: headings.get(pageIndex) ?? [],
    breaks: page ? shiftBreaks(page) : [],
  }));
}
