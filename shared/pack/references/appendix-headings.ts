import type { Line } from '../page-lines.ts';
import type { PaperContent } from '../paper-content.ts';
import { headingKey } from './appendix-names.ts';
import { headingFurtherDown } from './heading-further-down.ts';

/** A heading that names its page as the beginning, or a further page, of an appendix. */
export type AppendixHeading = { readonly pageIndex: number; readonly key: string };

export type AppendixHeadings = {
  /** At the head of a page. */
  readonly atTop: readonly AppendixHeading[];
  /** Below the end of something else; they are less sure. */
  readonly furtherDown: readonly AppendixHeading[];
};

/** Lines at the head of a page among which its heading is. */
const HEAD_LINES = 5;
const LONGEST_LINE = 200;
/** The end of a report may stand at the head of a page, with its list of one appendix. */
const LIST_TITLE =
  /^(?:\d{1,2}[.)]? )?(?:list of )?(?:appendices|annexe?s|attachments|enclosures|atodiadau)\b.{0,30}$/i;

/** A page that names an appendix; `only` is the one it names where it names but one, as a heading. */
export type NamingPage = { readonly pageIndex: number; readonly only: string | undefined };

/**
 * The appendices that begin on pages, among pages that name some. A page that lists several is not one of them. Finding
 * what stands at the head of a page is dear: behind a page so headed, one that names that appendix alone goes on with it.
 */
export function appendixHeadings(content: PaperContent, pages: readonly NamingPage[]): AppendixHeadings {
  const atTop: AppendixHeading[] = [];
  const furtherDown: AppendixHeading[] = [];
  for (const { pageIndex, only } of pages) {
    const before = atTop.at(-1);
    if (before?.pageIndex === pageIndex - 1 && only === before.key) {
      atTop.push({ pageIndex, key: only });
      continue;
    }
    const lines = content.lines(pageIndex);
    const top = topHeading(lines.slice(0, HEAD_LINES));
    if (top !== undefined) atTop.push({ pageIndex, key: top });
    const below = headingFurtherDown(lines, HEAD_LINES);
    if (below !== undefined && below !== top) furtherDown.push({ pageIndex, key: below });
  }
  return { atTop, furtherDown };
}

/** Whether words from a place on stand as the heading of an appendix does. */
export function standsAsHeading(text: string, start: number): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  const end = text.indexOf('\n', start);
  return (
    headingKey(text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_LINE)).trim()) !== undefined
  );
}

function topHeading(lines: readonly Line[]): string | undefined {
  if (lines.some(({ text }) => LIST_TITLE.test(text))) return undefined;
  const keys = new Set(
    lines.flatMap(line => [line.text, ...line.cells.map(cell => cell.text)]).flatMap(text => headingKey(text) ?? []),
  );
  return keys.size === 1 ? [...keys][0] : undefined;
}
