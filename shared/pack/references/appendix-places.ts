import type { ItemDetail } from '../agenda/item.ts';
import { isWithin, type PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import type { Report } from '../report/report.ts';

/** A page whose head names it as the beginning, or a further page, of an appendix. */
export type AppendixHeading = { readonly pageIndex: number; readonly key: string };

/** Where an appendix begins; `several` where that is not one page. */
export type AppendixPlace = number | 'several' | undefined;

/** What an appendix is looked up by: `appendix a`, `annex 2`. */
export function appendixKey(word: string, name: string): string {
  return `${/^annex/i.test(word) ? 'annex' : 'appendix'} ${name.toLowerCase()}`;
}

const NAME = String.raw`(Appendix|APPENDIX|Annexe?|ANNEXE?|Atodiad|ATODIAD) (?:No\.? )?['‘“"(]?([A-Z]\d{0,2}|\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[IVX]{2,5}|AA|BB|CC)`;
const IN_TITLE = new RegExp(String.raw`(?:^|[\s(–—-])${NAME}(?!\w)`);
/** A heading ends there, or goes on with a title; a sentence goes on in small letters, or with a comma. */
const AS_HEADING = new RegExp(String.raw`^${NAME}['’”")]?(?:$| ?[-–—:.(|]| [A-Z0-9‘“(])`);
/** Lines at the head of a page among which its heading is. */
const HEAD_LINES = 5;
const LONGEST_TITLE = 200;

/** A page that names an appendix; `only` is the one it names where it names but one, as a heading. */
export type NamingPage = { readonly pageIndex: number; readonly only: string | undefined };

/**
 * The appendices that pages begin with, among pages that name some. A page that lists several is not one of them. Finding
 * what stands at the head of a page is dear: behind a page so headed, one that names that appendix alone goes on with it.
 */
export function appendixHeadings(content: PaperContent, pages: readonly NamingPage[]): readonly AppendixHeading[] {
  const headings: AppendixHeading[] = [];
  for (const { pageIndex, only } of pages) {
    const before = headings.at(-1);
    const goesOn = before?.pageIndex === pageIndex - 1 && only === before.key;
    const key = goesOn ? only : headingOf(content, pageIndex);
    if (key !== undefined) headings.push({ pageIndex, key });
  }
  return headings;
}

/** Whether words from a place on stand as the heading of an appendix does. */
export function standsAsHeading(text: string, start: number): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  const end = text.indexOf('\n', start);
  return AS_HEADING.test(text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_TITLE)).trim());
}

function headingOf(content: PaperContent, pageIndex: number): string | undefined {
  const cells = content
    .lines(pageIndex)
    .slice(0, HEAD_LINES)
    .flatMap(line => [line.text, ...line.cells.map(cell => cell.text)]);
  const keys = new Set(
    cells.flatMap(text => {
      const [, word, name] = AS_HEADING.exec(text.slice(0, LONGEST_TITLE)) ?? [];
      return word !== undefined && name !== undefined ? [appendixKey(word, name)] : [];
    }),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}

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

/** Of a document that is an appendix, what it is looked up by. */
export function titleKey(title: string): string | undefined {
  const [, word, name] = IN_TITLE.exec(title.slice(0, LONGEST_TITLE)) ?? [];
  return word === undefined || name === undefined ? undefined : appendixKey(word, name);
}
