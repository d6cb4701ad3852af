import { wordsAt } from '../corpus/passages/find-words.ts';
import { lettersOfPages, placesOf } from '../corpus/passages/letters-of-pages.ts';
import { namedPlace } from '../corpus/passages/named-place.ts';
import { plainLetters } from '../corpus/passages/plain-letters.ts';
import { placesInReadingOrder } from '../corpus/passages/reading-order.ts';
import type { AskedPassage } from './asked-passages.ts';

/** Places of words that are weighed; words that stand more often tell nothing of where their neighbours are. */
const MOST_PLACES = 100;

/**
 * Tells passages that name no page where they are meant: of several places where their words stand, the one between their
 * neighbours in the list, as far as the list is in reading order.
 *
 * @param pages the texts of the version that the passages are of
 */
export function inListOrder(passages: readonly AskedPassage[], pages: readonly string[]): readonly AskedPassage[] {
  const paper = lettersOfPages(pages);
  const choices = passages.map(({ quote, prefix, page }) => {
    const places = placesOf(paper, quote);
    const before = plainLetters(prefix ?? '').letters;
    const behind = places.filter(place => paper.letters.endsWith(before, place));
    const likely = behind.length > 0 ? behind : places;
    const [from, to] = page ? [paper.starts[page - 1] ?? 0, paper.starts[page] ?? Infinity] : [0, Infinity];
    const meant = likely.filter(place => from <= place && place < to);
    return meant.length > MOST_PLACES ? [] : meant;
  });
  const meant = placesInReadingOrder(choices);
  return passages.map((passage, at) => {
    const place = meant[at]?.[0];
    if (passage.page || place === undefined || (choices[at]?.length ?? 0) < 2) return passage;
    const words = wordsAt(pages, paper, place, passage.quote);
    return words ? { ...passage, ...namedPlace(pages, words) } : passage;
  });
}
