import type { TextRun } from '../pack/page-runs.ts';
import { shiftOf } from '../pack/run-shift.ts';
import type { Flow, Piece } from './flow.ts';

/** A gap as wide as this share of the letter height is a space, even where the file has none. */
const SPACE_GAP = 0.12;
/** Words that are set over each other by more than this share of it are two; letters of one word are set closer by less. */
const OVERLAP = 0.2;

/** The words of runs that stand on one line, from left to right, each knowing where it stands in the page's text. */
export function piecesOf(runs: readonly TextRun[], pageIndex: number): Flow {
  const pieces: Piece[] = [];
  const tallest = tallestOf(runs);
  let before: TextRun | undefined;
  for (const run of runs) {
    const gap = before ? run.x - before.x - before.width : Infinity;
    const touches = gap <= run.height * SPACE_GAP && !(gap < -run.height * OVERLAP && isWordBreak(before, run));
    const glued = touches && !endsWithSpace(before) && !/^\s/.test(run.text);
    const shift = tallest && glued ? shiftOf(run, tallest) : null;
    const { y, height } = tallest && shift ? tallest : run;
    const down = run.angle === 0 ? Math.max(0, y - height) : 0;
    const piece = trimmed({ text: run.text, start: run.start, pageIndex, down, glued, shift });
    if (piece) {
      push(pieces, piece);
      before = run;
    }
  }
  return pieces;
}

function tallestOf(runs: readonly TextRun[]): TextRun | undefined {
  let tallest: TextRun | undefined;
  for (const run of runs) if (!tallest || run.height > tallest.height) tallest = run;
  return tallest;
}

/** Many flows as one. A word broken at a hyphen keeps it, as nobody can tell whether it belongs there. */
export function joined(flows: readonly Flow[]): Flow {
  const pieces: Piece[] = [];
  for (const flow of flows) {
    const last = pieces.at(-1);
    flow.forEach((piece, at) => {
      const glued =
        at === 0 && last ? /[\p{L}\p{N}]-$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(piece.text) : piece.glued;
      push(pieces, { ...piece, glued });
    });
  }
  return pieces;
}

/** What is left of a flow behind so many of its characters, spaces not counted. */
export function without(flow: Flow, letters: number): Flow {
  return cut(flow, letters).behind;
}

/** So many characters of a flow, spaces not counted. */
export function upTo(flow: Flow, letters: number): Flow {
  return cut(flow, letters).before;
}

function cut(flow: Flow, letters: number): { readonly before: Flow; readonly behind: Flow } {
  const before: Piece[] = [];
  const behind: Piece[] = [];
  let left = letters;
  for (const piece of flow) {
    let at = 0;
    while (at < piece.text.length && left > 0) {
      if (piece.text.charAt(at) !== ' ') left -= 1;
      at += 1;
    }
    const first = trimmed({ ...piece, text: piece.text.slice(0, at) });
    if (first) before.push(first);
    const second = trimmed({
      ...piece,
      text: piece.text.slice(at),
      start: piece.start + at,
      glued: at === 0 && piece.glued,
    });
    if (second) behind.push(second);
  }
  return { before, behind };
}

/** Adds a piece; one that follows the last on its line and in the page's text, at a white space or none, goes on in it. */
function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const end = last ? last.start + last.text.length : -1;
  const gap = piece.glued ? 0 : 1;
  const isAlike = last?.pageIndex === piece.pageIndex && last.down === piece.down && last.shift === piece.shift;
  if (isAlike && piece.start === end + gap && last.text.length < LONGEST) {
    pieces[pieces.length - 1] = { ...last, text: `${last.text}${piece.glued ? '' : ' '}${piece.text}` };
  } else pieces.push(piece);
}

/** So long a piece goes on in another one: to add to it would cost as much as it is long. */
const LONGEST = 2000;

function trimmed(piece: Piece): Piece | undefined {
  const words = piece.text.replace(/[\s\p{Cc}]/gu, ' ');
  const lead = words.length - words.trimStart().length;
  const text = words.trim();
  if (text === '') return undefined;
  return { ...piece, text, start: piece.start + lead, glued: piece.glued && lead === 0 };
}

function endsWithSpace(run: TextRun | undefined): boolean {
  return run !== undefined && /\s$/.test(run.text);
}

/** Whether letters or figures stand on both sides. */
function isWordBreak(before: TextRun | undefined, run: TextRun): boolean {
  return /[\p{L}\p{N}]$/u.test(before?.text ?? '') && /^[\p{L}\p{N}]/u.test(run.text);
}
