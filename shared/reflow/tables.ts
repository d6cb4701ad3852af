import type { Cell } from '../pack/page-lines.ts';
import type { FlowBlock, TableRow } from './flow.ts';
import { flowOfCells, type FlowLine } from './flow-lines.ts';
import { joined } from './pieces.ts';
import { columnsOf, columnsUnder, type TableColumn } from './table-columns.ts';

type Table = Extract<FlowBlock, { is: 'table' }>;

/** What a page holds from top to bottom: lines that read on, and tables. */
export type Stretch =
  { readonly is: 'lines'; readonly lines: readonly FlowLine[] } | { readonly is: 'table'; readonly table: Table };

/** A row further down than this many letter heights belongs to no table above it. */
const FAR = 4;
/** Lines of one part between two of several, at most. */
const MOST_OF_ONE_PART = 5;
/** Lines of several parts, at least: one alone is no table. */
const FEWEST = 2;
/** Distances of lines that differ by this factor are different: within a row, and between two. */
const WIDER = 1.15;
/** Lines closer than this many letter heights may be of one cell. */
const CLOSE = 1.35;
/** Points: what begins so near to each other is aligned. */
const ALIGNED = 4;
/** A distance from this share of another on is no smaller. */
const AS_WIDE = 0.95;
/** Lines closer than this many letter heights overlap: they are one row. */
const OVERLAP = 0.8;

/** Finds the tables among the lines of a page. */
export function tablesAmong(lines: readonly FlowLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let prose: FlowLine[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) stretches.push({ is: 'lines', lines: prose });
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const end = stretchEnd(lines, at);
    const table = end - at >= FEWEST ? tableOf(lines.slice(at, end)) : undefined;
    if (table) {
      closeProse();
      stretches.push({ is: 'table', table });
      at = end;
    } else {
      // What is no table from here on is none from a line further down either.
      const next = Math.max(end, at + 1);
      for (const line of lines.slice(at, next)) prose.push(line);
      at = next;
    }
  }
  closeProse();
  return stretches;
}

/** Where a stretch of lines with several parts ends that begins at a line; that line where none begins. */
function stretchEnd(lines: readonly FlowLine[], start: number): number {
  let above = lines[start];
  if (!isTabular(above)) return start;
  let end = start + 1;
  for (let at = start + 1; at < lines.length && at - end < MOST_OF_ONE_PART; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before || line.y < before.y || line.y - before.y > FAR * Math.max(line.height, before.height)) break;
    if (isTabular(line)) {
      end = at + 1;
      above = line;
    } else if (!staysInColumn(line, above)) break;
  }
  // Words below the last row that go on in one of its cells.
  while (end < lines.length && goesOnInCell(lines[end], lines[end - 1], above)) end += 1;
  return end;
}

function isTabular(line: FlowLine | undefined): line is FlowLine {
  return line !== undefined && line.parts.length > 1;
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

function goesOnInCell(line: FlowLine | undefined, before: FlowLine | undefined, above: FlowLine): boolean {
  if (!line || !before || line.parts.length !== 1 || line.y < before.y) return false;
  const gap = line.y - before.y;
  const isUnderCell = above.parts.some((part, at) => at > 0 && Math.abs(part.left - line.left) < ALIGNED);
  return (
    gap <= CLOSE * Math.max(line.height, before.height) &&
    (isUnderCell || gap < OVERLAP * line.height) &&
    staysInColumn(line, above)
  );
}

function tableOf(lines: readonly FlowLine[]): Table | undefined {
  const columns = columnsOf(lines);
  if (columns.length < 2) return undefined;
  const tabular = lines.filter(isTabular);
  if (tabular.length < FEWEST) return undefined;
  const groups = rowsOf(lines, columns);
  const rows = groups.map(group => rowOf(group, columns)).filter(row => row.length > 0);
  if (rows.length < 2 || !rows.some(row => row.length > 1)) return undefined;
  return { is: 'table', columns: columns.length, heads: headsOf(rows), rows };
}

/** The lines of a table, row by row. */
function rowsOf(lines: readonly FlowLine[], columns: readonly TableColumn[]): readonly (readonly FlowLine[])[] {
  const isFull = (line: FlowLine): boolean => line.parts.length >= Math.max(2, columns.length * 0.6);
  const within = pauseWithin(lines, isFull);
  const rows: FlowLine[][] = [];
  let hasFull = false;
  lines.forEach((line, at) => {
    const row = rows.at(-1);
    const before = lines[at - 1];
    const gap = before ? line.y - before.y : Infinity;
    const full = isFull(line);
    const begins =
      gap >= OVERLAP * line.height &&
      (within === 0
        ? !isRestOfCell(line, columns)
        : gap > within * WIDER || (full && hasFull && (isOfFigures(line) || gap > within)));
    if (!row || begins) {
      rows.push([line]);
      hasFull = full;
    } else {
      row.push(line);
      hasFull ||= full;
    }
  });
  return rows;
}

/**
 * The distance of two lines within a cell; 0 where no cell has several lines, or that cannot be told. Where full lines stand at two distances,
 * the smaller is that within cells; else that at which lines stand which fill a few columns only.
 */
function pauseWithin(lines: readonly FlowLine[], isFull: (line: FlowLine) => boolean): number {
  const partial: number[] = [];
  const full: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!before) return;
    // Where lines overlap, those of a cell are told by what stands in its column.
    const above = lines[at - 2];
    if (above && before.y - above.y < OVERLAP * line.height && sharesColumn(line, above))
      partial.push(line.y - above.y);
    const gap = line.y - before.y;
    if (gap < OVERLAP * line.height) return;
    if (isFull(line) && isFull(before)) full.push(gap);
    else partial.push(gap);
  });
  const [least, most] = [smallest(full), full.filter(gap => gap > smallest(full) * WIDER).length];
  if (most >= 2 && !lines.every(isOfFigures)) return partial.length > 0 ? Math.min(least, smallest(partial)) : least;
  const within = smallest(partial);
  return full.length > 0 && within >= least * AS_WIDE ? 0 : within;
}

/** Where rows stand no further apart than lines within a cell: whether a line goes on in a cell of the line above. */
function isRestOfCell({ parts, text }: FlowLine, columns: readonly TableColumn[]): boolean {
  const [part] = parts;
  if (!part || parts.length > 1) return false;
  return /^[\p{Ll}(&]/u.test(text) || columnsUnder(part, columns)[0] > 0;
}

function sharesColumn(line: FlowLine, above: FlowLine): boolean {
  return line.parts.some(part => above.parts.some(other => Math.abs(other.left - part.left) < ALIGNED));
}

function smallest(values: readonly number[]): number {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  return least === Infinity ? 0 : least;
}

const FIGURE = /^[-+(£€$]*\s?[\d.,/]+\s?(?:[%)mk]|bn)*$/i;

/** Whether most of what stands behind the first part are figures. */
function isOfFigures({ parts }: FlowLine): boolean {
  const cells = parts.slice(1).flatMap(part => part.cells);
  return cells.length > 0 && cells.filter(({ text }) => FIGURE.test(text)).length * 2 > cells.length;
}

type Placed = {
  readonly first: number;
  readonly last: number;
  readonly cells: readonly Cell[];
  readonly line: FlowLine;
};

function rowOf(lines: readonly FlowLine[], columns: readonly TableColumn[]): TableRow {
  const placed: Placed[] = lines.flatMap(line =>
    line.parts.flatMap(part =>
      apart(part.cells, columns).map(cells => {
        const [first, last] = columnsUnder(extentOf(cells), columns);
        return { first, last, cells, line };
      }),
    ),
  );
  const begun = [...new Set(placed.map(({ first }) => first))].toSorted((a, b) => a - b);
  return begun.flatMap((column, at) => {
    const words = placed.filter(({ first }) => first === column);
    const next = begun[at + 1] ?? columns.length;
    const last = words.reduce((most, word) => Math.max(most, word.last), column);
    const flow = joined(words.map(({ cells, line }) => flowOfCells(cells, line.pageIndex)));
    return flow.length > 0 ? [{ column, span: Math.max(1, Math.min(last + 1, next) - column), flow }] : [];
  });
}

/** Cells that lie over several columns, parted where one of their runs begins in another column. */
function apart(cells: readonly Cell[], columns: readonly TableColumn[]): readonly (readonly Cell[])[] {
  const [first, last] = columnsUnder(extentOf(cells), columns);
  if (first === last) return [cells];
  const parts: { column: number; cells: Cell[] }[] = [];
  for (const run of cells.flatMap(cell => cell.runs)) {
    const cell = { text: run.text, left: run.x, right: run.x + run.width, start: run.start, runs: [run] };
    const [column] = columnsUnder(cell, columns);
    const before = parts.at(-1);
    if (before && before.column >= column) before.cells.push(cell);
    else parts.push({ column, cells: [cell] });
  }
  return parts.map(part => part.cells);
}

function extentOf(cells: readonly Cell[]): { readonly left: number; readonly right: number } {
  return { left: cells[0]?.left ?? 0, right: cells.reduce((most, cell) => Math.max(most, cell.right), 0) };
}

/** The rows at the top that name columns: no figures in them, above rows with figures. */
function headsOf(rows: readonly TableRow[]): number {
  const hasFigures = (row: TableRow): boolean => row.slice(1).some(({ flow }) => FIGURE.test(flow[0]?.text ?? ''));
  const first = rows.findIndex(hasFigures);
  if (first > 0 && first <= 3) return first;
  return 0;
}
