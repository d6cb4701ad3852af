import type { PrintedNumber } from './stamp-words.ts';

/** A number found on a page, and how surely it is the page's. */
export type FoundNumber = PrintedNumber & {
  /** Where it stands in the text of the page. */
  readonly start: number;
  /** Whether nothing else stands on its line: a line with more on it may be one of a list of contents. */
  readonly alone: boolean;
};

/** Pages that are numbered on from each other: the number on a page is its index and the offset. */
export type Count = {
  readonly key: string;
  readonly offset: number;
  /** How many pages bear a number of it. */
  readonly pages: number;
  readonly first: number;
  readonly last: number;
};

/** The counts that the numbers found belong to, by their keys. */
export function countsOf(found: readonly (readonly FoundNumber[])[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  found.forEach((numbers, index) => {
    for (const key of new Set(numbers.map(number => countKey(number, index)))) {
      const known = counts.get(key);
      const offset = Number(key.slice(key.lastIndexOf(' ') + 1));
      counts.set(key, {
        key,
        offset,
        pages: (known?.pages ?? 0) + 1,
        first: known?.first ?? index,
        last: index,
      });
    }
  });
  return counts;
}

/** The count that a number on a page belongs to. */
export function countKey({ style, series, value }: PrintedNumber, pageIndex: number): string {
  return `${style} ${series} ${value - pageIndex}`;
}
