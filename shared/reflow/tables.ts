import type { Cell } from '../pack/page-lines.ts';
import type { FlowBlock, TableRow } from './flow.ts';
import { flowOfCells, type FlowLine } from './flow-lines.ts';
import { joined } from './pieces.ts';
import { columnsOf, columnsUnder, type TableColumn } from './table-columns.ts';
import { centredRows } from './centred-rows.ts';
import { FIGURE, rowsOf } from './table-rows.ts';
import { isTabular, linesOfFirstRow, stretchEnd } from './table-stretch.ts';

type Table = Extract<FlowBlock, { is: 'table' }>;

/** What a page holds from top to bottom: lines that read on, and tables. */
export type Stretch =
  { readonly is: 'lines'; readonly lines: readonly FlowLine[] } | { readonly is: 'table'; readonly table: Table };

/** Lines of several parts, at least: one alone is no table. */
const FEWEST = 2;

/** Finds the tables among the lines of a page. */
export function tablesAmong(lines: readonly FlowLine[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const columns = columnsOf(lines);
  let prose: FlowLine[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) stretches.push({ is: 'lines', lines: prose });
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const end = stretchEnd(lines, at, columns);
    const above = end > at ? linesOfFirstRow(prose, lines[at], columns) : 0;
    const rows = [...prose.slice(prose.length - above), ...lines.slice(at, end)];
    const table = end - at >= FEWEST ? tableOf(rows) : undefined;
    if (table) {
      prose.length -= above;
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

function tableOf(lines: readonly FlowLine[]): Table | undefined {
  const columns = columnsOf(lines);
  if (columns.length < 2) return undefined;
  const tabular = lines.filter(isTabular);
  if (tabular.length < FEWEST) return undefined;
  const groups = rowsOf(lines, columns).flatMap(row => centredRows(row, columns));
  const rows = groups.map(group => rowOf(group, columns)).filter(row => row.length > 0);
  if (rows.length < 2 || !rows.some(row => row.length > 1)) return undefined;
  return { is: 'table', columns: columns.length, heads: headsOf(rows), rows };
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
