import type { TextSpan } from './sentences.ts';

/**
 * A word as people see it: with its hyphens, also where it is broken at a line end, its apostrophes, the points and commas
 * within a figure, and the sign of a sum or a share.
 */
const WORD = /[£$€]?[\p{L}\p{N}\p{M}]+(?:(?:-\n?|['’/]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*%?/gu;

/** The words of a text, in order. A line feed is a line end. */
export function wordsOf(text: string): readonly TextSpan[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** How far from an offset a word is looked for: more than the longest word. */
const REACH = 200;

/** The word at an offset, or that ends there; else the one character that stands there. */
export function wordAt(text: string, offset: number): TextSpan {
  const from = Math.max(0, offset - REACH);
  const near = wordsOf(text.slice(from, offset + REACH)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
  return (
    near.find(({ start, end }) => start <= offset && offset < end) ??
    near.find(({ end }) => end === offset) ?? { start: offset, end: Math.min(offset + 1, text.length) }
  );
}
