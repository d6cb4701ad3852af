import { introducesItems } from '../supplement/supplement-words.ts';
import { isRangeCell } from './columns.ts';
import type { FrontLine } from './front-lines.ts';
import type { NumberedLine } from './item-chain.ts';
import { leadingNumber } from './item-number.ts';
import { takeRange } from './page-range.ts';

const MOST_ROWS = 200;
const SAME_COLUMN = 9;
/** A title and its range take no more lines. */
const MOST_LINES = 5;
/** Of their height: lines further apart are no longer one row. */
const CLOSE = 1.8;

/**
 * The rows of a supplement's letter: a number, a title and its pages. They stand in one column, and need not count up: a
 * supplement may name item 9 before item 6.
 */
export function rowsWithPages(lines: readonly FrontLine[]): readonly NumberedLine[] {
  const rows: NumberedLine[] = [];
  for (const [at, line] of lines.entries()) {
    const cell = line.cells[0];
    const numbered = cell && leadingNumber(cell.text);
    const number = numbered?.readings.find(({ style }) => style !== 'letter' && style !== 'roman');
    if (!cell || !numbered || !number || rows.length >= MOST_ROWS) continue;
    const isOfColumn = Math.abs(cell.left - (rows[0]?.left ?? cell.left)) <= SAME_COLUMN;
    const title = numbered.rest || (line.cells[1]?.text ?? '');
    if (!isOfColumn || !/\p{L}/u.test(title) || !hasPages(lines, at)) continue;
    rows.push({ at, number, rest: numbered.rest, left: cell.left });
  }
  return rows;
}

function hasPages(lines: readonly FrontLine[], at: number): boolean {
  const row: FrontLine[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    const isNext = row.length > 0 && leadingNumber(line.cells[0]?.text ?? '') !== null;
    if (isNext || (row.length > 0 && (line.gap ?? Number.POSITIVE_INFINITY) > line.height * CLOSE)) break;
    row.push(line);
  }
  const isInColumn = row.some(({ cells }) => cells.slice(1).some(({ text }) => isRangeCell(text)));
  return isInColumn || takeRange(row.map(({ text }) => text)).range !== null;
}

/** The lines without those that only lead to the row below them, and the rows where they then stand. */
export function withoutIntroductions(
  lines: readonly FrontLine[],
  rows: readonly NumberedLine[],
): { readonly lines: readonly FrontLine[]; readonly rows: readonly NumberedLine[] } {
  const left = new Set(rows.slice(0, -1).flatMap((row, index) => introductionIn(lines, row, rows[index + 1]?.at ?? 0)));
  let gone = 0;
  const moved = new Map<number, number>();
  lines.forEach((_, at) => {
    moved.set(at, at - gone);
    if (left.has(at)) gone += 1;
  });
  return {
    lines: lines.filter((_, at) => !left.has(at)),
    rows: rows.map(row => ({ ...row, at: moved.get(row.at) ?? row.at })),
  };
}

/** From the first line below a row that stands apart at the margin, where the words down to the next row introduce it. */
function introductionIn(lines: readonly FrontLine[], row: NumberedLine, next: number): readonly number[] {
  const from = lines.findIndex(
    (line, at) =>
      at > row.at &&
      at < next &&
      line.left <= row.left + SAME_COLUMN &&
      (line.gap ?? Number.POSITIVE_INFINITY) > line.height * CLOSE,
  );
  if (from < 0) return [];
  const words = lines.slice(from, next).map(({ text }) => text);
  return introducesItems(words.join(' ')) ? words.map((_, index) => from + index) : [];
}
