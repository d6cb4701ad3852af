import type { Alignment } from '../alignment/align.ts';
import { nextOfBody, previousOfBody } from './pieces.ts';

/** Letters on either side of a passage that are its context. */
const CONTEXT = 32;
/** Letters by which what stands around a word may be nearer or further than it was. */
const NEAR = 60;

/**
 * Whether the words before a passage of the body and behind it are those that stood there before.
 *
 * @param first and `last` letter of the passage in the source
 */
export function hasSameContext({ source, target, to }: Alignment, first: number, last: number): boolean {
  return ([previousOfBody, nextOfBody] as const).every((step, at) => {
    const begin = at === 0 ? first : last;
    let [letter, there] = [begin, to[begin] ?? -1];
    for (let steps = 0; steps < CONTEXT; steps += 1) {
      letter = step(source, letter);
      there = step(target, there);
      if (letter === -1 || there === -1) return letter === there;
      if (to[letter] !== there) return false;
    }
    return true;
  });
}

/** How many of the letters around a passage have become letters around a place of the target: 0 to 1. */
export function supportAt({ source, to }: Alignment, first: number, last: number, there: number): number {
  let [near, seen] = [0, 0];
  for (const [step, begin] of [
    [previousOfBody, first],
    [nextOfBody, last],
  ] as const) {
    let letter = begin;
    for (let steps = 0; steps < CONTEXT; steps += 1) {
      letter = step(source, letter);
      if (letter === -1) break;
      seen += 1;
      const other = to[letter] ?? -1;
      if (other !== -1 && Math.abs(other - there) <= NEAR + CONTEXT) near += 1;
    }
  }
  return seen === 0 ? 1 : near / seen;
}
