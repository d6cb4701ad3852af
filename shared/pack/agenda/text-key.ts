import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';

/** What is stamped on pages when a pack is put together: it moves with the pages, and is not their own. */
const STAMP = /(?:agenda item|eitem (?:ar )?(?:yr )?agenda|page|tudalen)[ \t]{0,4}(?:no\.? ?)?\d[\dA-Za-z.()]{0,8}/gi;
/** A page number alone, with the marks around it: one only where it stands first or last on a page. */
const NUMBER_ALONE = /^[\s\-–—|]{0,9}\d{1,5}[\s\-–—|]{0,9}$/;
const LONGEST_STAMP = 60;
const LAST_WHITE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/**
 * A short key of the words on pages, 53 bits wide: pages with the same words have the same key wherever they stand in a
 * pack. White space and what is stamped on pages do not count.
 *
 * @returns null where there are no pages, not all of them were read, or they have no words to compare
 */
export function textKey(content: Pick<PaperContent, 'isRead' | 'text'>, pages: PageSpan | null): string | null {
  if (!pages) return null;
  let hash = EMPTY;
  for (let pageIndex = pages.first; pageIndex <= pages.last; pageIndex += 1) {
    if (!content.isRead(pageIndex)) return null;
    const lines = content.text(pageIndex).split('\n');
    lines.forEach((line, at) => {
      const isEdge = at === 0 || at === lines.length - 1;
      hash = hashed(hash, isEdge && NUMBER_ALONE.test(line) ? '' : ownWords(line));
    });
  }
  if (hash.length === 0) return null;
  const { low, high } = hash;
  return (0x1_0000_0000 * ((high ^ (low >>> 15)) & 0x1f_ffff) + ((low ^ (high >>> 13)) >>> 0)).toString(36);
}

/** A line without what is stamped on it when a pack is put together. */
export function ownWords(line: string): string {
  return line.length > LONGEST_STAMP ? line : line.replace(STAMP, '');
}

type Hash = { readonly low: number; readonly high: number; readonly length: number };

const EMPTY: Hash = { low: 0xdeadbeef, high: 0x41c6ce57, length: 0 };

/** Two multiplicative hashes side by side, one letter after the other. */
function hashed({ low, high, length }: Hash, words: string): Hash {
  let [a, b, count] = [low, high, length];
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code <= LAST_WHITE || code === NO_BREAK_SPACE) continue;
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
    count += 1;
  }
  return { low: a, high: b, length: count };
}
