import type { Alignment } from '../alignment/align.ts';
import type { WordSpan } from '../outcome.ts';
import type { LetterRange } from '../matching/spot.ts';
import { spanOfLetters, type VersionText } from '../text/version-text.ts';
import type { BothPlaces } from './change.ts';

/** Letters before a change that are asked for where it would stand in the other version. */
const MOST_BACK = 20_000;

/** Where a change is seen in both versions: by its own letters, else behind what stands before it. */
export function placesOf(
  { source, target, to, from }: Alignment,
  was: LetterRange | undefined,
  now: LetterRange | undefined,
): BothPlaces {
  return {
    was: was ? firstOf(source, was) : behindIn(source, from, now),
    now: now ? firstOf(target, now) : behindIn(target, to, was),
  };
}

/** The stretch of a range that is on its first page. */
function firstOf(version: VersionText, { from, to }: LetterRange): WordSpan {
  const { pageIndex } = spanOfLetters(version, from, from + 1);
  return spanOfLetters(version, from, Math.min(to, version.pageStarts[pageIndex + 1] ?? to));
}

/** The letter of another version that continues the one before a range, or one before that. */
function behindIn(other: VersionText, counterparts: Int32Array, range: LetterRange | undefined): WordSpan | null {
  if (!range) return null;
  const last = Math.max(0, range.from - MOST_BACK);
  for (let letter = range.from - 1; letter >= last; letter -= 1) {
    const there = counterparts[letter] ?? -1;
    if (there !== -1) return spanOfLetters(other, there, there + 1);
  }
  return null;
}

/** The top of a page. */
export function topOf(pageIndex: number): WordSpan {
  return { pageIndex, start: 0, end: 0 };
}
