import type { Alignment } from '../alignment/align.ts';
import { isFigure } from '../text/letters.ts';
import { nextOfBody, previousOfBody } from './pieces.ts';
import { unitAt } from '../text/units.ts';
import { wordStarts } from './replaced.ts';
import type { LetterRange } from './spot.ts';
import type { VersionText } from '../text/version-text.ts';

/** Letters that are put in beside a figure and looked at, at most. */
const MOST = 60;

/**
 * Another figure that was put in right beside a marked one, where nothing stood between it and the words next to it: in
 * “£470,000, up from £450,000” it is for the member to say which is the one they marked.
 *
 * @param letters of a mark, all of which have counterparts that follow each other
 * @returns as many words as the mark has of those put in, the nearest to the words that stayed
 */
export function figureBeside(alignment: Alignment, letters: readonly number[]): LetterRange | undefined {
  const { source, target, to } = alignment;
  if (!letters.some(letter => isFigure(source.codes[letter] ?? 0))) return undefined;
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  const before = putInBetween(alignment, to[previousOfBody(source, first)] ?? -1, to[first] ?? -1);
  const after = putInBetween(alignment, to[last] ?? -1, to[nextOfBody(source, last)] ?? -1);
  const words = wordStarts(source, letters).length;
  for (const [putIn, isBefore] of [
    [before, true],
    [after, false],
  ] as const) {
    if (!isProse(target, putIn)) continue;
    const starts = wordStarts(target, putIn);
    const [from, end] = isBefore ? [0, starts[words]] : [starts.at(-words) ?? 0, undefined];
    const own = putIn.slice(from, end);
    if (own.some(letter => isFigure(target.codes[letter] ?? 0))) {
      return { from: own[0] ?? 0, to: (own.at(-1) ?? 0) + 1 };
    }
  }
  return undefined;
}

/** Whether letters of one sentence have words and figures: those of a table are told apart by their rows. */
function isProse(target: VersionText, letters: readonly number[]): boolean {
  const words = String.fromCharCode(...letters.map(letter => target.codes[letter] ?? 0));
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  return /\d/.test(words) && /\p{L}{2}/u.test(words) && unitAt(target, first) === unitAt(target, last + 1);
}

/** The letters of the target between two, if none continues anything. */
function putInBetween({ target, from }: Alignment, left: number, right: number): readonly number[] {
  if (left === -1 || right <= left) return [];
  const found: number[] = [];
  for (let at = nextOfBody(target, left); at !== right; at = nextOfBody(target, at)) {
    if (at === -1 || from[at] !== -1 || found.length === MOST) return [];
    found.push(at);
  }
  return found;
}
