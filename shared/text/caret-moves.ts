import { passagesOf, sentencesOf, type TextSpan } from './sentences.ts';
import { wordsOf } from './words.ts';

/** What a caret moves by. */
export type CaretUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'line-end';

/**
 * Where a caret goes from an offset of a text: forward to the end of what it moves by, backward to its beginning, so that
 * what is selected on the way is whole.
 *
 * @returns undefined where there is no more of it in this text
 */
export function movedCaret(text: string, from: number, unit: CaretUnit, direction: 1 | -1): number | undefined {
  switch (unit) {
    case 'character':
      return nextCharacter(text, from, direction);
    case 'word':
      return nextEnd(wordsOf(text), from, direction);
    case 'sentence':
      return nextEnd(sentencesOf(text), from, direction);
    case 'paragraph':
      return nextEnd(passagesOf(text), from, direction);
    case 'line-end':
      return lineEnd(text, from, direction);
  }
}

function nextEnd(spans: readonly TextSpan[], from: number, direction: 1 | -1): number | undefined {
  return direction === 1
    ? spans.find(({ end }) => end > from)?.end
    : spans.findLast(({ start }) => start < from)?.start;
}

function nextCharacter(text: string, from: number, direction: 1 | -1): number | undefined {
  let to = from + direction;
  // Neither within a character of two units, nor at both sides of a line end, which look the same.
  while (to > 0 && to < text.length && (isLowHalf(text, to) || text.charAt(direction === 1 ? to - 1 : to) === '\n')) {
    to += direction;
  }
  return to < 0 || to > text.trimEnd().length ? undefined : to;
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function lineEnd(text: string, from: number, direction: 1 | -1): number {
  if (direction === -1) return text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
