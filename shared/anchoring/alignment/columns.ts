import type { Line } from './lines.ts';
import { release } from './rows.ts';
import { claim, type Claims } from './settle.ts';

/** Letters of a cell at most, and cells of a column at least. */
const [CELL, COLUMN] = [12, 3];

/**
 * Cells of a column that is as long as it was go by their place in it: of `Yes`, `Yes`, `No` in which one was edited the
 * others are what they were. A column in which a word that stands there once has changed its place is left as it is.
 */
export function settleColumns(
  lines: readonly Line[],
  others: readonly Line[],
  claims: Claims,
  isTied: Uint8Array,
): void {
  const lineAt = new Map(others.map(({ from }, at) => [from, at]));
  for (const column of columnsIn(lines)) {
    const [first, last] = [column[0], column.at(-1)];
    if (!first || !last) continue;
    const begin = first.from === 0 ? 0 : (claims.to[first.from - 1] ?? -1) + 1;
    const at = lineAt.get(begin);
    const there = at === undefined ? [] : others.slice(at, at + column.length);
    const end = last.to === claims.to.length ? claims.from.length : (claims.to[last.to] ?? -1);
    if (there.length < column.length || there.at(-1)?.to !== end || !isSameColumn(column, there)) continue;
    for (const line of column) release(line, claims.to, claims.from);
    for (const line of there) release(line, claims.from, claims.to);
    column.forEach(({ from, to, words }, row) => {
      const cell = there[row];
      if (cell?.words === words) claim({ source: from, target: cell.from, length: to - from }, claims);
    });
    isTied.fill(0, first.from, last.to);
  }
}

function columnsIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [];
  let isGoingOn = false;
  for (const line of lines) {
    const isCell = line.to - line.from <= CELL;
    if (isCell && isGoingOn) columns.at(-1)?.push(line);
    else if (isCell) columns.push([line]);
    isGoingOn = isCell;
  }
  return columns.filter(column => column.length >= COLUMN);
}

/** Whether most rows say what they said, and what the others said is not a word that stands elsewhere now. */
function isSameColumn(column: readonly Line[], there: readonly Line[]): boolean {
  const [edited, kept] = [0, 1].map(wanted =>
    column.filter(({ words }, row) => Number(there[row]?.words === words) === wanted),
  );
  const count = (lines: readonly Line[], words: string): number => lines.filter(line => line.words === words).length;
  const hasMoved = ({ words }: Line): boolean => count(column, words) === 1 && count(there, words) === 1;
  return edited !== undefined && kept !== undefined && edited.length < kept.length && !edited.some(hasMoved);
}
