import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { phraseKey, wordKeys } from '../phrase-keys.ts';
import { ownWords } from './text-key.ts';

/** Phrases that are kept of a page: enough to know it again where a part of it was edited. */
const KEPT = 16;
/** Words of a phrase. */
const WORDS = 3;
/** A phrase is kept as one letter: 15 bits of its key, in a range that every text format passes on as it is. */
const [FIRST_LETTER, BITS] = [0x3400, 15];

/**
 * A sample of the words of some pages, page by page, by which pages are known again in another paper: of the phrases of each
 * the same ones whatever stands before and behind them.
 *
 * @param blank pages that are left blank on purpose
 * @returns by page a letter for each phrase, empty where there are no words; null for a blank page. Undefined where there
 *   are no pages, or not all of them were read
 */
export function pageSamples(
  content: Pick<PaperContent, 'isRead' | 'text'>,
  pages: PageSpan | null,
  blank: ReadonlySet<number>,
): readonly (string | null)[] | undefined {
  if (!pages) return undefined;
  const samples: (string | null)[] = [];
  for (let pageIndex = pages.first; pageIndex <= pages.last; pageIndex += 1) {
    if (!content.isRead(pageIndex)) return undefined;
    samples.push(blank.has(pageIndex) ? null : sampleOf(content.text(pageIndex)));
  }
  return samples;
}

function sampleOf(text: string): string {
  const words = text.split('\n').flatMap(line => wordKeys(ownWords(line)));
  const keys = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at += 1) keys.add(phraseKey(words.slice(at, at + WORDS)));
  const smallest = [...keys].toSorted((a, b) => a - b).slice(0, KEPT);
  // The smallest are alike in their first bits; the last ones tell them apart.
  return smallest.map(key => String.fromCharCode(FIRST_LETTER + (key & ((1 << BITS) - 1)))).join('');
}
