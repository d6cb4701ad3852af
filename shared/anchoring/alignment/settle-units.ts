import { isFigure } from '../text/letters.ts';
import type { Units } from '../text/units.ts';
import { sameWords, type Lettered } from './same-words.ts';
import { release } from './rows.ts';
import { claim, type Claims } from './settle.ts';
import type { Stretch } from './stretches.ts';

/** Units, and letters, of a text between two that stayed, that are looked at: more are another text. */
const [MOST, LONGEST] = [16, 6000];
/** Share of the letters of the longer of two units that the other has too, to be the same one; or of its label. */
const AKIN = 0.35;
/** Letters of a label at least. */
const LABEL = 4;
/** Share of a unit that came from another one than its own, from which on it was cut from it, or joined to it. */
const CUT = 0.5;
/** Letters of a row, and of the answer in it, at most. */
const [ROW, ANSWER] = [80, 12];

/** A text with its units, and what has become of its letters. */
type Side = { readonly text: Lettered; readonly units: Units; readonly counterparts: Int32Array };

/**
 * Where sentences or rows were edited beside others that were put in or taken out, brings the words of each together with
 * those of the one that it is now: the answer of a row that was edited is not the same answer of a new row behind it.
 *
 * @param claims what has become of the letters, as places in the bodies; is changed
 */
export function settleUnits(
  source: Lettered,
  target: Lettered,
  units: { readonly source: Units; readonly target: Units },
  claims: Claims,
  isTied: Uint8Array,
): void {
  const own: Side = { text: source, units: units.source, counterparts: claims.to };
  const there: Side = { text: target, units: units.target, counterparts: claims.from };
  for (const block of blocksOf(own, there)) settle(block, own, there, claims, isTied);
}

/** Units of either text between two that stayed as they are and in their order: from the first to the one behind the last. */
type Block = { readonly from: number; readonly to: number; readonly fromThere: number; readonly toThere: number };

function blocksOf(own: Side, there: Side): readonly Block[] {
  const count = countOf(own);
  const blocks: Block[] = [];
  let [from, fromThere] = [0, 0];
  for (let unit = 0; unit <= count; unit += 1) {
    const stayed = unit === count ? countOf(there) : wholeCounterpart(own, there, unit);
    if (stayed === -1) continue;
    if (unit > from && stayed > fromThere) blocks.push({ from, to: unit, fromThere, toThere: stayed });
    [from, fromThere] = [unit + 1, stayed + 1];
  }
  return blocks.filter(block => isSmall(block, own, there));
}

function isSmall({ from, to, fromThere, toThere }: Block, own: Side, there: Side): boolean {
  const length = ({ units: { starts } }: Side, first: number, end: number): number =>
    (starts[end] ?? 0) - (starts[first] ?? 0);
  const isFew = to - from <= MOST && toThere - fromThere <= MOST;
  return isFew && length(own, from, to) <= LONGEST && length(there, fromThere, toThere) <= LONGEST;
}

function countOf({ units }: Side): number {
  return units.starts.length - 1;
}

/** The unit of the other text that is the same as one, letter for letter; -1 where none is. */
function wholeCounterpart(own: Side, there: Side, unit: number): number {
  const [from, to] = rangeOf(own, unit);
  const first = own.counterparts[from] ?? -1;
  if (first === -1) return -1;
  for (let at = from; at < to; at += 1) if (own.counterparts[at] !== first + at - from) return -1;
  const other = there.units.of[first] ?? -1;
  const [start, end] = rangeOf(there, other);
  return start === first && end - start === to - from ? other : -1;
}

function rangeOf({ units: { starts } }: Side, unit: number): readonly [number, number] {
  return [starts[unit] ?? 0, starts[unit + 1] ?? 0];
}

type Pair = { readonly unit: number; readonly other: number; readonly words: readonly Stretch[] };

function settle(block: Block, own: Side, there: Side, claims: Claims, isTied: Uint8Array): void {
  const claimed = claimedIn(block, own, there);
  if (!isInQuestion(block, claimed)) {
    dropAnswers(claimed, own, there, claims);
    return;
  }
  const pairs = pairsIn(block, own, there);
  const inBlock = claimed.flatMap(({ letters }) => letters);
  for (const letter of inBlock) release({ from: letter.at, to: letter.at + 1 }, claims.to, claims.from);
  for (const { words } of pairs) for (const stretch of words) claimFree(stretch, claims, isTied);
  const partner = new Map(pairs.map(({ unit, other }) => [unit, other]));
  for (const { unit, other, letters } of claimed) {
    const left = letters.filter(({ at, to }) => claims.to[at] === -1 && claims.from[to] === -1);
    const [first, last] = [left[0], left.at(-1)];
    if (!first || !last) continue;
    const [length, lengthThere] = [rangeOf(own, unit), rangeOf(there, other)].map(([from, to]) => to - from);
    const isCut = left.length >= (length ?? 0) * CUT || left.length >= (lengthThere ?? 0) * CUT;
    // Where lines are cut otherwise, a sentence may seem to be two.
    const readsOn = claims.to[first.at - 1] === first.to - 1 && claims.to[last.at + 1] === last.to + 1;
    const home = partner.get(unit);
    // Where nothing stands instead in the unit that it is now, nothing tells that the words were edited.
    const isEdited = home !== undefined && home !== other && hasFree(there, home);
    if (isEdited && !isCut && !readsOn) continue;
    for (const { at, to } of left) claim({ source: at, target: to, length: 1 }, claims);
  }
}

/** Whether any letter of a unit has no counterpart. */
function hasFree(side: Side, unit: number): boolean {
  const [from, to] = rangeOf(side, unit);
  return side.counterparts.subarray(from, to).includes(-1);
}

/** Letters of a unit that have become letters of another one. */
type Claimed = {
  readonly unit: number;
  readonly other: number;
  readonly letters: readonly { readonly at: number; readonly to: number }[];
};

function claimedIn({ from, to, fromThere, toThere }: Block, own: Side, there: Side): readonly Claimed[] {
  const found = new Map<string, { unit: number; other: number; letters: { at: number; to: number }[] }>();
  for (let unit = from; unit < to; unit += 1) {
    const [first, end] = rangeOf(own, unit);
    for (let at = first; at < end; at += 1) {
      const letter = own.counterparts[at] ?? -1;
      const other = letter === -1 ? -1 : (there.units.of[letter] ?? -1);
      if (other < fromThere || other >= toThere) continue;
      const key = `${unit} ${other}`;
      const known = found.get(key) ?? { unit, other, letters: [] };
      known.letters.push({ at, to: letter });
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Whether units were put in or taken out among those that were edited, or words went to another than the rest. */
function isInQuestion({ from, to, fromThere, toThere }: Block, claimed: readonly Claimed[]): boolean {
  return to - from !== toThere - fromThere || claimed.some(({ unit, other }) => unit - from !== other - fromThere);
}

/** The same answer of a row that is about something else is not what was marked. */
function dropAnswers(claimed: readonly Claimed[], own: Side, there: Side, claims: Claims): void {
  for (const { unit, other, letters } of claimed) {
    const [[from, to], [start, end]] = [rangeOf(own, unit), rangeOf(there, other)];
    const isRow = to - from <= ROW && end - start <= ROW;
    const isAnswer = letters.length <= ANSWER && letters.at(-1)?.at === to - 1;
    if (!isRow || !isAnswer || akinness(unit, other, own, there).share >= AKIN) continue;
    for (const { at } of letters) release({ from: at, to: at + 1 }, claims.to, claims.from);
  }
}

function claimFree({ source, target, length }: Stretch, claims: Claims, isTied: Uint8Array): void {
  for (let step = 0; step < length; step += 1) {
    if (claims.to[source + step] !== -1 || claims.from[target + step] !== -1) continue;
    claim({ source: source + step, target: target + step, length: 1 }, claims);
    isTied[source + step] = 0;
  }
}

/** Which units have become which, in their order, so that they have most in common. */
function pairsIn({ from, to, fromThere, toThere }: Block, own: Side, there: Side): readonly Pair[] {
  const [rows, columns] = [to - from, toThere - fromThere];
  const akin = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => akinness(from + row, fromThere + column, own, there)),
  );
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const gain = (row: number, column: number): number => akin[row]?.[column]?.gain ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const taken = gain(row, column) > 0 ? at(row + 1, column + 1) + gain(row, column) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(at(row + 1, column), at(row, column + 1), taken);
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = at(row, column);
    if (gain(row, column) > 0 && here === at(row + 1, column + 1) + gain(row, column)) {
      pairs.push({ unit: from + row, other: fromThere + column, words: akin[row]?.[column]?.words ?? [] });
      row += 1;
      column += 1;
    } else if (here === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

type Akinness = { readonly share: number; readonly gain: number; readonly words: readonly Stretch[] };

/** How much two units have in common: of their letters, or of those of their labels; and what it is worth to pair them. */
function akinness(unit: number, other: number, own: Side, there: Side): Akinness {
  const [[sourceFrom, sourceTo], [targetFrom, targetTo]] = [rangeOf(own, unit), rangeOf(there, other)];
  const words = sameWords(own.text, there.text, { sourceFrom, sourceTo, targetFrom, targetTo });
  const common = words.reduce((sum, { length }) => sum + length, 0);
  const commonLabel = words.reduce((sum, { source, length }) => sum + lettersOf(own.text, source, source + length), 0);
  const label = Math.max(lettersOf(own.text, sourceFrom, sourceTo), lettersOf(there.text, targetFrom, targetTo));
  const length = Math.max(sourceTo - sourceFrom, targetTo - targetFrom);
  const share = Math.max(common / length, label >= LABEL ? commonLabel / label : 0);
  return { share, words, gain: share >= AKIN ? share * (sourceTo - sourceFrom + targetTo - targetFrom) : 0 };
}

/** How many letters of a stretch are no figures or signs. */
function lettersOf({ codes }: Lettered, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0;
    if (!isFigure(code) && /\p{L}/u.test(String.fromCharCode(code))) count += 1;
  }
  return count;
}
