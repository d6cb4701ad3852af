import type { Span } from './find-in-text.ts';
import type { FoldedText } from './fold-text.ts';
import type { Phrase, Query, QueryWord } from './query.ts';
import { LONGEST_WORD, visitWords } from './words.ts';

/** Where a unit of a query stands in a text, in original offsets. */
export type QueryPlace = Span & { readonly unit: number };

/** A word of the text that is looked for, and by which words of the query. */
type Word = {
  readonly meant: readonly QueryWord[];
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
};

/** Where the units of a query stand in a text, in the order of the text. Empty unless the text holds all of them. */
export function queryPlaces(folded: FoldedText, query: Query): readonly QueryPlace[] {
  const words = wordsOf(folded, query);
  const following = query.some(unit => unit.some(phrase => phrase.length > 1)) ? byFirstPlace(words) : undefined;
  const places: QueryPlace[] = [];
  for (const [unit, phrases] of query.entries()) {
    const before = places.length;
    for (const word of words) {
      const ends = phrases.flatMap(phrase => endOfPhrase(word, phrase, following)?.to ?? []);
      if (ends.length === 0) continue;
      places.push({ unit, start: folded.starts[word.from] ?? 0, end: folded.ends[Math.max(...ends) - 1] ?? 0 });
    }
    if (places.length === before) return [];
  }
  return places.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The words of a text that a query looks for; no others, for a page has hundreds. */
function wordsOf(folded: FoldedText, query: Query): readonly Word[] {
  const wanted = query.flat(2);
  const words: Word[] = [];
  visitWords(folded, (from, to, first, last) => {
    if (!wanted.some(one => isMeant(folded.text, from, to, one))) return;
    words.push({ meant: wanted.filter(one => isMeant(folded.text, from, to, one)), from, to, first, last });
  });
  return words;
}

function isMeant(text: string, from: number, to: number, { word, isPrefix }: QueryWord): boolean {
  const length = Math.min(to - from, LONGEST_WORD);
  return (isPrefix ? length >= word.length : length === word.length) && text.startsWith(word, from);
}

function byFirstPlace(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const byPlace = new Map<number, Word[]>();
  for (const word of words) {
    const there = byPlace.get(word.first);
    if (there) there.push(word);
    else byPlace.set(word.first, [word]);
  }
  return byPlace;
}

/** The word that a phrase ends with which begins with `word`; undefined where it does not stand there. */
function endOfPhrase(
  word: Word,
  phrase: Phrase,
  following: ReadonlyMap<number, readonly Word[]> | undefined,
): Word | undefined {
  const [wanted, ...rest] = phrase;
  if (!wanted || !word.meant.includes(wanted)) return undefined;
  if (rest.length === 0) return word;
  for (const next of following?.get(word.last + 1) ?? []) {
    const end = endOfPhrase(next, rest, following);
    if (end) return end;
  }
  return undefined;
}
