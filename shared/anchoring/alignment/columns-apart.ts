import type { Alignment } from './align.ts';
import { mapPages } from './page-map.ts';
import { piecesOfPage } from './page-pieces.ts';
import { isWholeWords, isWordStart } from './same-words.ts';
import { letterString } from '../text/letter-string.ts';
import { isLineStart } from '../text/letters.ts';
import { lettersOnPages, type VersionText } from '../text/version-text.ts';

type Sides = Pick<Alignment, 'source' | 'target' | 'to' | 'from'>;

/** Pieces of a page that come in another order, from which on its columns are read another way. */
const PIECES = 4;
/** Letters of a line that is told from others. */
const LINE = 12;
const HIDDEN = 0;
/** Letters of words that tell something by themselves. */
const TELLING = 4;

/**
 * Brings together what is left of pages whose columns are read across in one version and down in the other: lines, words at
 * the ends of lines that went on, and those that are left once on either page.
 */
export function bringColumns(sides: Sides): void {
  const { source, target, to, from } = sides;
  mapPages(sides).forEach((page, pageIndex) => {
    if (page === null) return;
    bringLines(sides, pageIndex, page);
    if (!isReadAcross(source, to, pageIndex)) return;
    growEnds(sides, pageIndex);
    const [left, leftThere] = [runsLeft(source, to, pageIndex), runsLeft(target, from, page)];
    for (const [words, at] of left) {
      const there = leftThere.get(words);
      if (at === undefined || there === undefined || words.length < TELLING) continue;
      for (let step = 0; step < words.length; step += 1) join(sides, at + step, there + step);
    }
  });
}

/** Lines that went nowhere and stand once among what continues nothing on the page, be it beside another column's. */
function bringLines(sides: Sides, pageIndex: number, page: number): void {
  const { source, target, to, from } = sides;
  const there = lettersOnPages(target, page);
  const own = lettersOnPages(source, pageIndex);
  let text: string | undefined;
  for (let begun = own.from, at = own.from + 1; at <= own.to; at += 1) {
    if (at < own.to && !isLineStart(source, at)) continue;
    const [line, length] = [begun, at - begun];
    begun = at;
    if (length < LINE || !to.subarray(line, at).every(other => other === -1)) continue;
    text ??= letterString(
      target.codes
        .slice(there.from, there.to)
        .map((code, letter) => (from[there.from + letter] === -1 ? code : HIDDEN)),
    );
    const words = letterString(source.codes.subarray(line, at));
    const place = text.indexOf(words);
    if (
      place === -1 ||
      text.includes(words, place + 1) ||
      !isWholeWords(target, there.from + place, there.from + place + length)
    )
      continue;
    for (let step = 0; step < length; step += 1) join(sides, line + step, there.from + place + step);
    text = undefined;
  }
}

/** Whether some of what follows each other on a page stands before what it followed, in many pieces. */
function isReadAcross(source: VersionText, to: Int32Array, pageIndex: number): boolean {
  const { pieces, back } = piecesOfPage(source, to, pageIndex);
  return pieces >= PIECES && back > 0;
}

/** Words beside what went on that stand beside it there, too. */
function growEnds(sides: Sides, pageIndex: number): void {
  const { source, target, to, from } = sides;
  const page = lettersOnPages(source, pageIndex);
  const isSame = (at: number, there: number): boolean =>
    to[at] === -1 && from[there] === -1 && source.codes[at] === target.codes[there];
  for (let at = page.from; at < page.to; at += 1) {
    const there = to[at] ?? -1;
    if (there === -1) continue;
    let back = 1;
    while (at - back >= page.from && isSame(at - back, there - back)) {
      if (isWordStart(source, at - back) && isWordStart(target, there - back)) {
        for (let step = 1; step <= back; step += 1) join(sides, at - step, there - step);
      }
      back += 1;
    }
    let on = 1;
    while (at + on < page.to && isSame(at + on, there + on)) {
      if (isWordStart(source, at + on + 1) && isWordStart(target, there + on + 1)) {
        for (let step = 1; step <= on; step += 1) join(sides, at + step, there + step);
      }
      on += 1;
    }
  }
}

/** The letters of a page in a row that have no counterpart, by what they say; undefined for words that are left twice. */
function runsLeft(
  version: VersionText,
  counterparts: Int32Array,
  pageIndex: number,
): ReadonlyMap<string, number | undefined> {
  const page = lettersOnPages(version, pageIndex);
  const runs = new Map<string, number | undefined>();
  let begun = page.from;
  for (let at = page.from; at <= page.to; at += 1) {
    if (at < page.to && counterparts[at] === -1) continue;
    const words = letterString(version.codes.subarray(begun, at));
    if (words !== '') runs.set(words, runs.has(words) ? undefined : begun);
    begun = at + 1;
  }
  return runs;
}

function join({ to, from }: Sides, at: number, there: number): void {
  to[at] = there;
  from[there] = at;
}
