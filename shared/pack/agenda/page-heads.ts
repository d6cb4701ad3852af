import type { PaperContent } from '../paper-content.ts';
import { plainTitle } from './same-title.ts';

/** The words that pages begin with, to know a paper by its own title. */
export type PageHeads = {
  /**
   * The page that begins with a title: `told` if it does; else the only one, or the first of a run. Null where none does, or
   * the title is too short to tell, or several places bear it.
   */
  readonly find: (title: string, told: number | null) => number | null;
};

const LETTERS = 700;
const SHORTEST = 10;
const MOST_PAGES = 1500;

export function pageHeads(content: PaperContent, lastFront: number): PageHeads {
  let heads: readonly string[] | null = null;
  const all = (): readonly string[] => {
    heads ??= Array.from({ length: Math.min(content.pageCount, MOST_PAGES) }, (_, pageIndex) =>
      pageIndex > lastFront ? plainHead(content.text(pageIndex)) : '',
    );
    return heads;
  };
  return {
    find: (title, told) => {
      const sought = plainTitle(title);
      if (sought.length < SHORTEST || !sought.includes(' ')) return null;
      const bears = (pageIndex: number): boolean => all()[pageIndex]?.includes(sought) ?? false;
      if (told !== null && bears(told)) return told;
      const pages = all().flatMap((_, pageIndex) => (bears(pageIndex) ? [pageIndex] : []));
      const [first, last] = [pages[0], pages.at(-1)];
      const isRun = first !== undefined && last !== undefined && last - first === pages.length - 1;
      return isRun ? first : null;
    },
  };
}

function plainHead(text: string): string {
  return plainTitle(text.slice(0, LETTERS), LETTERS);
}
