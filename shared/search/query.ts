import { foldText } from './fold-text.ts';
import { LONGEST_WORD, visitWords } from './words.ts';

/** A word that is looked for, or what words begin with. */
export type QueryWord = { readonly word: string; readonly isPrefix: boolean };

/** Words that stand one behind the other. */
export type Phrase = readonly QueryWord[];

/** What is to be on the page, in one of some ways: a word of parts stands there in one, or with a space for the hyphen. */
export type QueryUnit = readonly Phrase[];

/** What is looked for: all units must be on the page. */
export type Query = readonly QueryUnit[];

/** Of what is typed, that many UTF-16 units and words are looked at. */
const LONGEST_QUERY = 300;
const MOST_WORDS = 32;
/** Ways to write a unit that are looked for, at most. */
const MOST_WAYS = 8;

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
    const words = wordsIn(phrase ?? chunk, isTyping && isLast).slice(0, left);
    left -= words.length;
    if (words.length > 0) units.push(written(words));
  }
  return units.length > 0 ? units : undefined;
}

function foldDoubleQuotes(typed: string): string {
  return typed.replace(/[“”„‟«»]/g, '"');
}

/** The words that are typed, each as one, and also in its parts where it has a hyphen. */
function wordsIn(chunk: string, isBeginning: boolean): readonly QueryUnit[] {
  const folded = foldText(chunk);
  const words: QueryUnit[] = [];
  visitWords(folded, (from, to, first, last) => {
    const isEnd = to === folded.text.length;
    const isPrefix = (isBeginning && isEnd) || folded.text.charAt(to) === '*';
    const whole: Phrase = [{ word: folded.text.slice(from, Math.min(to, from + LONGEST_WORD)), isPrefix }];
    const parts = last > first ? words.splice(first - last - 1) : [];
    words.push(parts.length > 0 ? [whole, parts.flat(2)] : [whole]);
  });
  return words;
}

/** All ways to write words that follow each other; in parts alone where there would be too many. */
function written(words: readonly QueryUnit[]): QueryUnit {
  let phrases: QueryUnit = [[]];
  for (const ways of words) {
    const some = phrases.length * ways.length > MOST_WAYS ? ways.slice(-1) : ways;
    phrases = phrases.flatMap(phrase => some.map(way => [...phrase, ...way]));
  }
  return phrases;
}
