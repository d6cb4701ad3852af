import { rangeWords } from '../../shared/pack/labels/page-words.ts';
import { pagesIn, type PageSpan } from '../../shared/pack/page-span.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';

/**
 * Pages and how many they are: `pages 15–58 · 44 pages`, `page 59`; the length alone until it is known what is printed
 * on them.
 */
export function rangeAndLength(labels: readonly (string | null)[], pages: PageSpan): string {
  const count = pagesIn(pages);
  const length = unbroken(count === 1 ? '1 page' : `${count} pages`);
  if (labels.length === 0) return length;
  const range = unbroken(rangeWords(labels, pages.first, pages.last));
  return count === 1 ? range : `${range}\u00a0· ${length}`;
}

function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** A share as it is read out: `48 %`; never `0 %` of what was begun, nor all of what was not ended. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  return `${share > 0 && share < 1 ? Math.min(Math.max(percent, 1), 99) : percent} %`;
}

/** What an item is called where there is one line for it: `Item 6 · Children’s social care`. */
export function itemLine({ number, title }: Pick<ContentsItem, 'number' | 'title'>): string {
  return number === '' ? title : `Item ${number} · ${title}`;
}
