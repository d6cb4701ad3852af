import { freeRanks, gapsBetween, type Gap } from './column-gaps.ts';
import { runsOf, type Columns, type Run } from './column-runs.ts';
import { placeLines, rowsOf } from './place-lines.ts';
import { sameWords, type Lettered } from './same-words.ts';
import type { VersionText } from '../text/version-text.ts';

type Join = (run: Run) => void;

/**
 * Fills what is missing between the certain runs of columns: whole lines that stand once between them, of several the one
 * as far on as lines of its column are, then words.
 *
 * @param isAcross whether a run is on a page whose columns are read across
 */
export function fillColumns(columns: Columns, kept: readonly Run[], isAcross: (run: Run) => boolean, join: Join): void {
  const rows = rowsOf(columns, kept);
  const placed = gapsBetween(columns, kept, isAcross).flatMap(gap => {
    const ends = endsOf(columns, gap);
    const found = ends.length > 0 ? ends : placeLines(columns, gap, rows);
    found.forEach(join);
    return found;
  });
  const all = [...kept, ...placed].toSorted((a, b) => a.at - b.at);
  for (const gap of gapsBetween(columns, all, isAcross)) bringWords(columns, gap, join);
  for (const gap of gapsBetween(columns, runsOf(columns), isAcross)) endsOf(columns, gap).forEach(join);
}

/** All of a gap, where it goes on from the run before it and up to the one behind it, be it in the middle of a word. */
function endsOf({ down, across, from }: Columns, { own, before, after }: Gap): readonly Run[] {
  const isSame = (rank: number, there: number): boolean =>
    from[across.body[there] ?? 0] === -1 && down.codes[down.body[rank] ?? 0] === across.codes[across.body[there] ?? 0];
  const length = own.to - own.from;
  const behind = before ? before.there + before.length : undefined;
  let [on, back] = [0, 0];
  while (behind !== undefined && on < length && isSame(own.from + on, behind + on)) on += 1;
  while (after && on + back < length && isSame(own.to - 1 - back, after.there - 1 - back)) back += 1;
  if (on + back < length) return [];
  return [
    { at: own.from, there: behind ?? 0, length: on },
    { at: own.from + on, there: (after?.there ?? 0) - back, length: back },
  ].filter(run => run.length > 0);
}

/** The words that are left on either side of a gap, as far as they are the same in the same order. */
function bringWords(columns: Columns, { own, there }: Gap, join: Join): void {
  const { down, across, to } = columns;
  const left: number[] = [];
  for (let rank = own.from; rank < own.to; rank += 1) if (to[down.body[rank] ?? 0] === -1) left.push(rank);
  const leftThere = freeRanks(columns, there).filter(rank => rank !== -1);
  if (left.length === 0 || leftThere.length === 0) return;
  const window = { sourceFrom: 0, sourceTo: left.length, targetFrom: 0, targetTo: leftThere.length };
  for (const { source: at, target: other, length } of sameWords(
    lettered(down, left),
    lettered(across, leftThere),
    window,
  )) {
    for (let step = 0; step < length; step += 1) {
      join({ at: left[at + step] ?? 0, there: leftThere[other + step] ?? 0, length: 1 });
    }
  }
}

function lettered({ body, codes, joints }: VersionText, ranks: readonly number[]): Lettered {
  return {
    codes: Uint16Array.from(ranks, rank => codes[body[rank] ?? 0] ?? 0),
    joints: Uint8Array.from(ranks, rank => joints[body[rank] ?? 0] ?? 0),
  };
}
