import type { FlowLine, Part } from './flow-lines.ts';

/** A column of a table: from its left edge to its right one, in points. */
export type TableColumn = { readonly left: number; readonly right: number };

/** Of the lines of a table, at most: so many may run over the gap between two columns, as headings over both do. */
const OVER = 0.15;
/** Columns that a table has at most; more are no columns. */
const MOST = 24;
/** Points: the width that is looked at as one. */
const STEP = 2;
/** Steps that are looked at, at most: a page of any sensible width. */
const STEPS = 3000;
/** Points: gaps between columns are wider. */
const NARROWEST_GAP = 4;

/** The columns that parts of lines stand in, from left to right; fewer than two where none are clear. */
export function columnsOf(lines: readonly FlowLine[]): readonly TableColumn[] {
  const rows = lines.filter(line => line.parts.length > 1);
  const left = rows.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = rows.reduce((most, line) => Math.max(most, line.right), 0);
  const steps = Math.ceil((right - left) / STEP);
  if (!(steps > 0) || steps > STEPS) return [];
  const filled = new Uint32Array(steps + 1);
  for (const { parts } of rows) {
    // A line counts once wherever its words stand.
    let reached = -1;
    for (const { x, width } of parts.flatMap(part => part.cells).flatMap(cell => cell.runs)) {
      const last = Math.min(steps, Math.floor((x + width - left) / STEP));
      for (let at = Math.max(reached + 1, Math.floor((x - left) / STEP)); at <= last; at += 1)
        filled[at] = (filled[at] ?? 0) + 1;
      reached = Math.max(reached, last);
    }
  }
  const most = rows.length < 4 ? 0 : Math.max(1, rows.length * OVER);
  const columns: { left: number; right: number }[] = [];
  filled.forEach((count, at) => {
    if (count <= most) return;
    const x = left + at * STEP;
    const last = columns.at(-1);
    if (last && x - last.right <= NARROWEST_GAP) last.right = x + STEP;
    else columns.push({ left: x, right: x + STEP });
  });
  return columns.length <= MOST ? columns : [];
}

/** The columns a part stands in, the first and the last: those it lies over, or else the nearest. */
export function columnsUnder(
  part: Pick<Part, 'left' | 'right'>,
  columns: readonly TableColumn[],
): readonly [number, number] {
  let [first, last] = [-1, -1];
  let [nearest, distance] = [0, Infinity];
  columns.forEach((column, at) => {
    const over = Math.min(part.right, column.right) - Math.max(part.left, column.left);
    if (over > Math.min(STEP * 2, (part.right - part.left) / 2)) {
      if (first < 0) first = at;
      last = at;
    }
    if (-over < distance) [nearest, distance] = [at, -over];
  });
  return first < 0 ? [nearest, nearest] : [first, last];
}
