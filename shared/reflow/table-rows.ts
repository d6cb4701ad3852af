import type { FlowLine } from './flow-lines.ts';
import { columnsUnder, type TableColumn } from './table-columns.ts';
import { ALIGNED, OVERLAP, WIDER } from './table-stretch.ts';

/** A distance from this share of another on is no smaller. */
const AS_WIDE = 0.95;

/** The lines of a table, row by row. */
export function rowsOf(lines: readonly FlowLine[], columns: readonly TableColumn[]): readonly (readonly FlowLine[])[] {
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

/** What stands in a cell with a figure. */
export const FIGURE = /^[-+(£€$]*\s?[\d.,/]+\s?(?:[%)mk]|bn)*$/i;

/** Whether most of what stands behind the first part are figures. */
function isOfFigures({ parts }: FlowLine): boolean {
  const cells = parts.slice(1).flatMap(part => part.cells);
  return cells.length > 0 && cells.filter(({ text }) => FIGURE.test(text)).length * 2 > cells.length;
}
