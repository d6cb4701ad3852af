import { create } from 'zustand';
import type { LeftOut } from '../../shared/sources/left-out.ts';

type LeftOutState = {
  /** What the latest look at the sources had to leave out. */
  readonly all: readonly LeftOut[];
  /** What the member has put away until Lectern starts again or it is something else. */
  readonly putAway: ReadonlySet<string>;
};

export const useLeftOut = create<LeftOutState>()(() => ({ all: [], putAway: new Set() }));

/** Keeps what a look at the sources left out, in place of what was left out before. */
export function noteLeftOut(all: readonly LeftOut[]): void {
  const now = new Set(all.map(leftOutKey));
  // What has gone and comes back is told again.
  useLeftOut.setState(({ putAway }) => ({ all, putAway: new Set([...putAway].filter(key => now.has(key))) }));
}

/** Puts away what is told of one folder for one reason. */
export function putAwayLeftOut(leftOut: LeftOut): void {
  useLeftOut.setState(({ putAway }) => ({ putAway: new Set([...putAway, leftOutKey(leftOut)]) }));
}

/** What is to be told: all that was left out and is not put away. */
export function leftOutToTell({ all, putAway }: LeftOutState): readonly LeftOut[] {
  return all.filter(leftOut => !putAway.has(leftOutKey(leftOut)));
}

/** The same as long as the same is told. */
export function leftOutKey({ source, reason, count, example }: LeftOut): string {
  return `${source}\n${reason}\n${count}\n${example}`;
}
