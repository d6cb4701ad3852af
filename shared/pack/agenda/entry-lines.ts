import type { Cell } from '../page-lines.ts';
import { columnsOf, isRangeCell, type Column } from './columns.ts';
import type { FrontLine } from './front-lines.ts';
import { endInRanges, endsRange, rangeInColumn } from './page-range.ts';
import { saysOnlyToFollow } from './wordings.ts';

/** A line of an item, its columns told apart. */
export type EntryLine = {
  readonly text: string;
  /** Of the words, the number in front of them aside. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly gap: number | null;
  readonly pageIndex: number;
  readonly y: number;
  /** What stands in the column of pages: `(Pages 87 -`, `98)`, `5 - 10`, `To follow`. */
  readonly range: string;
  /** What stands in columns that are neither title nor pages: who leads, when. */
  readonly aside: string;
  /** How many columns the words were set in: a list across the page has several. */
  readonly cells: number;
};

/** How the lines of an agenda are set. */
export type Setting = {
  readonly columns: readonly Column[];
  /** Left edge of the column of ranges; null where ranges stand behind the titles. */
  readonly rangesFrom: number | null;
  /** Where full lines end. */
  readonly fullWidth: number;
  /** Whether ranges end the titles without a word or a column of their own. */
  readonly endsInRanges: boolean;
  /** Baselines as close as this belong to one paragraph. */
  readonly closeGap: number;
};

/** Learns from the lines of an agenda, and those above that may hold the heads of its columns, how they are set. */
export function settingOf(lines: readonly FrontLine[], above: readonly FrontLine[] = []): Setting {
  const columns = columnsOf(lines, above);
  const pages = columns.find(({ kind }) => kind === 'pages');
  const rangeCells = lines.flatMap(line => line.cells.slice(1).filter(cell => isRangeCell(cell.text)));
  const edges = rangeCells.map(cell => cell.left);
  const rangesFrom = pages ? pages.left - 30 : edges.length > 0 ? Math.min(...edges.filter(edge => edge > 250)) : null;
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  return {
    columns,
    rangesFrom: rangesFrom !== null && Number.isFinite(rangesFrom) ? rangesFrom : null,
    fullWidth: rights[Math.floor(rights.length * 0.96)] ?? 0,
    endsInRanges: columns.length === 0 && endInRanges(lines.map(({ text }) => text)),
    closeGap: closeGapOf(lines),
  };
}

/** Lines further apart than this many letter heights are no paragraph, even where nothing on the page stands closer. */
const WIDEST_CLOSE = 1.62;

/** The usual distance of lines in a paragraph, and a little more. */
function closeGapOf(lines: readonly FrontLine[]): number {
  const gaps = lines
    .flatMap(({ gap, height }) => (gap !== null && gap > height * 0.9 && gap < height * 1.9 ? [gap] : []))
    .toSorted((a, b) => a - b);
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const most = (heights[heights.length >> 1] ?? 12) * WIDEST_CLOSE;
  return Math.min(most, (gaps[Math.floor(gaps.length * 0.12)] ?? most) * 1.14);
}

/** Tells the columns of a line apart. `from` is how many of its cells the number takes; `rest`, words behind the number. */
export function entryLine(line: FrontLine, setting: Setting, from = 0, rest: string | null = null): EntryLine {
  const words: Cell[] = [];
  const range: string[] = [];
  const aside: string[] = [];
  line.cells.forEach((cell, at) => {
    if (at < from) return;
    const text = at === 0 && rest !== null ? rest : cell.text;
    if (text === '') return;
    const placed = { ...cell, text, left: at === 0 && rest !== null ? restLeft(cell, rest) : cell.left };
    const isFirst = words.length === 0 && at === from && rest !== '';
    if (inRanges(placed, isFirst, setting, line)) range.push(text);
    else if (isAside(placed, isFirst, setting)) aside.push(text);
    else words.push(placed);
  });
  return {
    text: words.map(({ text }) => text).join(' '),
    left: words[0]?.left ?? line.left,
    right: words.at(-1)?.right ?? line.left,
    height: line.height,
    gap: line.gap,
    pageIndex: line.pageIndex,
    y: line.y,
    range: range.join(' '),
    aside: aside.join(' '),
    cells: words.length,
  };
}

/** Where the words behind a number begin, its letters taken to be as wide as the others. */
function restLeft(cell: Cell, rest: string): number {
  return cell.right - ((cell.right - cell.left) * rest.length) / Math.max(1, cell.text.length);
}

function inRanges(cell: Cell, isFirst: boolean, { rangesFrom, columns }: Setting, line: FrontLine): boolean {
  const text = cell.text;
  const pages = columns.find(({ kind }) => kind === 'pages');
  if (pages && cell.left >= pages.left - 30) {
    return (
      rangeInColumn(text) !== null ||
      endsRange(text) ||
      saysOnlyToFollow(text) ||
      /^[-–—]?$|^(?:n\/a|verbal|oral)$/i.test(text)
    );
  }
  // A single page stands among the ranges as a mere figure.
  const isAmongRanges = rangesFrom !== null && cell.left >= rangesFrom - 12 && /^\d{1,3}$/.test(text);
  if (!isFirst) return isRangeCell(text) || isAmongRanges || (endsRange(text) && cell.left > line.left + 60);
  return rangesFrom !== null && cell.left >= rangesFrom - 12 && (isRangeCell(text) || endsRange(text));
}

/** Whether a cell stands in a column that is neither title nor pages. */
function isAside(cell: Cell, isFirst: boolean, { columns }: Setting): boolean {
  const others = columns.filter(({ kind }) => kind === 'other');
  const titles = columns.filter(({ kind }) => kind === 'title' || kind === 'number');
  const distance = (column: Column): number => Math.abs(column.left - cell.left);
  const nearest = Math.min(...others.map(distance));
  if (!Number.isFinite(nearest)) return false;
  // Where no head says where titles begin, what is first on its line is one unless it stands in the other column.
  return titles.length === 0 ? nearest < (isFirst ? 12 : 30) : nearest < Math.min(...titles.map(distance));
}
