import { linesOf } from '../page-lines.ts';
import type { TextRun } from '../page-runs.ts';
import type { PaperContent } from '../paper-content.ts';
import { mayEndStamp } from './stamp-words.ts';

/** Words at an edge of a page, read in the direction that they run in. */
export type EdgeWords = {
  readonly text: string;
  /** Where they stand in the text of the page, which is in the file's order: what was stamped on last comes last. */
  readonly start: number;
  /** Whether nothing else stands on their line. */
  readonly alone: boolean;
};

/** Points from the top or left edge of a page: on larger pages, a share of what is printed on it. */
const NEAR = { points: 100, share: 0.12 } as const;
/** Points from the last words of a page; how large it is is not known, but foot and right edge are beyond its middle. */
const FAR = { points: 60, share: 0.08, beyond: 0.5 } as const;

/**
 * What may be a stamp among the words above and below the body of a page, in the direction they are read in. A page that
 * was turned after it was stamped has its stamp at a side, running up or down: for its words that is head or foot still.
 */
export function edgeWords(content: PaperContent, pageIndex: number): readonly EdgeWords[] {
  const { right, bottom } = content.extent(pageIndex);
  const across = edges(right, Math.max(right, bottom));
  const down = edges(bottom, Math.max(right, bottom));
  const runs = content.runsWhere(pageIndex, (x, y, angle) => {
    const edge = isLevel(angle) ? down : across;
    const place = isLevel(angle) ? y : x;
    return place <= edge.near || place >= edge.far;
  });
  const byAngle = new Map<number, TextRun[]>();
  for (const run of runs) {
    const known = byAngle.get(run.angle);
    if (known) known.push(run);
    else byAngle.set(run.angle, [run]);
  }
  return [...byAngle.values()].flatMap(wordsOf);
}

function edges(last: number, longest: number): { readonly near: number; readonly far: number } {
  return {
    near: Math.max(NEAR.points, last * NEAR.share),
    far: Math.max(last - Math.max(FAR.points, last * FAR.share), longest * FAR.beyond),
  };
}

/** Baselines closer than this, in points, may be of one line. */
const SAME_LINE = 4;
/** A line of more runs is a row of a table; a stamp across it is a run by itself. */
const CROWDED = 12;
/** `Page 1`: a bare number is none where other words stand on its line. */
const SHORTEST = 6;

/**
 * The cells of lines that may hold a stamp's number, and their single runs: a stamp may touch a footer that was there
 * before. Putting runs into lines costs more than all else here, so that other lines are passed over first.
 */
function wordsOf(unsorted: readonly TextRun[]): readonly EdgeWords[] {
  const words: EdgeWords[] = [];
  const runs = unsorted.toSorted((a, b) => baseline(a) - baseline(b));
  let line: TextRun[] = [];
  let mayBeStamp = false;
  const end = (): void => {
    if (mayBeStamp) words.push(...wordsOfLine(line));
    line = [];
    mayBeStamp = false;
  };
  for (const run of runs) {
    const last = line.at(-1);
    if (last && baseline(run) - baseline(last) > SAME_LINE) end();
    line.push(run);
    mayBeStamp ||= mayEndStamp(run.text);
  }
  end();
  return words;
}

function wordsOfLine(runs: readonly TextRun[]): readonly EdgeWords[] {
  const only = runs[0];
  if (runs.length === 1 && only) return [{ text: only.text, start: only.start, alone: true }];
  const single = runs
    .filter(({ text }) => text.length >= SHORTEST && mayEndStamp(text))
    .map(({ text, start }) => ({ text, start, alone: false }));
  if (runs.length > CROWDED) return single;
  const cells = linesOf(runs).flatMap(line =>
    line.cells.map(({ text, start }) => ({ text, start, alone: line.cells.length === 1 })),
  );
  return [...single, ...cells];
}

function baseline({ x, y, angle }: TextRun): number {
  return isLevel(angle) ? y : x;
}

function isLevel(angle: number): boolean {
  return angle % 180 === 0;
}
