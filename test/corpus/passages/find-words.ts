import type { LettersOfPages } from './letters-of-pages.ts';
import { plainLetters } from './plain-letters.ts';

/** Where words stand on a page: UTF-16 offsets into its text. */
export type WordsOnPage = { readonly pageIndex: number; readonly start: number; readonly end: number };

/**
 * Where words stand on a page, whatever their spacing: behind their prefix if there is such a place, else the first.
 *
 * @param pageNumber from 1
 * @returns undefined where the page does not have them
 */
export function findWords(
  pages: readonly string[],
  pageNumber: number,
  words: string,
  prefix = '',
): WordsOnPage | undefined {
  const { letters } = plainLetters(pages[pageNumber - 1] ?? '');
  const [wanted, before] = [plainLetters(words).letters, plainLetters(prefix).letters];
  const behind = letters.indexOf(before + wanted);
  const first = behind === -1 ? letters.indexOf(wanted) : behind + before.length;
  return first === -1 ? undefined : onPage(pages, pageNumber - 1, first, wanted.length);
}

/** Where words stand on their page, given the place among the letters of all pages that they begin at. */
export function wordsAt(
  pages: readonly string[],
  { starts }: LettersOfPages,
  place: number,
  words: string,
): WordsOnPage | undefined {
  const pageIndex = starts.findLastIndex(start => start <= place);
  return onPage(pages, pageIndex, place - (starts[pageIndex] ?? 0), plainLetters(words).letters.length);
}

/** So many letters of a page from one of them on; undefined where it has no such. */
function onPage(pages: readonly string[], pageIndex: number, first: number, length: number): WordsOnPage | undefined {
  const { offsets } = plainLetters(pages[pageIndex] ?? '');
  const [start, last] = [offsets[first], length > 0 ? offsets[first + length - 1] : undefined];
  return start === undefined || last === undefined ? undefined : { pageIndex, start, end: last + 1 };
}
