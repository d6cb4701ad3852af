import type { Cell, Line } from './page-lines.ts';

/** Where a running head or foot stands: on the first of its pages, or again; `twice` where it may be none. */
export type Occurrence = 'first' | 'again' | 'twice';

/** So many lines at the top and at the foot of a page may be its running head and foot. */
const MOST_LINES = 3;
/** In points: how far they stand at most from the first or the last line, stamps too, of the page and those near it. */
const EDGE = 72;
/** In points. */
const SAME_HEIGHT = 6;
/** Pages from one occurrence to the next, at most: some stand on odd or even pages only. */
const NEAR = 2;
/** Letters of a running head or foot that has more than a number, at least: shorter words may be the head of a column. */
const SHORTEST = 7;
/** Letters of one at most. */
const LONGEST = 400;
/** Letters by which numbers of pages make it longer or shorter from page to page, at most. */
const DIGITS_MORE = 8;
/** Letter heights from its baseline to that of the body, at least. */
const APART = 1.6;
/** Points: what begins or ends so near to each other is aligned. */
const ALIGNED = 4;
/** Letter heights from the heads of the columns of a table to its first row, at most. */
const ROW = 4;
/** Distances of lines that tell which one is usual, at least. */
const FEW = 10;
/** Of the usual distance of lines on the page, at least. */
const APART_FROM_USUAL = 1.2;

const BARE_NUMBER = /^[-–—]?\s*\d{1,4}\s*[-–—]?$/;
/** Numbers that may count the pages: alone in their cell, behind the word, and beside a bar. Others tell pages apart. */
const PAGE_NUMBER =
  /(?<=^[-–—\s]{0,4})\d{1,4}(?=[-–—\s]{0,4}$)|(?<=(?:\bpage|\btudalen|\|)\s{0,4})\d{1,4}\b|\b\d{1,4}(?=\s{0,4}\|)/gi;

/**
 * The running head and foot of a page. Only what is one for certain is: the same words, but for the number of the page,
 * at the same height on three pages near each other, at the page's edge and apart from its body, and no row of a table.
 *
 * @param linesOn the lines of a page of the paper from top to bottom, without stamps; none beyond its pages
 * @param heightsOn where its first and its last line stand, stamps too, in points; none beyond its pages
 */
export function runningLines(
  pageIndex: number,
  linesOn: (pageIndex: number) => readonly Line[],
  heightsOn: (pageIndex: number) => readonly number[],
): ReadonlyMap<Line, Occurrence> {
  const found = new Map<Line, Occurrence>();
  const lines = linesOn(pageIndex);
  const heights: number[] = [];
  for (let near = pageIndex - NEAR; near <= pageIndex + NEAR; near += 1) heights.push(...heightsOn(near));
  for (const [inwards, edge] of [
    [lines, Math.min(...heights)],
    [lines.toReversed(), Math.max(...heights)],
  ] as const) {
    const occurrences: Occurrence[] = [];
    for (const [at, line] of inwards.slice(0, MOST_LINES + 1).entries()) {
      const isAtEdge = Math.abs(line.y - edge) <= EDGE && line.text.length <= LONGEST;
      const occurrence = isAtEdge && !isRow(line, inwards[at + 1]) && occurrenceOf(line, pageIndex, linesOn);
      if (!occurrence) break;
      occurrences.push(occurrence);
    }
    // Where more is the same from page to page, it is a form, or a table that goes on.
    if (occurrences.length > MOST_LINES || !standsApart(inwards, occurrences.length)) continue;
    occurrences.forEach((occurrence, at) => {
      const line = inwards[at];
      if (line) found.set(line, occurrence);
    });
  }
  return found;
}

type LinesOn = Parameters<typeof runningLines>[1];

function occurrenceOf(line: Line, pageIndex: number, linesOn: LinesOn): Occurrence | undefined {
  const before = nearest(line, pageIndex, -1, linesOn);
  const after = nearest(line, pageIndex, 1, linesOn);
  if (BARE_NUMBER.test(line.text)) return before || after ? 'again' : undefined;
  if (line.text.length < SHORTEST) return undefined;
  if (before) return after || nearest(before.line, before.pageIndex, -1, linesOn) ? 'again' : 'twice';
  if (!after) return undefined;
  return nearest(after.line, after.pageIndex, 1, linesOn) ? 'first' : 'twice';
}

/** The same line on the nearest page before (-1) or behind (1). */
function nearest(
  line: Line,
  pageIndex: number,
  way: -1 | 1,
  linesOn: LinesOn,
): { readonly line: Line; readonly pageIndex: number } | undefined {
  for (let distance = 1; distance <= NEAR; distance += 1) {
    const lines = linesOn(pageIndex + way * distance);
    const edges = [...lines.slice(0, MOST_LINES + 1), ...lines.slice(MOST_LINES + 1).slice(-MOST_LINES - 1)];
    const same = edges.find(
      other =>
        Math.abs(other.y - line.y) <= SAME_HEIGHT &&
        (way < 0 ? countsOn(other, line, distance) : countsOn(line, other, distance)),
    );
    if (same) return { line: same, pageIndex: pageIndex + way * distance };
  }
  return undefined;
}

/** Whether two lines hold the same words, and the numbers of pages in them count on by a page or by so many. */
function countsOn(first: Line, second: Line, pages: number): boolean {
  if (Math.abs(first.text.length - second.text.length) > DIGITS_MORE) return false;
  const [words, others] = [wordsOf(first), wordsOf(second)];
  if (words.text !== others.text) return false;
  return words.numbers.every((number, at) => {
    const on = (others.numbers[at] ?? 0) - number;
    return on === 0 ? words.text !== '#' : on > 0 && on <= pages;
  });
}

function wordsOf({ cells }: Line): { readonly text: string; readonly numbers: readonly number[] } {
  const numbers: number[] = [];
  const texts = cells.map(cell =>
    cell.text.toLowerCase().replace(PAGE_NUMBER, number => {
      numbers.push(Number(number));
      return '#';
    }),
  );
  return { text: texts.join('\t'), numbers };
}

/** Whether it may be of a table: it stands in a column of the line beside it, or has several cells and stands near to it. */
function isRow(line: Line, next: Line | undefined): boolean {
  if (!next || wordsOf(line).numbers.length > 0) return false;
  const isAligned = ({ left, right }: Cell): boolean =>
    Math.abs(left - line.left) < ALIGNED || Math.abs(right - line.right) < ALIGNED;
  if (line.cells.length === 1) return next.cells.slice(1).some(isAligned);
  return next.cells.length > 1 || Math.abs(next.y - line.y) < ROW * line.height;
}

function standsApart(inwards: readonly Line[], count: number): boolean {
  const [last, next] = [inwards[count - 1], inwards[count]];
  // What is all that a page holds is no head of anything.
  if (!last || !next) return false;
  const gaps = inwards.slice(1).map((line, at) => Math.abs(line.y - (inwards[at]?.y ?? line.y)));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const gap = Math.abs(next.y - last.y);
  return gap >= APART * Math.max(next.height, last.height) && (gaps.length < FEW || gap >= APART_FROM_USUAL * usual);
}
