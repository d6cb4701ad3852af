import type { Alignment } from '../alignment/align.ts';
import { nextOfBody, previousOfBody } from './pieces.ts';
import { isWordStart } from '../alignment/same-words.ts';
import type { LetterRange } from './spot.ts';
import { isFigure } from '../text/letters.ts';
import { unitAt, unitsOf } from '../text/units.ts';
import type { VersionText } from '../text/version-text.ts';

/** Letters without a counterpart on either side of the same place: what was there, and what is there instead. */
type Replacement = { readonly source: readonly number[]; readonly target: readonly number[] };

/** Letters of a replacement that are looked at; a longer one is another text. */
const LONGEST = 4000;

/** What surrounds a letter of the source that has no counterpart, as far as nothing in it has, and what is there instead. */
export function replacementAround(alignment: Alignment, letter: number): Replacement {
  const { source, target, to, from } = alignment;
  const step = stepsOf(source, letter);
  const own = [letter];
  let before = step.back(letter);
  while (before !== -1 && to[before] === -1 && own.length < LONGEST) {
    own.unshift(before);
    before = step.back(before);
  }
  let after = step.on(letter);
  while (after !== -1 && to[after] === -1 && own.length < LONGEST) {
    own.push(after);
    after = step.on(after);
  }
  const [left, right] = [before === -1 ? -1 : (to[before] ?? -1), after === -1 ? -1 : (to[after] ?? -1)];
  const there =
    left !== -1 ? unclaimedFrom(target, from, left, 1) : unclaimedFrom(target, from, right, -1).toReversed();
  const behind = left === -1 ? -1 : stepsOf(target, left).on(there.at(-1) ?? left);
  // Where the text before and behind have become texts that do not follow each other, there is no such place.
  const isOnePlace = left === -1 || right === -1 || behind === right;
  return { source: own, target: isOnePlace ? withinUnits(alignment, own, there) : [] };
}

/** Letters that may have been edited on either side of a mark. */
const BESIDE = 200;
/** Letters that stand instead of some at most: so many times as many, and so many more. */
const [TIMES, MORE] = [3, 80];

/**
 * What stands between the letters before a mark and behind it which go on in the target, and what stands there instead,
 * whatever of the mark went on: of `£1,250` the sign does where the figure is another. Empty where they do not follow each
 * other there any more.
 */
export function replacementOf(alignment: Alignment, letters: readonly number[]): Replacement {
  const { source, target, to } = alignment;
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  const step = stepsOf(source, first);
  const before = beside(first, step.back, to);
  const after = beside(last, step.on, to);
  const own = [...before.lost.toReversed(), ...letters, ...after.lost];
  const [left, right] = [before.kept, after.kept];
  if (left === -1 && right === -1) return { source: own, target: [] };
  const there = stepsOf(target, left === -1 ? right : left);
  const most = own.length * TIMES + MORE;
  const found: number[] = [];
  let at = left === -1 ? there.back(right) : there.on(left);
  while (at !== -1 && at !== (left === -1 ? -1 : right) && found.length <= most) {
    if (left === -1) found.unshift(at);
    else found.push(at);
    at = left === -1 ? there.back(at) : there.on(at);
  }
  const isOnePlace = found.length <= most && at === (left === -1 ? -1 : right);
  return { source: own, target: isOnePlace ? withinUnits(alignment, letters, found) : [] };
}

/**
 * Of letters that stand instead of others those of the sentences or rows that the rest of theirs has become: what was put
 * in behind a row is no part of it.
 */
function withinUnits(alignment: Alignment, letters: readonly number[], there: readonly number[]): readonly number[] {
  const homes = homesOf(alignment, letters);
  return homes.size === 0 ? there : there.filter(letter => homes.has(unitAt(alignment.target, letter)));
}

/** The units of the target that the units of some letters have become, as far as any letter of them went on. */
function homesOf({ source, target, to }: Alignment, letters: readonly number[]): ReadonlySet<number> {
  const { starts } = unitsOf(source);
  const homes = new Set<number>();
  for (const unit of new Set(letters.map(letter => unitAt(source, letter)))) {
    for (let place = starts[unit] ?? 0; unit !== -1 && place < (starts[unit + 1] ?? 0); place += 1) {
      const there = to[source.body[place] ?? -1] ?? -1;
      const home = there === -1 ? -1 : unitAt(target, there);
      if (home !== -1) homes.add(home);
    }
  }
  return homes;
}

/** The letter next to a mark that has a counterpart, and those before it that have none; -1 at the end of the text. */
function beside(
  from: number,
  step: (letter: number) => number,
  to: Int32Array,
): { readonly kept: number; readonly lost: readonly number[] } {
  const lost: number[] = [];
  let at = step(from);
  while (at !== -1 && to[at] === -1 && lost.length < BESIDE) {
    lost.push(at);
    at = step(at);
  }
  return { kept: at === -1 ? -1 : (to[at] ?? -1), lost };
}

function stepsOf(version: VersionText, letter: number) {
  const isEdge = version.isEdge[letter] === 1;
  const onEdge = (next: number): number => (version.isEdge[next] === 1 ? next : -1);
  return isEdge
    ? { back: (at: number) => onEdge(at - 1), on: (at: number) => onEdge(at + 1) }
    : { back: (at: number) => previousOfBody(version, at), on: (at: number) => nextOfBody(version, at) };
}

/** The letters next to one that continue none, in the order they are met. */
function unclaimedFrom(target: VersionText, from: Int32Array, letter: number, way: 1 | -1): readonly number[] {
  if (letter === -1) return [];
  const { back, on } = stepsOf(target, letter);
  const found: number[] = [];
  let at = way === 1 ? on(letter) : back(letter);
  while (at !== -1 && from[at] === -1 && found.length < LONGEST) {
    found.push(at);
    at = way === 1 ? on(at) : back(at);
  }
  return found;
}

/**
 * Which of the words that are there instead stand for some of those that were: all for all, else as many, counted from
 * the nearer end, in proportion where there are more or fewer.
 *
 * @param first and `last` place in `replacement.source` of the letters asked for
 */
export function insteadOf(
  { source, target }: Alignment,
  replacement: Replacement,
  first: number,
  last: number,
): LetterRange | undefined {
  const words = wordStarts(source, replacement.source);
  const others = wordStarts(target, replacement.target);
  const [start, end] = [replacement.target[0], replacement.target.at(-1)];
  if (start === undefined || end === undefined) return undefined;
  if (first === 0 && last === replacement.source.length - 1) {
    return onlyFigures({ source, target }, replacement) ?? { from: start, to: end + 1 };
  }
  const wordOf = (letter: number): number => words.findLastIndex(at => at <= letter);
  const scale = others.length / words.length;
  const from = Math.min(others.length - 1, Math.floor(wordOf(first) * scale));
  const to = Math.max(from + 1, Math.min(others.length, Math.ceil((wordOf(last) + 1) * scale)));
  const [at, behind] = [others[from] ?? 0, others[to] ?? replacement.target.length];
  return { from: replacement.target[at] ?? start, to: (replacement.target[behind - 1] ?? end) + 1 };
}

/** Of figures with words put in before or behind them the figures, where these are as many as they were. */
function onlyFigures(
  { source, target }: Pick<Alignment, 'source' | 'target'>,
  replacement: Replacement,
): LetterRange | undefined {
  const figures = figureWords(source, replacement.source);
  const found = figureWords(target, replacement.target);
  if (figures.length !== wordStarts(source, replacement.source).length || figures.length !== found.length)
    return undefined;
  const [from, to] = [found[0]?.[0], found.at(-1)?.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to: to + 1 };
}

/** The letters of each word that is a figure, in their order. */
function figureWords(version: VersionText, letters: readonly number[]): readonly (readonly number[])[] {
  const starts = wordStarts(version, letters);
  return starts
    .map((start, word) => letters.slice(start, starts[word + 1]))
    .filter(word => word.some(letter => isFigure(version.codes[letter] ?? 0)));
}

/** Where words begin among letters, as places in their list. */
export function wordStarts(version: VersionText, letters: readonly number[]): readonly number[] {
  return letters.flatMap((letter, at) => (at === 0 || isWordStart(version, letter) ? [at] : []));
}
