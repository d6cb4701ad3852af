import { readableQuote } from '../anchoring/quote.ts';
import { dayWords, paperRangeWords, sourceName } from '../pack/labels/page-words.ts';
import type { Paper } from '../pack/paper.ts';

/** Where words that are quoted stand. */
export type Source = {
  readonly paper: Pick<Paper, 'kind' | 'supplement' | 'body' | 'committee' | 'title' | 'date'>;
  readonly labels: readonly (string | null)[];
  /** Of the item whose papers they stand in; empty where it has none. */
  readonly item: string;
  /** Indexes into the file. */
  readonly firstPage: number;
  readonly lastPage: number;
};

/** `Item 5, page 23, Cabinet 29 January 2026`; what is not known is left out. */
export function sourceWords({ paper, labels, item, firstPage, lastPage }: Source): string {
  const body = sourceName(paper);
  const meeting = [body, paper.date === null ? '' : dayWords(paper.date)].filter(words => words !== '').join(' ');
  return [item === '' ? '' : `Item ${item}`, paperRangeWords(paper, labels, firstPage, lastPage), meeting]
    .filter(words => words !== '')
    .join(', ');
}

/**
 * Words as they are quoted: `“the levy rises” (Item 5, page 23, Cabinet 29 January 2026)`.
 *
 * @param quotes as they stand in the paper, page by page
 */
export function quotedWithSource(quotes: readonly string[], source: Source): string {
  return `“${quotes.map(readableQuote).join(' ')}” (${sourceWords(source)})`;
}
