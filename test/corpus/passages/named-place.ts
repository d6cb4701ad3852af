import type { WordsOnPage } from './find-words.ts';

/** Letters before a passage that tell it from the same words elsewhere on its page. */
const PREFIX = 64;

/** Where a passage is meant, as it is named in a question: its pageNumber, and what stands before it there. */
export function namedPlace(
  pages: readonly string[],
  { pageIndex, start }: WordsOnPage,
): { readonly page: number; readonly prefix: string } {
  return { page: pageIndex + 1, prefix: (pages[pageIndex] ?? '').slice(Math.max(0, start - PREFIX), start) };
}
