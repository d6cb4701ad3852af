import type { FlowLine } from './flow-lines.ts';
import { columnsUnder, type TableColumn } from './table-columns.ts';

/** Lines of one part between two of several, at most; where the columns of the page are plain. */
const MOST_OF_ONE_PART = 5;
const MOST_IN_COLUMNS = 14;
/** Columns of a page that are plain: fewer may be a matter of chance. */
const PLAIN_COLUMNS = 4;
/** A row further down than this many letter heights belongs to no table above it. */
const FAR = 4;
/** Lines closer than this many letter heights may be of one cell; closer than that, they overlap. */
const CLOSE = 1.35;
export const OVERLAP = 0.8;
/** Points: what begins so near to each other is aligned. */
export const ALIGNED = 4;
/** Distances of lines that differ by this factor are different: within a row, and between two. */
export const WIDER = 1.15;
/** Points by which the same distances differ. */
const SAME_GAP = 1;
/** Letter heights: words of two columns stand further apart than words of one. */
const BETWEEN_COLUMNS = 0.6;

/** Whether a line has several parts. */
export function isTabular(line: FlowLine | undefined): line is FlowLine {
  return line !== undefined && line.parts.length > 1;
}

/**
 * Where a stretch of lines with several parts ends that begins at a line; that line where none begins.
 *
 * @param columns those of the whole page
 */
export function stretchEnd(lines: readonly FlowLine[], start: number, columns: readonly TableColumn[]): number {
  let above = lines[start];
  if (!isTabular(above)) return start;
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before || line.y < before.y || line.y - before.y > FAR * Math.max(line.height, before.height)) break;
    const isInColumns = standsInColumns(line, columns);
    if (isTabular(line)) {
      end = at + 1;
      above = line;
    } else if (!isInColumns && !staysInColumn(line, above)) break;
    if (at - end >= (isInColumns ? MOST_IN_COLUMNS : MOST_OF_ONE_PART)) break;
  }
  // Words below the last row that go on in one of its cells.
  while (
    end < lines.length &&
    (goesOnInCell(lines[end], lines[end - 1], above, columns) || endsLabel(lines, start, end, above))
  )
    end += 1;
  return end;
}

/** How many of the lines right above a table are the beginning of its first row, in cells that reach higher than others. */
export function linesOfFirstRow(
  above: readonly FlowLine[],
  first: FlowLine | undefined,
  columns: readonly TableColumn[],
): number {
  let count = 0;
  let below = first;
  for (let line = above.at(-1); line && below; line = above[above.length - 1 - count]) {
    const gap = below.y - line.y;
    const isClose = line.pageIndex === below.pageIndex && gap >= 0 && gap <= CLOSE * line.height;
    if (!isClose || !standsInColumns(line, columns) || columnsUnder(line, columns)[0] === 0) break;
    below = line;
    count += 1;
  }
  return count;
}

/** Whether each of its words stands in one of the page's columns, as far as these are plain. */
function standsInColumns(line: FlowLine, columns: readonly TableColumn[]): boolean {
  if (columns.length < PLAIN_COLUMNS) return false;
  let before: { readonly column: number; readonly right: number } | undefined;
  for (const { x, width } of line.cells.flatMap(cell => cell.runs)) {
    const [first, last] = columnsUnder({ left: x, right: x + width }, columns);
    if (first !== last) return false;
    if (before && before.column !== first && x - before.right < BETWEEN_COLUMNS * line.height) return false;
    before = { column: first, right: x + width };
  }
  return true;
}

/** Whether a line of one part stands below or above one part of a line of several. */
function staysInColumn(line: FlowLine, { parts, y }: FlowLine): boolean {
  const column = Math.max(
    0,
    parts.findLastIndex(part => part.left <= line.left + ALIGNED),
  );
  const next = parts[column + 1];
  const isBelowFirst = line.left <= (parts[0]?.right ?? 0) || line.y - y < OVERLAP * line.height;
  return next === undefined ? column > 0 : line.right < next.left - ALIGNED && (column > 0 || isBelowFirst);
}

function goesOnInCell(
  line: FlowLine | undefined,
  before: FlowLine | undefined,
  above: FlowLine,
  columns: readonly TableColumn[],
): boolean {
  if (!line || !before || line.parts.length !== 1 || line.y < before.y) return false;
  const gap = line.y - before.y;
  if (gap > CLOSE * Math.max(line.height, before.height)) return false;
  if (standsInColumns(line, columns) && columnsUnder(line, columns)[0] > 0) return true;
  if (goesOnInFirst(line, before, above)) return true;
  const isUnderCell = above.parts.some((part, at) => at > 0 && Math.abs(part.left - line.left) < ALIGNED);
  return (isUnderCell || gap < OVERLAP * line.height) && staysInColumn(line, above);
}

/** Whether words begin small right below the first cell of a row, which fills its column. */
function goesOnInFirst(line: FlowLine, before: FlowLine, { parts, y }: FlowLine): boolean {
  const [first, second] = parts;
  if (!first || !second || !/^\p{Ll}/u.test(line.text)) return false;
  const isBelow = before.y === y || before.parts.length === 1;
  return isBelow && Math.abs(first.left - line.left) < ALIGNED && line.right < second.left - ALIGNED;
}

/**
 * Whether the line below a table is the last of its first column's words: it stands as close as lines within cells of the
 * table do, closer than its rows, and what follows stands further off.
 */
function endsLabel(lines: readonly FlowLine[], start: number, end: number, { parts }: FlowLine): boolean {
  const [line, before, below] = [lines[end], lines[end - 1], lines[end + 1]];
  const [first, second] = parts;
  if (!line || !before || !first || !second || line.parts.length !== 1 || !isTabular(before)) return false;
  if (Math.abs(first.left - line.left) >= ALIGNED || line.right >= second.left - ALIGNED) return false;
  const gapAt = (at: number): number => (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0);
  const gap = gapAt(end);
  if (gap <= 0 || gap > CLOSE * line.height || gap * WIDER > gapAt(end - 1)) return false;
  const isAlone = !below || below.y < line.y || below.y - line.y > gap * WIDER;
  const gaps = lines.slice(start + 1, end).map((_, at) => gapAt(start + 1 + at));
  return isAlone && gaps.some(other => Math.abs(other - gap) <= SAME_GAP);
}
