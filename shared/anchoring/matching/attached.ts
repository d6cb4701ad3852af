import type { Alignment } from '../alignment/align.ts';
import type { Spot } from '../outcome.ts';
import { isCurrency, isFigure, JOINT } from '../text/letters.ts';
import { lettersIn, type VersionText } from '../text/version-text.ts';
import { spotOfLetters } from './spot.ts';

/** Letters of a word beyond a mark that are looked at. */
const FAR = 40;
const [POINT, COMMA, OPEN] = [0x2e, 0x2c, 0x28];
const LONGEST_UNIT = 12;
const UNIT = /^(?:[%‰°]|\p{Sc}|k|m|bn|thousand|millions?|billions?|percent|pence|p)$/iu;
const SIGNS = /[\p{L}\p{M}\p{Sc}%‰°+<>=²³/-]/u;

/**
 * The spot of a mark with what now stands in one word with it at either end, or as its unit, where that is other than it
 * was: `500` in `£500` is another sum in `£500m` and in `€ 500`.
 *
 * @returns undefined where nothing is
 */
export function withOtherAttached(
  { source, target }: Alignment,
  letters: readonly number[],
  { spans }: Spot,
): Spot | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return undefined;
  const [start, end] = [lettersIn(target, first)[0], lettersIn(target, last)[1]];
  const [was, now] = [ends(source, letters[0] ?? 0, (letters.at(-1) ?? 0) + 1), ends(target, start, end)] as const;
  const isOther = (side: 'before' | 'after'): boolean =>
    !was[side].isOpen && !now[side].isOpen && was[side].words !== now[side].words;
  if (!isOther('before') && !isOther('after')) return undefined;
  return spotOfLetters(target, [
    { from: start - (isOther('before') ? now.before.words.length : 0), to: start },
    ...spans.map(span => {
      const [from, to] = lettersIn(target, span);
      return { from, to };
    }),
    { from: end, to: end + (isOther('after') ? now.after.words.length : 0) },
  ]);
}

type End = {
  readonly words: string;
  /** Whether a line or page ends there, over which a word may go on. */
  readonly isOpen: boolean;
};

/** What stands in one word with the letters from `from` to before `to`. */
function ends(text: VersionText, from: number, to: number): { readonly before: End; readonly after: End } {
  let [start, end] = [from, to];
  while (start > 0 && from - start < FAR && isJoined(text, start) && counts(text, start - 1)) start -= 1;
  while (end < text.codes.length && end - to < FAR && isJoined(text, end) && counts(text, end)) end += 1;
  if (isCurrencyApart(text, start)) start -= 1;
  end += lengthOfUnit(text, end);
  const wordsOf = (first: number, behind: number): string => String.fromCharCode(...text.codes.subarray(first, behind));
  return {
    before: { words: wordsOf(start, from), isOpen: isBroken(text, start) },
    after: { words: wordsOf(to, end), isOpen: isBroken(text, end) },
  };
}

/** Whether a sum begins with a letter, behind the sign of its money and a space: `£ 500`. */
function isCurrencyApart({ codes, joints }: VersionText, at: number): boolean {
  const isSpaced = ((joints[at] ?? 0) & JOINT.space) !== 0;
  return isSpaced && isFigure(codes[at] ?? 0) && isCurrency(codes[at - 1] ?? 0);
}

/** Letters of the unit that stands behind a figure and a space: `5 %`, `4.2 million`, `500 €`. */
function lengthOfUnit({ codes, joints }: VersionText, at: number): number {
  const joint = joints[at] ?? 0;
  if ((joint & JOINT.space) === 0 || (joint & JOINT.lineEnd) !== 0 || !isFigure(codes[at - 1] ?? 0)) return 0;
  let end = at + 1;
  while (end < codes.length && end - at < LONGEST_UNIT && ((joints[end] ?? 0) & JOINT.space) === 0) end += 1;
  const word = String.fromCharCode(...codes.subarray(at, end)).replace(/[.,;:)]+$/, '');
  return UNIT.test(word) ? word.length : 0;
}

function isJoined({ joints }: VersionText, letter: number): boolean {
  return ((joints[letter] ?? 0) & (JOINT.space | JOINT.lineEnd)) === 0;
}

function isBroken({ joints }: VersionText, letter: number): boolean {
  return ((joints[letter] ?? 0) & JOINT.brokenHyphen) !== 0;
}

/** Whether a letter says something of the word that it is attached to; a point does within a figure, a bracket before one. */
function counts({ codes }: VersionText, letter: number): boolean {
  const [before, code, after] = [codes[letter - 1] ?? 0, codes[letter] ?? 0, codes[letter + 1] ?? 0];
  if (code === POINT || code === COMMA) return isFigure(before) && isFigure(after);
  if (code === OPEN) return isFigure(after) || isCurrency(after);
  return isFigure(code) || SIGNS.test(String.fromCharCode(code));
}
