import type { FlowLine } from './flow-lines.ts';
import { columnsUnder, type TableColumn } from './table-columns.ts';

/** Letter heights by which cells may stand off the middle between the two lines of their label. */
const OFF_MIDDLE = 0.5;
/** Lines of a row whose label has two, with the other cells in a line between them. */
const LINES = 3;

/**
 * Parts rows that stand so close that they were taken for one: where a label has two lines, and the other cells of its
 * row stand in the middle between them, the line with the cells tells the rows apart. Between such rows may be others of
 * one line.
 */
export function centredRows(
  lines: readonly FlowLine[],
  columns: readonly TableColumn[],
): readonly (readonly FlowLine[])[] {
  const rows: (readonly FlowLine[])[] = [];
  for (let at = 0; at < lines.length; at += rows.at(-1)?.length ?? 1) {
    const row = rowAt(lines.slice(at, at + LINES), columns);
    if (!row) return [lines];
    rows.push(row);
  }
  // Without one of them, lines that fill all columns are the lines of one row.
  return rows.some(({ length }) => length === LINES) ? rows : [lines];
}

function rowAt(lines: readonly FlowLine[], columns: readonly TableColumn[]): readonly FlowLine[] | undefined {
  if (isCentred(lines, columns)) return lines;
  const [line] = lines;
  const isWhole = line !== undefined && line.parts.length > 1 && columnsUnder(line.parts[0] ?? line, columns)[0] === 0;
  return isWhole ? [line] : undefined;
}

function isCentred([above, cells, below]: readonly FlowLine[], columns: readonly TableColumn[]): boolean {
  if (!above || !cells || !below) return false;
  if (!isLabel(above, columns) || !isLabel(below, columns)) return false;
  if (cells.parts.some(part => columnsUnder(part, columns)[0] === 0)) return false;
  return Math.abs(cells.y - (above.y + below.y) / 2) < OFF_MIDDLE * cells.height;
}

function isLabel({ parts }: FlowLine, columns: readonly TableColumn[]): boolean {
  return parts.length > 0 && parts.every(part => columnsUnder(part, columns)[1] === 0);
}
