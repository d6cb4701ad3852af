import { settleColumns } from './columns.ts';
import { withoutInterlopers } from './interlopers.ts';
import { isLineBoundary } from '../text/letters.ts';
import { linesOf, onlyLines, type Line } from './lines.ts';
import { settleRows } from './rows.ts';
import { settleUnits } from './settle-units.ts';
import type { Units } from '../text/units.ts';
import { sameWords, isWordStart, type Lettered } from './same-words.ts';
import { claim, claimLongest, placesInTarget, withoutStray, type Claims } from './settle.ts';
import { settleCuts, type Headed } from './settle-cuts.ts';
import { uniqueStretches, type Stretch, type Window } from './stretches.ts';

/** Letters that stand once in either version: at first, among what is left of all, and within what lies between two stretches. */
const [FIRST, LEFT, BETWEEN] = [24, 16, 10];
const THINNING = 8;
/** Letters from which on a text is thinned, and from which on a window is so wide that phrases may be in it by chance. */
const [LONG, WIDE] = [100_000, 10_000];

/** What has become of each letter of two texts, and which are tied: see `Alignment`. */
export function alignLetters(
  source: Lettered,
  target: Lettered,
  units: { readonly source: Units; readonly target: Units },
): Claims & { readonly isTied: Uint8Array } {
  const [length, lengthThere] = [source.codes.length, target.codes.length];
  const claims = { to: new Int32Array(length).fill(-1), from: new Int32Array(lengthThere).fill(-1) };
  const whole = { sourceFrom: 0, sourceTo: length, targetFrom: 0, targetTo: lengthThere };
  const isParagraph = ({ source: at, target: there, length: letters }: Stretch): boolean =>
    isLineBoundary(source, at) &&
    isLineBoundary(target, there) &&
    isLineBoundary(source, at + letters) &&
    isLineBoundary(target, there + letters);
  const cut = (stretch: Stretch): Stretch => cutToWords(stretch, source, target);
  const settled = (found: readonly Stretch[]): readonly Stretch[] =>
    withoutStray(claimLongest(found, claims, cut), [], claims, isParagraph);

  const found = settled(uniqueStretches(source.codes, target.codes, whole, FIRST, thinningFor(length)));
  const filled = fillGaps(withoutInterlopers(found, source, target, claims), source, target, claims, isParagraph, cut);
  const left = stretchesLeft(source, target, claims);
  const all = withoutStray(claimLongest(left, claims, cut), filled, claims, isParagraph);
  const [lines, others] = [linesOf(source), linesOf(target)];
  const isTied = settleCuts(
    fillGaps(all, source, target, claims, isParagraph, cut),
    withHeads(source, lines),
    withHeads(target, others),
    claims,
  );
  settleUnits(source, target, units, claims, isTied);
  settleRows(lines, others, claims, isTied);
  settleColumns(lines, others, claims, isTied);
  return { ...claims, isTied };
}

/** A text with the lines that it has once, which may head a row. */
function withHeads(text: Lettered, lines: readonly Line[]): Headed {
  const isHead = new Uint8Array(text.codes.length);
  for (const at of onlyLines(lines).values()) isHead[lines[at]?.from ?? 0] = 1;
  return { ...text, isHead };
}

function thinningFor(length: number): number {
  return length > LONG ? THINNING : 1;
}

/** What lies between stretches that follow each other in both texts belongs together as well, as far as it is the same. */
function fillGaps(
  stretches: readonly Stretch[],
  source: Lettered,
  target: Lettered,
  claims: Claims,
  isParagraph: (stretch: Stretch) => boolean,
  cut: (stretch: Stretch) => Stretch,
): readonly Stretch[] {
  const kept = [...stretches];
  for (const window of gapsOf(inOrder(stretches), source, target)) {
    const thinning = thinningFor(window.sourceTo - window.sourceFrom);
    const seeds = uniqueStretches(source.codes, target.codes, window, BETWEEN, thinning);
    const claimed = claimLongest(seeds, claims, cut);
    const isWide = window.sourceTo - window.sourceFrom > WIDE || window.targetTo - window.targetFrom > WIDE;
    const found = isWide ? withoutStray(claimed, [], claims, isParagraph) : inOrder(claimed);
    kept.push(...found);
    for (const rest of gapsWithin(window, found)) {
      for (const same of sameWords(source, target, rest)) {
        claim(same, claims);
        kept.push(same);
      }
    }
  }
  return joined(inOrder(kept));
}

/** The windows between stretches that follow each other in both texts, before the first and behind the last. */
function gapsOf(ordered: readonly Stretch[], source: Lettered, target: Lettered): readonly Window[] {
  const whole = { sourceFrom: 0, sourceTo: source.codes.length, targetFrom: 0, targetTo: target.codes.length };
  return gapsWithin(whole, ordered);
}

function gapsWithin(whole: Window, ordered: readonly Stretch[]): readonly Window[] {
  const places = placesInTarget(ordered);
  const windows: Window[] = [];
  for (let at = 0; at <= ordered.length; at += 1) {
    const [before, after] = [ordered[at - 1], ordered[at]];
    const place = before ? (places[at - 1] ?? 0) : -1;
    const next = after ? (places[at] ?? 0) : ordered.length;
    if (next !== place + 1) continue;
    const window = {
      sourceFrom: before ? before.source + before.length : whole.sourceFrom,
      sourceTo: after ? after.source : whole.sourceTo,
      targetFrom: before ? before.target + before.length : whole.targetFrom,
      targetTo: after ? after.target : whole.targetTo,
    };
    if (window.sourceFrom < window.sourceTo && window.targetFrom < window.targetTo) windows.push(window);
  }
  return windows;
}

/** Stretches among the letters that have become none yet, wherever they are: what was moved and edited. */
function stretchesLeft(source: Lettered, target: Lettered, { to, from }: Claims): readonly Stretch[] {
  const [left, leftThere] = [unclaimed(source, to, PARTED), unclaimed(target, from, PARTED_THERE)];
  const whole = { sourceFrom: 0, sourceTo: left.codes.length, targetFrom: 0, targetTo: leftThere.codes.length };
  return uniqueStretches(left.codes, leftThere.codes, whole, LEFT, thinningFor(left.codes.length)).flatMap(
    ({ source: at, target: there, length }) => {
      const [source, target] = [left.letters[at], leftThere.letters[there]];
      return source === undefined || target === undefined ? [] : [{ source, target, length }];
    },
  );
}

/** The letters that are not claimed; where some are left out, `parted` stands for them. */
function unclaimed(
  { codes }: Lettered,
  claimed: Int32Array,
  parted: number,
): { readonly codes: Uint16Array; readonly letters: Int32Array } {
  const left = new Uint16Array(codes.length * 2);
  const letters = new Int32Array(codes.length * 2);
  let count = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (claimed[at] !== -1) continue;
    if (at > 0 && claimed[at - 1] !== -1) {
      left[count] = parted;
      letters[count] = -1;
      count += 1;
    }
    left[count] = codes[at] ?? 0;
    letters[count] = at;
    count += 1;
  }
  return { codes: left.subarray(0, count), letters: letters.subarray(0, count) };
}

/** No characters, and not the same: nothing that is the same in both texts goes over them. */
const [PARTED, PARTED_THERE] = [0xffff, 0xfffe];

/** A stretch without the part of a word at either end: a figure that was changed is not half the same. */
function cutToWords({ source: at, target: there, length }: Stretch, source: Lettered, target: Lettered): Stretch {
  let [start, end] = [0, length];
  while (start < end && !(isBoundary(source, at + start) && isBoundary(target, there + start))) start += 1;
  while (end > start && !(isBoundary(source, at + end) && isBoundary(target, there + end))) end -= 1;
  return { source: at + start, target: there + start, length: end - start };
}

function isBoundary(text: Lettered, at: number): boolean {
  return at === 0 || at === text.codes.length || isWordStart(text, at);
}

function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.toSorted((a, b) => a.source - b.source);
}

/** Stretches that touch in both texts are one. */
function joined(ordered: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of ordered) {
    const last = whole.at(-1);
    if (last && last.source + last.length === stretch.source && last.target + last.length === stretch.target) {
      whole[whole.length - 1] = { ...last, length: last.length + stretch.length };
    } else whole.push(stretch);
  }
  return whole;
}
