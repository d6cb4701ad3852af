import { lineOfCells, type FlowLine } from './flow-lines.ts';

/** Lines that begin on either side of the gutter, at least: fewer may be a table. */
const FEWEST = 8;
/** Letters of an average line of a column, at least: words, not figures. */
const WORDY = 22;
/** Of the width of a column: its lines fill this much of it on average. */
const FILLED = 0.6;
/** Of the lines, at most: those that run across the gutter, such as a heading over both columns. */
const ACROSS = 0.25;

/**
 * The lines of a page in the order in which they are read: where it is set in two columns, the left one goes before the
 * right one, between the lines that run across both.
 */
export function inReadingOrder(lines: readonly FlowLine[]): readonly FlowLine[] {
  const gutter = gutterOf(lines);
  if (gutter === undefined) return lines;
  const ordered: FlowLine[] = [];
  let left: FlowLine[] = [];
  let right: FlowLine[] = [];
  for (const line of lines) {
    const [before, behind] = sides(line, gutter);
    if (
      line.left < gutter &&
      line.right > gutter &&
      line.cells.some(cell => cell.left < gutter && cell.right > gutter)
    ) {
      ordered.push(...left, ...right, line);
      left = [];
      right = [];
      continue;
    }
    if (before.length > 0) left.push(lineOfCells(line, before));
    if (behind.length > 0) right.push(lineOfCells(line, behind));
  }
  return [...ordered, ...left, ...right];
}

function sides(line: FlowLine, gutter: number) {
  return [line.cells.filter(cell => cell.right <= gutter), line.cells.filter(cell => cell.left >= gutter)] as const;
}

/** Where the gap between two columns of prose lies; undefined where the page has one column, or a table. */
function gutterOf(lines: readonly FlowLine[]): number | undefined {
  if (lines.length < FEWEST) return undefined;
  const edge = { left: Infinity, right: 0 };
  for (const { left, right } of lines) {
    edge.left = Math.min(edge.left, left);
    edge.right = Math.max(edge.right, right);
  }
  const gutter = emptiest(lines, edge.left, edge.right);
  if (gutter === undefined) return undefined;
  const cells = lines.flatMap(line => line.cells);
  const across = cells.filter(cell => cell.left < gutter && cell.right > gutter);
  const left = cells.filter(cell => cell.right <= gutter);
  const right = cells.filter(cell => cell.left >= gutter);
  if (across.length > ACROSS * lines.length) return undefined;
  if (!isColumn(left) || !isColumn(right) || readsAcross(lines, gutter)) return undefined;
  return gutter;
}

/** The x in the middle third of the page that the fewest cells run across. */
function emptiest(lines: readonly FlowLine[], from: number, to: number): number | undefined {
  const width = to - from;
  let best: { x: number; count: number } | undefined;
  for (let step = 0; step <= 40; step += 1) {
    const x = from + width * (1 / 3 + step / 120);
    let count = 0;
    for (const { cells } of lines) if (cells.some(({ left, right }) => left < x && right > x)) count += 1;
    if (!best || count < best.count) best = { x, count };
  }
  return best?.x;
}

function isColumn(cells: readonly FlowLine['cells'][number][]): boolean {
  if (cells.length < FEWEST) return false;
  const left = cells.reduce((least, cell) => Math.min(least, cell.left), Infinity);
  const right = cells.reduce((most, cell) => Math.max(most, cell.right), 0);
  const letters = cells.reduce((sum, cell) => sum + cell.text.length, 0) / cells.length;
  const filled = cells.reduce((sum, cell) => sum + cell.right - cell.left, 0) / cells.length / (right - left);
  return letters >= WORDY && filled >= FILLED;
}

/**
 * Whether what stands side by side belongs together, as in the rows of a table: both sides pause at the same heights,
 * where columns of prose pause each where its own paragraphs end.
 */
function readsAcross(lines: readonly FlowLine[], gutter: number): boolean {
  const breaks = (side: 0 | 1): readonly number[] => {
    const ys = lines.flatMap(line => (sides(line, gutter)[side].length > 0 ? [line.y] : []));
    const gaps = ys.slice(1).map((y, at) => y - (ys[at] ?? y));
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0;
    return ys.slice(1).filter((_, at) => (gaps[at] ?? 0) > usual * 1.3);
  };
  const [left, right] = [breaks(0), breaks(1)];
  const beside = new Set(right.flatMap(y => [Math.floor(y), Math.ceil(y)]));
  const together = left.filter(y => beside.has(Math.floor(y)) || beside.has(Math.ceil(y))).length;
  return together >= 2 && together >= 0.6 * Math.min(left.length, right.length);
}
