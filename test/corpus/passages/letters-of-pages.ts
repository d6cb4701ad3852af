import { plainLetters } from './plain-letters.ts';

/** The letters and figures of a paper, one page behind the other. */
export type LettersOfPages = {
  readonly letters: string;
  /** By pageIndex where the page begins in `letters`. */
  readonly starts: readonly number[];
};

export function lettersOfPages(pages: readonly string[]): LettersOfPages {
  let letters = '';
  const starts = pages.map(page => {
    const start = letters.length;
    letters += plainLetters(page).letters;
    return start;
  });
  return { letters, starts };
}

/** All places where words stand, as indices into the letters. */
export function placesOf({ letters }: LettersOfPages, words: string): readonly number[] {
  const wanted = plainLetters(words).letters;
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
