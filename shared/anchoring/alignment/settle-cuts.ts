import { JOINT } from '../text/letters.ts';
import { isWordStart, type Lettered } from './same-words.ts';
import type { Claims } from './settle.ts';
import type { Stretch } from './stretches.ts';

/** A text, and by letter 1 where a line begins that it has only once. */
export type Headed = Lettered & { readonly isHead: Uint8Array };

/** A stretch as seen from the text in which it touches the next one (`here`), and from the other one. */
type Piece = { here: number; there: number; length: number };

/**
 * Where two stretches touch in one text but not in the other, the letters at the cut may belong to either: of equal
 * neighbours one was deleted or put in, or a full stop ends what was moved as well as what follows now. Settles on the cut
 * that parts pages, rows, lines, sentences, words best, and tells where any of several would do.
 *
 * @param ordered what was claimed, in the order of the source
 * @returns by letter of the source 1 where nothing tells which one it has become
 */
export function settleCuts(ordered: readonly Stretch[], source: Headed, target: Headed, claims: Claims): Uint8Array {
  const isTied = new Uint8Array(source.codes.length);
  const bySource = ordered.map(stretch => ({ here: stretch.source, there: stretch.target, length: stretch.length }));
  for (const [before, after] of touching(bySource)) {
    const { back, on, isOpen } = settle(before, after, source, target, claims.to, claims.from);
    if (isOpen) isTied.fill(1, after.here - back, after.here + on);
  }
  const byTarget = bySource
    .map(({ here, there, length }) => ({ here: there, there: here, length }))
    .toSorted((a, b) => a.here - b.here);
  for (const [before, after] of touching(byTarget)) {
    const { back, on, isOpen } = settle(before, after, target, source, claims.from, claims.to);
    if (!isOpen) continue;
    const end = before.there + before.length;
    isTied.fill(1, end - back, end + on);
    isTied.fill(1, after.there - back, after.there + on);
  }
  return isTied;
}

function touching(pieces: readonly Piece[]): readonly (readonly [Piece, Piece])[] {
  return pieces.flatMap((after, at) => {
    const before = pieces[at - 1];
    return before && before.here + before.length === after.here ? [[before, after] as const] : [];
  });
}

type Cut = {
  /** How far the cut could go back and on from where it is now. */
  readonly back: number;
  readonly on: number;
  /** Whether several cuts are as good, or all that was deleted or put in is equal to what stands beside it. */
  readonly isOpen: boolean;
};

/** Letters that a cut is moved by at most. */
const FAR = 2000;

/** Moves the cut between two stretches that touch in `host`; changes them and what their letters have become. */
function settle(
  before: Piece,
  after: Piece,
  host: Headed,
  other: Headed,
  toOther: Int32Array,
  toHost: Int32Array,
): Cut {
  const cut = after.here;
  const [end, start] = [before.there + before.length, after.there];
  const isFree = (at: number, own: Piece): boolean =>
    toHost[at] === -1 || (at >= own.there && at < own.there + own.length);
  let [back, on] = [0, 0];
  while (
    back < Math.min(before.length - 1, FAR) &&
    start - 1 - back >= 0 &&
    isFree(start - 1 - back, before) &&
    other.codes[start - 1 - back] === host.codes[cut - 1 - back]
  ) {
    back += 1;
  }
  while (
    on < Math.min(after.length - 1, FAR) &&
    end + on < other.codes.length &&
    isFree(end + on, after) &&
    other.codes[end + on] === host.codes[cut + on]
  ) {
    on += 1;
  }
  if (back + on === 0) return { back, on, isOpen: false };
  let [best, by, times] = [-Infinity, 0, 0];
  for (let shift = -back; shift <= on; shift += 1) {
    const quality = qualityOf(host, cut + shift) + qualityOf(other, end + shift) + qualityOf(other, start + shift);
    if (quality > best || (quality === best && Math.abs(shift) < Math.abs(by))) by = shift;
    times = quality > best ? 1 : quality === best ? times + 1 : times;
    best = Math.max(best, quality);
  }
  const [from, to] = by < 0 ? [end + by, end] : [start, start + by];
  toHost.fill(-1, from, to);
  const given = by < 0 ? start - cut : end - cut;
  for (let at = Math.min(cut, cut + by); at < Math.max(cut, cut + by); at += 1) {
    toOther[at] = at + given;
    toHost[at + given] = at;
  }
  before.length += by;
  after.here += by;
  after.there += by;
  after.length -= by;
  const gap = start - end;
  return { back: back + by, on: on - by, isOpen: times > 1 || (gap > 0 && back + on >= gap) };
}

/** What a line that the text has once is better to cut before than one of many. */
const HEAD = 0.25;
const SENTENCE_ENDS = new Set(Array.from('.!?:;', sign => sign.charCodeAt(0)));

function qualityOf(text: Headed, at: number): number {
  const joint = text.joints[at] ?? JOINT.lineEnd;
  const isEnd = SENTENCE_ENDS.has(text.codes[at - 1] ?? 0);
  if ((joint & JOINT.pageStart) !== 0) return isEnd ? 6 : 5;
  if ((joint & JOINT.lineEnd) !== 0) return (isEnd ? 4 : 3) + HEAD * (text.isHead[at] ?? 0);
  if ((joint & JOINT.space) !== 0) return isEnd ? 2 : 1;
  return isWordStart(text, at) ? 0 : -4;
}
