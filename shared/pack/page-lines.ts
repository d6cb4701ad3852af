import type { TextRun } from './page-runs.ts';

/** A part of a line that stands apart from the next: a number, a title, a column of a table. */
export type Cell = {
  readonly text: string;
  /** Left and right edge, in points. */
  readonly left: number;
  readonly right: number;
  /** Where its first character stands in the text of the page. */
  readonly start: number;
  /** What it is made of, from left to right, turned as the line is. */
  readonly runs: readonly TextRun[];
};

/**
 * A line of a page as it is seen: all that stands on one baseline, from left to right, whatever the order in the file.
 * Lengths in points from the top left corner of the page, turned so that most of its text reads upright.
 */
export type Line = {
  /** The baseline of its tallest letters. */
  readonly y: number;
  /** Of its tallest letters. */
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly cells: readonly Cell[];
  /** Its cells, a space between them; white space is single. */
  readonly text: string;
};

/** A gap as wide as this many letter heights parts cells; wider than the spaces of justified lines. */
const CELL_GAP = 1.4;
/** Baselines closer than this share of the letter height are one line. */
const SAME_LINE = 0.5;
/** Raised and lowered letters are small, and stand off the baseline by this share of the height of the others. */
const SMALL = 0.8;
const RAISED = 0.4;
/** A gap this wide is a space, even where the file has none. */
const SPACE_GAP = 0.12;

/** The lines of a page from top to bottom. Text that runs another way than most of the page is left out. */
export function linesOf(runs: readonly TextRun[]): readonly Line[] {
  const angle = mainAngle(runs);
  const upright: TextRun[] = [];
  for (const run of runs) if (run.angle === angle) upright.push(turned(run, angle));
  upright.sort((a, b) => a.y - b.y);
  const lines: Line[] = [];
  let line: TextRun[] = [];
  let tallest: TextRun | undefined;
  for (const run of upright) {
    if (tallest && !isOnLine(run, line[0] ?? tallest, tallest)) {
      lines.push(lineOf(line));
      line = [];
      tallest = undefined;
    }
    line.push(run);
    if (!tallest || run.height > tallest.height) tallest = run;
  }
  if (line.length > 0) lines.push(lineOf(line));
  return lines;
}

/**
 * Whether a run stands on a line whose runs begin no lower: near its highest run, or near its tallest, as lowered letters
 * do where raised ones are the highest.
 */
function isOnLine(run: TextRun, highest: TextRun, tallest: TextRun): boolean {
  const down = run.y - highest.y;
  if (down <= reachOf(run.height, highest.height)) return true;
  return down <= run.height && run.y - tallest.y <= reachOf(run.height, tallest.height);
}

/** How far apart, in points, two baselines may be that are one line. */
function reachOf(height: number, other: number): number {
  const [low, high] = height < other ? [height, other] : [other, height];
  return Math.max(2, low * SAME_LINE, low < high * SMALL ? high * RAISED : 0);
}

/** The direction that most letters of a page run in. */
export function mainAngle(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { angle, text } of runs) letters.set(angle, (letters.get(angle) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A run on the page turned back by its angle; only places relative to each other mean anything then. */
function turned(run: TextRun, angle: number): TextRun {
  if (angle === 90) return { ...run, x: run.y, y: -run.x };
  if (angle === 180) return { ...run, x: -run.x, y: -run.y };
  if (angle === 270) return { ...run, x: -run.y, y: run.x };
  return run;
}

/** @param runs of one baseline; they are put into the order they are read in */
function lineOf(runs: TextRun[]): Line {
  runs.sort((a, b) => a.x - b.x);
  let height = 0;
  let y = 0;
  for (const run of runs) {
    if (height > 0 && run.height <= height) continue;
    ({ height, y } = run);
  }
  const cells: { text: string; left: number; right: number; start: number; runs: TextRun[] }[] = [];
  let cell: (typeof cells)[number] | undefined;
  for (const run of runs) {
    const { text, x, width, start } = run;
    const words = singleSpaced(text);
    const gap = cell ? x - cell.right : Number.POSITIVE_INFINITY;
    if (cell && gap <= height * CELL_GAP) {
      if (gap > height * SPACE_GAP && !cell.text.endsWith(' ') && !words.startsWith(' ')) cell.text += ' ';
      cell.text += words;
      cell.right = Math.max(cell.right, x + width);
      cell.runs.push(run);
    } else {
      cell = { text: words, left: x, right: x + width, start, runs: [run] };
      cells.push(cell);
    }
  }
  let right = 0;
  for (const cell of cells) {
    cell.text = singleSpaced(cell.text).trim();
    right = Math.max(right, cell.right);
  }
  const text = cells.length === 1 ? (cells[0]?.text ?? '') : cells.map(cell => cell.text).join(' ');
  return { y, height, left: cells[0]?.left ?? 0, right, cells, text };
}

/** Anything but single spaces. */
const WIDE_SPACE = /[^\S ]|\s{2}/;

function singleSpaced(text: string): string {
  return WIDE_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
}
