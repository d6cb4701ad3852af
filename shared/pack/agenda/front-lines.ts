import type { PageLabels } from '../labels/read-labels.ts';
import type { Line } from '../page-lines.ts';
import type { PaperContent } from '../paper-content.ts';
import { columnHeads } from './columns.ts';
import { isAgendaHeading, isMinutesHead, reportHead } from './front-words.ts';

/** A line of the pages before the papers. */
export type FrontLine = Line & {
  readonly pageIndex: number;
  /** From the baseline above, in points; null for the first line of a page. */
  readonly gap: number | null;
};

/** No agenda is longer, and what lies deeper in a pack is a paper. */
const MOST_PAGES = 30;
const MOST_LINES = 2500;
const HEAD_LINES = 14;
const ALIGNED = 7;
const FURNITURE = /^(?:(?:page|tudalen)\s*\d{1,4}(?:\s*(?:of|o)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—])$/i;

/** The lines of the first pages, up to where the papers begin; running heads and page numbers are left out. */
export function frontLines(content: PaperContent, labels: PageLabels, firstPaper: number): readonly FrontLine[] {
  const end = Math.min(content.pageCount, MOST_PAGES, firstPaper);
  const pages: (readonly Line[])[] = [];
  for (let pageIndex = 0; pageIndex < end; pageIndex += 1) {
    if (!content.isRead(pageIndex)) break;
    const lines = labels.blank.includes(pageIndex) ? [] : withoutSidebar(content.lines(pageIndex));
    if (beginsPaper(lines, pageIndex)) break;
    pages.push(lines);
  }
  const running = runningLines(pages);
  const found: FrontLine[] = [];
  pages.forEach((lines, pageIndex) => {
    let above: number | null = null;
    lines.forEach((line, at) => {
      const isEdge = at < 2 || at >= lines.length - 2;
      const isHead = columnHeads(line).length > 0 || isAgendaHeading(line.text);
      if (FURNITURE.test(line.text) || (isEdge && !isHead && running.has(shape(line.text)))) return;
      if (at === lines.length - 1 && isPageNumber(line, lines)) return;
      if (found.length >= MOST_LINES) return;
      found.push({ ...line, pageIndex, gap: above === null ? null : line.y - above });
      above = line.y;
    });
  });
  return found;
}

/** Whether a page begins a report or a set of minutes. */
function beginsPaper(lines: readonly Line[], pageIndex: number): boolean {
  const head = lines.slice(0, HEAD_LINES);
  if (
    head.some(({ text }) => isMinutesHead(text)) &&
    (pageIndex > 0 || !head.some(({ text }) => /\bagenda\b|\bsummon/i.test(text)))
  )
    return true;
  return new Set(head.map(({ text }) => reportHead(text)).filter(label => label !== null)).size >= 2;
}

/** The lines without what stands in a column left of the numbers: names of members, whom to ask. */
function withoutSidebar(lines: readonly Line[]): readonly Line[] {
  const inner = lines.flatMap(({ cells }) => cells.slice(1, -1).filter(({ text }) => /^\d{1,3}[.)]$/.test(text)));
  const [first] = inner;
  if (!first || inner.filter(({ left }) => Math.abs(left - first.left) < ALIGNED).length < 2) return lines;
  // Above the first number, lines go across the page.
  const from = lines.findIndex(({ cells }) => cells.includes(first));
  return lines.flatMap((line, at) => {
    if (at < from) return [line];
    const cells = line.cells.filter(({ left }) => left >= first.left - ALIGNED);
    const [start] = cells;
    return start ? [{ ...line, cells, left: start.left, text: cells.map(({ text }) => text).join(' ') }] : [];
  });
}

/** A number at the foot that stands apart from the lines above. */
function isPageNumber(line: Line, lines: readonly Line[]): boolean {
  const above = lines.at(-2);
  return (
    /^\d{1,4}$/.test(line.text) && (!above || line.y - above.y > 2.5 * line.height || line.left > above.left + 120)
  );
}

/** Lines at the edges of several pages that differ in figures at most. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const edges = lines.length > 4 ? [...lines.slice(0, 2), ...lines.slice(-2)] : [];
    for (const text of new Set(edges.map(line => shape(line.text)))) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set([...seen].filter(([text, count]) => count > 1 && !/^#?[.)]?\s*$/.test(text)).map(([text]) => text));
}

function shape(text: string): string {
  return text.slice(0, 120).replace(/\d+/g, '#').toLowerCase();
}
