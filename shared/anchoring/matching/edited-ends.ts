import type { Alignment } from '../alignment/align.ts';
import { isWordStart } from '../alignment/same-words.ts';
import { isLineBoundary, isLineStart } from '../text/letters.ts';
import type { VersionText } from '../text/version-text.ts';
import { nextOfBody, previousOfBody, type Piece } from './pieces.ts';
import { insteadOf, replacementAround, wordStarts } from './replaced.ts';
import type { LetterRange } from './spot.ts';

/** Words at an end that may have been edited where what follows did not come along, or put in on a line that is marked whole. */
const FEW_WORDS = 8;

/**
 * What stands instead of the first and the last words of a mark that were edited, and what was put in there on a line of
 * which the mark is all.
 *
 * @param pieces what of the mark went on, in its order
 */
export function editedEnds(
  alignment: Alignment,
  letters: readonly number[],
  pieces: readonly Piece[],
): { readonly start: readonly LetterRange[]; readonly end: readonly LetterRange[] } {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { start: [], end: [] };
  return {
    start: endOf(alignment, letters.slice(0, first.from), letters[0] ?? 0, first.first, 'start'),
    end: endOf(alignment, letters.slice(last.to), letters.at(-1) ?? 0, last.last, 'end'),
  };
}

/** @param lost letters at the end of the mark that went nowhere; `mark` its last one; `there` the nearest that has a place */
function endOf(
  alignment: Alignment,
  lost: readonly number[],
  mark: number,
  there: number,
  end: 'start' | 'end',
): readonly LetterRange[] {
  const { source, target, from } = alignment;
  const [first, last] = [lost[0], lost.at(-1)];
  if (first === undefined || last === undefined) {
    const isWhole = end === 'start' ? isLineStart(source, mark) : isLineBoundary(source, mark + 1);
    return isWhole ? restOfLine(target, from, there, end) : [];
  }
  const replacement = replacementAround(alignment, end === 'start' ? last : first);
  const [at, behind] = [replacement.source.indexOf(first), replacement.source.indexOf(last)];
  const range = insteadOf(
    alignment,
    replacement,
    at === -1 ? 0 : at,
    behind === -1 ? replacement.source.length - 1 : behind,
  );
  if (range) return [range];
  const words = wordStarts(source, lost).length;
  return words <= FEW_WORDS ? nextWords(target, from, there, words, end) : [];
}

/** As many words as asked for that continue nothing, next to a letter. */
function nextWords(
  target: VersionText,
  from: Int32Array,
  there: number,
  count: number,
  end: 'start' | 'end',
): readonly LetterRange[] {
  const found = unclaimedFrom(target, from, there, end, letters => wordStarts(target, letters).length <= count);
  const isWhole = end === 'end' ? endsWord(target, found.at(-1) ?? there) : isWordStart(target, found[0] ?? there);
  return found.length > 0 && isWhole ? [rangeOf(found)] : [];
}

/** What continues nothing from a letter to the end of its line, if all that is there does. */
function restOfLine(
  target: VersionText,
  from: Int32Array,
  there: number,
  end: 'start' | 'end',
): readonly LetterRange[] {
  const isLineEnd = (letter: number): boolean =>
    end === 'end' ? isLineBoundary(target, letter + 1) : isLineStart(target, letter);
  if (isLineEnd(there)) return [];
  const found = unclaimedFrom(target, from, there, end, letters => {
    const before = end === 'end' ? letters.at(-2) : letters[1];
    return before === undefined || !isLineEnd(before);
  });
  const isWhole = isLineEnd((end === 'end' ? found.at(-1) : found[0]) ?? there);
  return isWhole && wordStarts(target, found).length <= FEW_WORDS ? [rangeOf(found)] : [];
}

/** The letters next to one that continue nothing, in reading order, as far as those found so far are fit. */
function unclaimedFrom(
  target: VersionText,
  from: Int32Array,
  there: number,
  end: 'start' | 'end',
  isFit: (letters: readonly number[]) => boolean,
): readonly number[] {
  const step = end === 'end' ? nextOfBody : previousOfBody;
  let found: readonly number[] = [];
  for (let at = step(target, there); at !== -1 && from[at] === -1; at = step(target, at)) {
    const more = end === 'end' ? [...found, at] : [at, ...found];
    if (more.length > MOST || !isFit(more)) break;
    found = more;
  }
  return found;
}

/** Letters of what was put in at an end. */
const MOST = 120;

function endsWord(version: VersionText, letter: number): boolean {
  return letter + 1 >= version.codes.length || isWordStart(version, letter + 1);
}

function rangeOf(letters: readonly number[]): LetterRange {
  return { from: letters[0] ?? 0, to: (letters.at(-1) ?? 0) + 1 };
}
