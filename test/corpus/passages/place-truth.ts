import { findWords, wordsAt, type WordsOnPage } from './find-words.ts';
import { lettersOfPages, placesOf, type LettersOfPages } from './letters-of-pages.ts';
import { placesInReadingOrder } from './reading-order.ts';
import type { TruthPassage } from './truth.ts';

/** A passage with the places that are meant, of those that its words stand at. */
export type PlacedPassage = TruthPassage & {
  /** Where it stands in the first version; undefined where its words are not on one page there. */
  readonly stood: WordsOnPage | undefined;
  /** PageNumbers of the second version that are right; none where it does not stand there. */
  readonly rightPages: readonly number[];
};

/**
 * Says of each passage which occurrence of its words is meant in either version. Where the truth itself names no page, the
 * order of its passages tells: a repeated passage stands between its neighbours.
 */
export function placeTruth(
  passages: readonly TruthPassage[],
  oldPages: readonly string[],
  newPages: readonly string[],
): readonly PlacedPassage[] {
  const [before, after] = [lettersOfPages(oldPages), lettersOfPages(newPages)];
  const oldPlaces = inOrder(passages, before, ({ quote, v1Pages }) => [quote, v1Pages]);
  const newPlaces = inOrder(passages, after, ({ fate, quote, now, v2Pages }) => [
    fate === 'changed' ? (now ?? '') : quote,
    v2Pages,
  ]);
  return passages.map((passage, at) => {
    const { quote, prefix, page } = passage;
    const place = oldPlaces[at]?.[0];
    const inReadingOrder = place === undefined ? undefined : wordsAt(oldPages, before, place, quote);
    return {
      ...passage,
      stood: page === undefined ? inReadingOrder : findWords(oldPages, page, quote, prefix),
      rightPages: rightPages(passage, newPlaces[at]?.map(found => pageNumberAt(after, found)) ?? []),
    };
  });
}

/** Passages that name their page stand in any order, and tell nothing of where their neighbours are. */
function rightPages(
  { page, expectedPage, v2Pages }: TruthPassage,
  inReadingOrder: readonly number[],
): readonly number[] {
  if (expectedPage) return [expectedPage];
  return page !== undefined || inReadingOrder.length === 0 ? v2Pages : [...new Set(inReadingOrder)];
}

/** Of each passage the places of its words, on the pages that it names, that the order of all passages speaks for. */
function inOrder(
  passages: readonly TruthPassage[],
  paper: LettersOfPages,
  wordsAndPages: (passage: TruthPassage) => readonly [words: string, pages: readonly number[]],
): readonly (readonly number[])[] {
  const choices = passages.map(passage => {
    const [words, pages] = wordsAndPages(passage);
    return placesOf(paper, words).filter(place => pages.includes(pageNumberAt(paper, place)));
  });
  return placesInReadingOrder(choices);
}

function pageNumberAt({ starts }: LettersOfPages, place: number): number {
  return starts.findLastIndex(start => start <= place) + 1;
}
