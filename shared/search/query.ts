import { foldText } from './fold-text.ts';
import { LONGEST_WORD, visitWords } from './words.ts';

/** A word that is looked for, or what words begin with. */
export type QueryWord = { readonly word: string; readonly isPrefix: boolean };

/** Words that stand one behind the other: one word, or a phrase. */
export type QueryUnit = readonly QueryWord[];

/** What is looked for: all units must be on the page. */
export type Query = readonly QueryUnit[];

/** Of what is typed, that many UTF-16 units and words are looked at. */
const LONGEST_QUERY = 300;
const MOST_WORDS = 32;

const CHUNK = /"([^"]*)("?)|[^\s"]+/g;

/**
 * What a member looks for who typed this: words, `"phrases"`, `begin*`. What is typed without a space is a phrase too, as
 * a planning reference is.
 *
 * @param isTyping whether the last word may not be finished yet: it counts as a beginning, unless a space or the end of a
 *   phrase follows it
 * @returns undefined when there is no word in it
 */
export function parseQuery(typed: string, isTyping: boolean): Query | undefined {
  const plain = foldDoubleQuotes(typed.slice(0, LONGEST_QUERY));
  const units: QueryUnit[] = [];
  let left = MOST_WORDS;
  for (const match of plain.matchAll(CHUNK)) {
    const [chunk, phrase, closing] = match;
    const isLast = match.index + chunk.length === plain.length && closing !== '"';
    const unit = unitOf(phrase ?? chunk, isTyping && isLast).slice(0, left);
    left -= unit.length;
    if (unit.length > 0) units.push(unit);
  }
  return units.length > 0 ? units : undefined;
}

function foldDoubleQuotes(typed: string): string {
  return typed.replace(/[“”„‟«»]/g, '"');
}

function unitOf(chunk: string, isBeginning: boolean): QueryUnit {
  const folded = foldText(chunk);
  const words: QueryWord[] = [];
  // A word of parts is looked for whole: it is kept whole, and found however it is hyphenated.
  visitWords(folded, (from, to, first, last) => {
    if (last > first) words.length -= last - first + 1;
    const isEnd = to === folded.text.length;
    const isPrefix = (isBeginning && isEnd) || folded.text.charAt(to) === '*';
    words.push({ word: folded.text.slice(from, Math.min(to, from + LONGEST_WORD)), isPrefix });
  });
  return words;
}
