import type { Cell } from '../page-lines.ts';
import type { FrontLine } from './front-lines.ts';
import { columnKind, type ColumnKind } from './front-words.ts';
import { leadingNumber } from './item-number.ts';
import { beginsRange, isBareRange, isBracketedNumber } from './page-range.ts';
import { saysOnlyToFollow } from './wordings.ts';

/** A column of the agenda. */
export type Column = { readonly kind: ColumnKind; readonly left: number; readonly right: number };

const ALIGNED = 7;
const RIGHT_HALF = 250;

/** The heads of columns in a line; none where it holds other words. */
export function columnHeads({ cells }: Pick<FrontLine, 'cells'>): readonly Column[] {
  const columns = cells.map(cell => ({ kind: columnKind(cell.text), left: cell.left, right: cell.right }));
  const known = columns.filter((column): column is Column => column.kind !== null);
  if (known.length !== columns.length) return [];
  return known.length > 1 || known[0]?.kind === 'pages' ? known : [];
}

/** The columns that an agenda's lines stand in: by their heads, else by what stands below each other behind the titles. */
export function columnsOf(lines: readonly FrontLine[], above: readonly FrontLine[]): readonly Column[] {
  const heads = [...above, ...lines].map(columnHeads).findLast(found => found.length > 0);
  if (heads) return heads;
  const behind = lines.flatMap(cellsBehindTitle);
  const numbered = lines.filter(line => line.cells[0] && leadingNumber(line.cells[0].text)).length;
  return [...pageNumbers(behind), ...besideTitles(behind, numbered)];
}

/** Whether a cell holds pages, or says that they are to follow. */
export function isRangeCell(text: string): boolean {
  return beginsRange(text) || isBareRange(text) || saysOnlyToFollow(text) || isBracketedNumber(text);
}

function cellsBehindTitle(line: FrontLine): readonly Cell[] {
  const numbered = line.cells[0] && leadingNumber(line.cells[0].text);
  if (!numbered) return [];
  return line.cells.slice(numbered.rest === '' ? 2 : 1);
}

/** Figures that stand below each other at the right and never count down. */
function pageNumbers(cells: readonly Cell[]): readonly Column[] {
  const figures = cells.filter(({ text, left }) => /^\d{1,4}$/.test(text) && left > RIGHT_HALF);
  const [first] = figures;
  if (!first || figures.length < 2) return [];
  const areAligned = figures.every(
    ({ left, right }) => Math.min(Math.abs(left - first.left), Math.abs(right - first.right)) < ALIGNED,
  );
  const areCounted = figures.every(({ text }, at) => Number(text) >= Number(figures[at - 1]?.text ?? 0));
  if (!areAligned || !areCounted) return [];
  return [{ kind: 'pages', left: Math.min(...figures.map(({ left }) => left)), right: first.right }];
}

/** A second column of words, of at least half of the items: another language, who leads. */
function besideTitles(cells: readonly Cell[], items: number): readonly Column[] {
  const words = cells
    .filter(({ text }) => !isRangeCell(text) && /\p{L}{2}/u.test(text))
    .toSorted((a, b) => a.left - b.left);
  for (const { left, right } of words) {
    const same = words.filter(other => Math.abs(other.left - left) < ALIGNED).length;
    if (same >= 2 && same >= items / 2) return [{ kind: 'other', left, right }];
  }
  return [];
}
