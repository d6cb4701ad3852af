import type { Line } from './page-lines.ts';
import type { PaperContent } from './paper-content.ts';

/** A line of a page that belongs to what is written, not to what is stamped or repeated on every page. */
export type BodyLine = Line & { readonly pageIndex: number };

const STAMP =
  /^(?:agenda item[ :]*[\da-z.()]{1,8}|(?:page|tudalen)\s*\d{1,5}(?:\s*(?:of|\/|o)\s*\d{1,5})?|[-–—]?\s*\d{1,4}\s*[-–—]?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|this page is (?:intentionally|deliberately) (?:left )?blank\.?|minute annex|public document pack)$/i;
/** A stamp that touches the last words of the page. */
const TOUCHING_STAMP = /(?<=[^\s\d])\s*Page \d{1,5}$/;
const LONGEST = 1000;
const LONGEST_STAMP = 50;
/** So many lines at the top and at the foot of a page may be its running head and foot. */
const MARGIN_LINES = 3;
/** In points. */
const SAME_HEIGHT = 6;

/**
 * The lines of some pages in reading order, without stamps, page numbers, and heads and feet that repeat.
 *
 * @param mayRepeat whether a line near the top or the foot that stands on several pages may be a running head or foot
 */
export function bodyLines(
  content: PaperContent,
  first: number,
  last: number,
  mayRepeat: (line: BodyLine) => boolean = () => true,
): readonly BodyLine[] {
  const pages: (readonly BodyLine[])[] = [];
  for (let pageIndex = first; pageIndex <= last; pageIndex++) pages.push(knownLines(content, pageIndex));
  const repeated = repeatedLines(pages);
  if (repeated.size === 0) return pages.flat();
  return pages.flatMap(lines =>
    lines.filter((line, at) => !(isAtMargin(lines, at) && repeated.has(likeness(line)) && mayRepeat(line))),
  );
}

/** A page is asked for by several readers; its lines are worked out once for a paper. */
const known = new WeakMap<PaperContent, Map<number, readonly BodyLine[]>>();

function knownLines(content: PaperContent, pageIndex: number): readonly BodyLine[] {
  const pages = known.get(content) ?? new Map<number, readonly BodyLine[]>();
  known.set(content, pages);
  const lines = pages.get(pageIndex) ?? linesOfBody(content, pageIndex);
  pages.set(pageIndex, lines);
  return lines;
}

function linesOfBody(content: PaperContent, pageIndex: number): BodyLine[] {
  const lines = content.lines(pageIndex).filter(({ text }) => text !== '' && text.length <= LONGEST);
  const written = lines.filter(({ text }) => text.length > LONGEST_STAMP || !STAMP.test(text));
  return written.map((line, at) => {
    const touching = at === written.length - 1 ? TOUCHING_STAMP.exec(line.text) : null;
    return touching ? { ...withoutEnd(line, touching[0].length), pageIndex } : { ...line, pageIndex };
  });
}

function withoutEnd(line: Line, letters: number): Line {
  const cells = line.cells.map((cell, at) =>
    at === line.cells.length - 1
      ? { ...cell, text: cell.text.slice(0, Math.max(0, cell.text.length - letters)) }
      : cell,
  );
  return { ...line, cells, text: line.text.slice(0, -letters) };
}

function isAtMargin(lines: readonly BodyLine[], at: number): boolean {
  return at < MARGIN_LINES || at >= lines.length - MARGIN_LINES;
}

/** Numbers change from page to page in a running foot. */
function likeness({ text }: Line): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}

/** What stands in the margins of several pages at the same height. */
function repeatedLines(pages: readonly (readonly BodyLine[])[]): ReadonlySet<string> {
  const seen = new Map<string, { y: number; pageIndex: number }>();
  const repeated = new Set<string>();
  for (const lines of pages) {
    lines.forEach((line, at) => {
      if (!isAtMargin(lines, at) || line.text.length < 8) return;
      const text = likeness(line);
      const before = seen.get(text);
      if (before && before.pageIndex !== line.pageIndex && Math.abs(before.y - line.y) <= SAME_HEIGHT)
        repeated.add(text);
      seen.set(text, line);
    });
  }
  return repeated;
}
