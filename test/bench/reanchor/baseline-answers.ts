import type { PlacedPassage } from '../../corpus/passages/place-truth.ts';
import { isSameWords } from '../../corpus/passages/plain-letters.ts';
import type { PassageAnswer } from '../../corpus/passages/score-passages.ts';
import { anchorQuote, selectorsOf } from '../baselines/quote-matcher/anchor-quote.ts';

/**
 * What the baseline says of passages. It tells a place or none, not whether the words are still the same: where they are,
 * letter for letter, it counts as saying so; else as saying that they were changed.
 */
export function baselineAnswers(
  oldPages: readonly string[],
  newPages: readonly string[],
  passages: readonly PlacedPassage[],
): readonly PassageAnswer[] {
  return passages.map(({ quote, stood }) => {
    const selectors = stood ? selectorsOf(oldPages, stood.pageIndex, stood.start, stood.end) : { exact: quote };
    const found = anchorQuote(newPages, selectors);
    if (!found) return { claim: 'gone', pages: [], words: '' };
    const claim = isSameWords(found.words, quote) ? 'same' : 'changed';
    return { claim, pages: [found.pageIndex + 1], words: found.words };
  });
}
