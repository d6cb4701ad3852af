import type { Segment, WordRange } from './segment.ts';
import { WordPlaces } from './word-places.ts';

/** Places of a word on a page that are looked at: enough for any page of a report. */
const MOST_PLACES = 400;

/**
 * How close together words stand on pages: 1 where they stand side by side, towards 0 the further apart they are.
 *
 * @param words each where it is, in one or more ways to write it
 * @returns by page, for the pages asked about
 */
export function closenessOf(
  segment: Segment,
  words: readonly (readonly WordRange[])[],
  pages: readonly number[],
): ReadonlyMap<number, number> {
  const isWanted = new Uint8Array(segment.pageCount);
  for (const page of pages) isWanted[page] = 1;
  const placesOf = words.map(ranges =>
    ranges.map(range => {
      const places = new WordPlaces();
      places.gather(segment, range, isWanted);
      return places;
    }),
  );
  return new Map(pages.map(page => [page, closenessOn(page, placesOf)]));
}

function closenessOn(page: number, words: readonly (readonly WordPlaces[])[]): number {
  const places: { readonly place: number; readonly word: number }[] = [];
  words.forEach((ways, index) => {
    let left = MOST_PLACES;
    for (const way of ways) {
      way.forEach(page, first => {
        if (left > 0) places.push({ place: first, word: index });
        left -= 1;
      });
    }
  });
  places.sort((a, b) => a.place - b.place);

  const counts = words.map(() => 0);
  let missing = words.length;
  let narrowest = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const { place, word } of places) {
    const count = counts[word] ?? 0;
    if (count === 0) missing -= 1;
    counts[word] = count + 1;
    for (let first = places[from]; missing === 0 && first; first = places[from]) {
      narrowest = Math.min(narrowest, place - first.place);
      counts[first.word] = (counts[first.word] ?? 1) - 1;
      if (counts[first.word] === 0) missing += 1;
      from += 1;
    }
  }
  return (words.length - 1) / Math.max(narrowest, words.length - 1);
}
