import { approximateMatches, similarity } from './approximate-search.ts';

/** What is known of a quote; nothing of it is undefined where it is not known. White space is stripped from all. */
export type StrippedQuote = {
  readonly words: string;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
};

/** UTF-16 offsets into a stripped text; `score` is from 0 to 1. */
type QuoteMatch = { readonly start: number; readonly end: number; readonly score: number };

const MOST_ERRORS = 256;
const WEIGHTS = { words: 50, prefix: 20, suffix: 20, place: 2 };
const ALL = WEIGHTS.words + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;

/**
 * The place of a text that a quote fits best: where it stands letter for letter, else where it does with the fewest
 * errors. There is no fit that is too poor but for half of the letters wrong, and what is not known counts as fitting.
 *
 * @param hint the offset at which the quote is expected; 0 is taken for none
 */
export function matchQuote(text: string, quote: StrippedQuote, hint: number | undefined): QuoteMatch | null {
  const { words, prefix, suffix } = quote;
  if (words === '' || text === '') return null;
  const exact = exactHits(text, words).map(start => ({ start, end: start + words.length, errors: 0 }));
  const candidates =
    exact.length > 0 ? exact : approximateMatches(text, words, Math.min(MOST_ERRORS, words.length / 2));
  let best: QuoteMatch | null = null;
  for (const { start, end, errors } of candidates) {
    const before = prefix === undefined ? 1 : similarity(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const behind = suffix === undefined ? 1 : similarity(text.slice(end, end + suffix.length), suffix);
    const near = hint ? 1 - Math.abs(start - hint) / text.length : 1;
    const score =
      (WEIGHTS.words * (1 - errors / words.length) +
        WEIGHTS.prefix * before +
        WEIGHTS.suffix * behind +
        WEIGHTS.place * near) /
      ALL;
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
}

function exactHits(text: string, words: string): readonly number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) hits.push(at);
  return hits;
}
