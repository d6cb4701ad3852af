import { firstFrom, pageOfLetter, type VersionText } from './version-text.ts';
import { passagesOf } from './passages.ts';

/** Sentences, entries of lists and rows of tables, each with the short answers that stand behind it. */
export type Units = {
  /** By unit the first of its letters as a place in the body; one more at the end. */
  readonly starts: Int32Array;
  /** By place in the body the unit it belongs to. */
  readonly of: Int32Array;
};

/** Letters of an answer at most, such as `Yes`, `N/A` or `Amber`: a part of what it answers. */
const ANSWER = 5;

const known = new WeakMap<Int32Array, Units>();

/** Cuts the body of a version into units. */
export function unitsOf(version: VersionText): Units {
  const before = known.get(version.body);
  if (before) return before;
  const { starts: cuts } = passagesOf(version, new Set());
  const pageAt = (place: number): number => pageOfLetter(version, version.body[place] ?? 0);
  const starts: number[] = [];
  cuts.forEach((start, passage) => {
    const end = cuts[passage + 1];
    const last = starts.at(-1);
    const isAnswer = end !== undefined && end - start <= ANSWER && last !== undefined && pageAt(last) === pageAt(start);
    if (!isAnswer) starts.push(start);
  });
  const of = new Int32Array(version.body.length);
  starts.forEach((start, unit) => of.fill(unit, start, starts[unit + 1]));
  const units = { starts: Int32Array.from(starts), of };
  known.set(version.body, units);
  return units;
}

/** The unit that a letter of a body is in; -1 for one that is stamped. */
export function unitAt(version: VersionText, letter: number): number {
  return version.isEdge[letter] === 1 ? -1 : (unitsOf(version).of[firstFrom(version.body, letter)] ?? -1);
}
