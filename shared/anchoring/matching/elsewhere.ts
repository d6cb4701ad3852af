import type { Alignment } from '../alignment/align.ts';
import { keptString, letterString, stringOfSome } from '../text/letter-string.ts';
import { isLineBoundary } from '../text/letters.ts';
import { lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';
import { previousOfBody } from './pieces.ts';
import type { LetterRange } from './spot.ts';

/** Places that are offered at most. */
const MOST = 5;
/** Letters of a passage that is the same one where it stands once in either version, beside what it stood beside, and alone. */
const [TELLING, LONG] = [30, 50];
/** Letters that tell what a passage stands beside. */
const BESIDE = 10;
/** Letters that a passage has at least to be looked for in all of a paper; shorter ones stand everywhere. */
const LONG_ENOUGH = 12;

/** Letters before a line that are looked at for one that went on. */
const FAR = 2000;

const unclaimedTexts = new WeakMap<Alignment, string>();

/** Where the same letters stand among those of the target that continue nothing: the first ones, in reading order. */
export function findElsewhere(alignment: Alignment, letters: readonly number[]): readonly LetterRange[] {
  if (letters.length < LONG_ENOUGH) return [];
  return findLetters(unclaimedText(alignment), textOf(alignment, letters));
}

/**
 * Where the same short line, such as a cell of a table, stands among what continues nothing near the place where its
 * neighbours went.
 */
export function findCellNearby(alignment: Alignment, letters: readonly number[]): readonly LetterRange[] {
  const { source, target, to, from } = alignment;
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  if (last - first + 1 !== letters.length || !isWholeLine(source, first, last + 1)) return [];
  let beside = previousOfBody(source, first);
  for (let steps = 0; beside !== -1 && to[beside] === -1 && steps < FAR; steps += 1) {
    beside = previousOfBody(source, beside);
  }
  const there = to[beside] ?? -1;
  if (there === -1) return [];
  const page = pageOfLetter(target, there);
  return findOnPages(alignment, letters, page - 1, page + 1).filter(
    range => isWholeLine(target, range.from, range.to) && from.subarray(range.from, range.to).every(was => was === -1),
  );
}

function isWholeLine(version: VersionText, from: number, to: number): boolean {
  return isLineBoundary(version, from) && isLineBoundary(version, to);
}

/**
 * Where a passage stands in the target that stands only once in either version, if it is long, or some of what stood
 * beside it does so there, too: a sentence that every report has may be gone with the one, and new with another.
 */
export function onlyPlace(alignment: Alignment, letters: readonly number[]): LetterRange | undefined {
  if (letters.length < TELLING) return undefined;
  const { source, target } = alignment;
  const words = textOf(alignment, letters);
  const [place, ...others] = findLetters(keptString(target.codes), words, 2);
  if (!place || others.length > 0) return undefined;
  const isOnly = findLetters(keptString(source.codes), words, 2).length === 1;
  return isOnly && (letters.length >= LONG || hasNeighbour(alignment, letters, place)) ? place : undefined;
}

/** Whether the letters before a passage or behind it stand beside a place of the target, too. */
function hasNeighbour({ source, target }: Alignment, letters: readonly number[], { from, to }: LetterRange): boolean {
  const isSame = (own: number, there: number): boolean =>
    own >= 0 && there >= 0 && own < source.codes.length && source.codes[own] === target.codes[there];
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  const steps = Array.from({ length: BESIDE }, (_, step) => step);
  return (
    steps.every(step => isSame(first - 1 - step, from - 1 - step)) ||
    steps.every(step => isSame(last + 1 + step, to + step))
  );
}

/** The same, of any length, on some pages; among all letters there, whether they continue something or not. */
export function findOnPages(
  alignment: Alignment,
  letters: readonly number[],
  firstPage: number,
  lastPage: number,
): readonly LetterRange[] {
  const { from, to } = lettersOnPages(alignment.target, firstPage, lastPage);
  const all = letterString(alignment.target.codes.subarray(from, to));
  return findLetters(all, textOf(alignment, letters)).map(range => ({
    from: range.from + from,
    to: range.to + from,
  }));
}

function findLetters(text: string, words: string, most = MOST): readonly LetterRange[] {
  const found: LetterRange[] = [];
  for (let at = text.indexOf(words); at !== -1 && found.length < most; at = text.indexOf(words, at + 1)) {
    found.push({ from: at, to: at + words.length });
  }
  return found;
}

function textOf({ source }: Alignment, letters: readonly number[]): string {
  return stringOfSome(source.codes, letters);
}

/** The letters of the target, one unit a letter, those that continue something hidden. */
function unclaimedText(alignment: Alignment): string {
  const known = unclaimedTexts.get(alignment);
  if (known !== undefined) return known;
  const { target, from } = alignment;
  const text = letterString(target.codes.map((code, at) => (from[at] === -1 ? code : HIDDEN)));
  unclaimedTexts.set(alignment, text);
  return text;
}

const HIDDEN = 0;
