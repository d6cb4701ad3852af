import type { Alignment } from '../alignment/align.ts';
import { letterString } from '../text/letter-string.ts';
import { isFigure, isLineStart, isSameJoint } from '../text/letters.ts';
import type { WordSpan } from '../outcome.ts';
import { firstFrom, lettersIn } from '../text/version-text.ts';

/** Letters of a mark that have become letters which follow each other, too. */
export type Piece = {
  /** Places among the letters of the mark, from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The first and the last letter of the target. */
  readonly first: number;
  readonly last: number;
};

/**
 * The letters of a mark, in its order; without lines that are stamped between the pages of a passage, where such are still
 * stamped on pages but not as they were.
 */
export function lettersOfMark({ source, target, to }: Alignment, spans: readonly WordSpan[]): readonly number[] {
  const letters: number[] = [];
  for (const span of spans) {
    const [from, end] = lettersIn(source, span);
    for (let letter = from; letter < end; letter += 1) letters.push(letter);
  }
  const inBody = (letter: number): boolean => source.isEdge[letter] === 0;
  const [first, last] = [letters.findIndex(inBody), letters.findLastIndex(inBody)];
  return letters.filter((letter, at) => {
    const isBetween = at > first && at < last && !inBody(letter);
    return !isBetween || goesOn(source, letter, to) || !isStillStamped(source, letter, target);
  });
}

/** Whether all letters of the line that a letter of an edge is on continue: `Page` alone is no part of `Page 3`. */
function goesOn(source: Version, letter: number, to: Int32Array): boolean {
  const [from, end] = lineAround(source, letter);
  return to.subarray(from, end).every(there => there !== -1);
}

/** Whether the line that a letter of an edge is on is on an edge of the other version as well, whatever its figures. */
function isStillStamped(source: Version, letter: number, target: Version): boolean {
  return stampedLines(target).has(lineOf(source, letter));
}

const knownLines = new WeakMap<Version, ReadonlySet<string>>();

function stampedLines(version: Version): ReadonlySet<string> {
  const known = knownLines.get(version);
  if (known) return known;
  const lines = new Set<string>();
  version.isEdge.forEach((isEdge, letter) => {
    if (isEdge === 1 && isLineStart(version, letter)) lines.add(lineOf(version, letter));
  });
  knownLines.set(version, lines);
  return lines;
}

function lineOf(version: Version, letter: number): string {
  const [from, to] = lineAround(version, letter);
  return letterString(version.codes.subarray(from, to).filter(code => !isFigure(code)));
}

/** The letters of the line on an edge that one of them is on, from the first to the one behind the last. */
function lineAround(version: Version, letter: number): readonly [number, number] {
  let [from, to] = [letter, letter + 1];
  while (from > 0 && !isLineStart(version, from)) from -= 1;
  while (version.isEdge[to] === 1 && !isLineStart(version, to)) to += 1;
  return [from, to];
}

/** What has become of the letters of a mark, in its order. */
export function piecesOf({ source, target, to }: Alignment, letters: readonly number[]): readonly Piece[] {
  const pieces: { from: number; to: number; first: number; last: number }[] = [];
  letters.forEach((letter, at) => {
    const there = to[letter] ?? -1;
    if (there === -1) return;
    const piece = pieces.at(-1);
    const isNext =
      piece !== undefined &&
      piece.to === at &&
      (there === piece.last + 1 || there === nextOfBody(target, piece.last)) &&
      hasSameJoint(source, letter, target, there);
    if (isNext) {
      piece.to = at + 1;
      piece.last = there;
    } else pieces.push({ from: at, to: at + 1, first: there, last: there });
  });
  return pieces;
}

type Version = Alignment['source'];

/** Whether a letter of the source stands behind the one before it as a letter of the target does. */
export function hasSameJoint(source: Version, letter: number, target: Version, there: number): boolean {
  const isWithinFigure = isFigure(source.codes[letter] ?? 0) && isFigure(source.codes[letter - 1] ?? 0);
  return isSameJoint(source.joints[letter] ?? 0, target.joints[there] ?? 0, isWithinFigure);
}

/** The letter of the body behind another one, over what is stamped between two pages; -1 behind the last. */
export function nextOfBody({ body, isEdge }: Version, letter: number): number {
  if (isEdge[letter + 1] === 0) return letter + 1;
  return body[firstFrom(body, letter + 1)] ?? -1;
}

/** The letter of the body before another one; -1 before the first. */
export function previousOfBody({ body, isEdge }: Version, letter: number): number {
  if (letter > 0 && isEdge[letter - 1] === 0) return letter - 1;
  return body[firstFrom(body, letter) - 1] ?? -1;
}
