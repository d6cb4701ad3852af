import { freeRanks, type Gap, type Range } from './column-gaps.ts';
import type { Columns, Run } from './column-runs.ts';
import { letterString } from '../text/letter-string.ts';
import { isLineStart } from '../text/letters.ts';
import type { VersionText } from '../text/version-text.ts';
import { isWholeWords } from './same-words.ts';

/** Letters of a line that is told from others wherever between its neighbours it stands. */
const TELLING = 12;
/** Lines by which one that says little may be nearer or further than those of its column are. */
const OFF = 2;
/** Lines that a place within a longer line counts as further. */
const WITHIN = 0.75;
/** Lines at most from one of a column to the next, where it is read across. */
const STRIDES = 6;
const HIDDEN = 0;

/** The lines of a text that is read across: by rank the number of its own, and how many further on its column goes on. */
export type Rows = { readonly lineOf: Int32Array; readonly stride: number };

/** @param runs those that are certain, in the order of their columns */
export function rowsOf({ down, across }: Columns, runs: readonly Run[]): Rows {
  const lineOf = lineNumbers(across);
  return { lineOf, stride: strideOf(down, runs, lineOf) };
}

/** By rank the number of the line that the letter is on. */
function lineNumbers(version: VersionText): Int32Array {
  const numbers = new Int32Array(version.body.length);
  let line = 0;
  version.body.forEach((letter, rank) => {
    if (isLineStart(version, letter)) line += 1;
    numbers[rank] = line;
  });
  return numbers;
}

/** By how many lines of the other text a line of a column stands behind the one before it, most often. */
function strideOf(down: VersionText, runs: readonly Run[], lineOf: Int32Array): number {
  const counts = new Int32Array(STRIDES + 1);
  runs.forEach(({ at, there }, index) => {
    const before = runs[index - 1];
    if (!before || before.at + before.length !== at || !isLineStart(down, down.body[at] ?? 0)) return;
    const step = (lineOf[there] ?? 0) - (lineOf[before.there + before.length - 1] ?? 0);
    if (step > 0 && step <= STRIDES) counts[step] = (counts[step] ?? 0) + 1;
  });
  return Math.max(1, counts.indexOf(Math.max(...counts)));
}

/**
 * Where the lines of a gap, or what is left of them, stand in their order among what continues nothing: first those as
 * far on as their column goes on, then those that stand there once, the longest first; then of several places the one as far on as the column goes on.
 */
export function placeLines(columns: Columns, gap: Gap, { lineOf, stride }: Rows): readonly Run[] {
  const { down, across } = columns;
  const parts = partsOf(down, gap.own);
  const ranks = freeRanks(columns, gap.there);
  const text = letterString(
    Uint16Array.from(ranks, rank => (rank === -1 ? HIDDEN : (across.codes[across.body[rank] ?? 0] ?? 0))),
  );
  const places: (number | undefined)[] = parts.map(() => undefined);
  const isWhole = (place: number, length: number): boolean => {
    const first = across.body[ranks[place] ?? 0] ?? 0;
    return isWholeWords(across, first, (across.body[ranks[place + length - 1] ?? 0] ?? 0) + 1);
  };
  const found = (index: number): readonly number[] => {
    const before = places.findLastIndex((place, other) => place !== undefined && other < index);
    const after = places.findIndex((place, other) => place !== undefined && other > index);
    const from = before === -1 ? 0 : (places[before] ?? 0) + (parts[before]?.words.length ?? 0);
    const to = after === -1 ? text.length : (places[after] ?? 0);
    const words = parts[index]?.words ?? '';
    const all: number[] = [];
    for (let at = text.indexOf(words, from); at !== -1 && at + words.length <= to; at = text.indexOf(words, at + 1)) {
      if (isWhole(at, words.length)) all.push(at);
    }
    return all;
  };
  const offBy = (index: number, place: number): number => {
    const line = lineOf[ranks[place] ?? 0] ?? 0;
    const before = places.findLastIndex((other, at) => other !== undefined && at < index);
    const after = places.findIndex((other, at) => other !== undefined && at > index);
    const starts = parts[0]?.isStart === true ? 1 : 0;
    const last = before === -1 ? gap.before && gap.before.there + gap.before.length - 1 : ranks[places[before] ?? 0];
    const next = after === -1 ? gap.after?.there : ranks[places[after] ?? 0];
    const steps = before === -1 ? index + starts : index - before;
    const stepsOn = after === -1 ? parts.length - index : after - index;
    return Math.min(
      last === undefined ? Infinity : Math.abs(line - (lineOf[last] ?? 0) - steps * stride),
      next === undefined ? Infinity : Math.abs((lineOf[next] ?? 0) - line - stepsOn * stride),
    );
  };
  // Within a longer line, what is free beside it would be left over.
  const isFree = (place: number): boolean =>
    (ranks[place] ?? -1) !== -1 && !isLineStart(across, across.body[ranks[place] ?? 0] ?? 0);
  const costOf = (index: number, place: number): number => {
    const length = parts[index]?.words.length ?? 0;
    const isWithin = ((ranks[place - 1] ?? -1) !== -1 && isFree(place)) || isFree(place + length);
    return offBy(index, place) + (isWithin ? WITHIN : 0);
  };
  const isFit = (index: number, place: number): boolean =>
    (parts[index]?.words.length ?? 0) >= TELLING || offBy(index, place) <= OFF;
  const inOrder = parts.map((_, index) => index);
  for (const index of [...inOrder, ...inOrder.toReversed()]) {
    if (places[index] !== undefined) continue;
    const [next, ...others] = found(index).filter(place => costOf(index, place) === 0);
    if (next !== undefined && others.length === 0) places[index] = next;
  }
  const longestFirst = parts
    .map((_, index) => index)
    .toSorted((a, b) => (parts[b]?.words.length ?? 0) - (parts[a]?.words.length ?? 0));
  for (const index of longestFirst) {
    const [only, ...others] = found(index);
    const isOnly = only !== undefined && others.length === 0 && places[index] === undefined;
    if (isOnly && isFit(index, only)) places[index] = only;
  }
  parts.forEach((_, index) => {
    if (places[index] !== undefined) return;
    const [nearest] = found(index).toSorted((a, b) => costOf(index, a) - costOf(index, b));
    if (nearest !== undefined && isFit(index, nearest)) places[index] = nearest;
  });
  return parts.flatMap(({ at, words }, index) => {
    const place = places[index];
    if (place === undefined) return [];
    return [{ at, there: ranks[place] ?? 0, length: words.length }];
  });
}

/** The lines of a gap, or what is left of them. */
function partsOf(
  down: VersionText,
  { from, to }: Range,
): readonly { readonly at: number; readonly words: string; readonly isStart: boolean }[] {
  const starts: number[] = [];
  for (let rank = from; rank < to; rank += 1) {
    if (rank === from || isLineStart(down, down.body[rank] ?? 0)) starts.push(rank);
  }
  return starts.map((at, index) => ({
    at,
    words: letterString(
      Uint16Array.from(down.body.subarray(at, starts[index + 1] ?? to), letter => down.codes[letter] ?? 0),
    ),
    isStart: isLineStart(down, down.body[at] ?? 0),
  }));
}
