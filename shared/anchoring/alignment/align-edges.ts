import type { Alignment } from './align.ts';
import { mapPages } from './page-map.ts';
import { sameWords, type Lettered } from './same-words.ts';
import { unitAt } from '../text/units.ts';
import type { VersionText } from '../text/version-text.ts';
import { claimEach } from './settle.ts';
import { lettersLeft, linesAmong } from './whole-lines.ts';

type Sides = Pick<Alignment, 'source' | 'target' | 'to' | 'from'>;

/**
 * Brings what is stamped or repeated on the edges of pages together, page by page, once it is known which page continues
 * which: a foot that is on every page belongs to its own. Also lines that run in one version only.
 */
export function alignEdges({ source, target, to, from }: Sides): void {
  mapPages({ source, target, to }).forEach((page, pageIndex) => {
    if (page === null) return;
    const isEdge = (letter: number): boolean => source.isEdge[letter] === 1;
    const isEdgeThere = (letter: number): boolean => target.isEdge[letter] === 1;
    const left = (): readonly number[] => lettersLeft(source, pageIndex, to);
    const leftThere = (): readonly number[] => lettersLeft(target, page, from);
    bring(source, left().filter(isEdge), target, leftThere().filter(isEdgeThere), to, from);
    bring(source, left().filter(isEdge), target, leftThere(), to, from, TELLING);
    bring(source, left(), target, leftThere().filter(isEdgeThere), to, from, TELLING);
    bringLines(source, left(), target, leftThere(), to, from);
  });
}

/**
 * Brings together what is left between letters that have become letters on either side of as much: lines that count as
 * stamped in one version and as body in the other.
 */
export function fillRest({ source, target, to, from }: Sides): void {
  const count = to.length;
  for (let start = 0; start < count; start += 1) {
    if (to[start] !== -1) continue;
    let end = start;
    while (end < count && to[end] === -1) end += 1;
    const before = start === 0 ? -1 : (to[start - 1] ?? -1);
    const after = end === count ? from.length : (to[end] ?? -1);
    if (isFree(from, before + 1, after)) {
      bringLines(source, ascending(start, end), target, ascending(before + 1, after), to, from);
    }
    // Of bodies only what is left within one sentence or row on either side: others have been told apart before.
    const hasEdge = hasEdgeIn(source, start, end) || hasEdgeIn(target, before + 1, after);
    const isOne = isOneUnit(source, start, end) && isOneUnit(target, before + 1, after);
    if ((hasEdge || isOne) && isFree(from, before + 1, after)) {
      bring(source, ascending(start, end), target, ascending(before + 1, after), to, from, TELLING, hasEdge);
    }
    start = end;
  }
}

/** Letters that are the same in a row, at least, where they do not touch what is the same before or behind. */
const TELLING = 16;
/** Letters between two places that are looked at, at most. */
const FAR = 4000;

function isFree(from: Int32Array, first: number, end: number): boolean {
  if (end <= first || end - first > FAR) return false;
  for (let at = first; at < end; at += 1) if (from[at] !== -1) return false;
  return true;
}

function isOneUnit(version: VersionText, first: number, end: number): boolean {
  return unitAt(version, first) === unitAt(version, end - 1);
}

function hasEdgeIn({ isEdge }: VersionText, first: number, end: number): boolean {
  return isEdge.subarray(first, end).includes(1);
}

function ascending(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from, FAR) }, (_, at) => from + at);
}

function bring(
  source: VersionText,
  own: readonly number[],
  target: VersionText,
  there: readonly number[],
  to: Int32Array,
  from: Int32Array,
  shortest = 1,
  isBetween = false,
): void {
  if (own.length === 0 || there.length === 0) return;
  const window = { sourceFrom: 0, sourceTo: own.length, targetFrom: 0, targetTo: there.length };
  for (const { source: at, target: other, length } of sameWords(
    lettered(source, own),
    lettered(target, there),
    window,
  )) {
    const isAtEnd = (at === 0 && other === 0) || (at + length === own.length && other + length === there.length);
    if (length < shortest && !(isBetween && isAtEnd)) continue;
    for (let step = 0; step < length; step += 1) {
      const [letter, letterThere] = [own[at + step], there[other + step]];
      if (letter === undefined || letterThere === undefined) continue;
      to[letter] = letterThere;
      from[letterThere] = letter;
    }
  }
}

/** Lines that are left as a whole and stand once on either page, in whatever order: cells read across instead of down. */
function bringLines(
  source: VersionText,
  own: readonly number[],
  target: VersionText,
  there: readonly number[],
  to: Int32Array,
  from: Int32Array,
): void {
  const lines = linesAmong(target, there);
  for (const [words, letters] of linesAmong(source, own)) {
    const same = lines.get(words);
    if (!letters || !same) continue;
    claimEach(letters, same, { to, from });
  }
}

function lettered({ codes, joints }: VersionText, letters: readonly number[]): Lettered {
  return {
    codes: Uint16Array.from(letters, letter => codes[letter] ?? 0),
    joints: Uint8Array.from(letters, letter => joints[letter] ?? 0),
  };
}
