import { z } from 'zod';
import { ownWords } from './agenda/text-key.ts';
import type { PaperContent } from './paper-content.ts';
import { phraseKey, wordKeys } from './phrase-keys.ts';

/** {@link wordSample}; of papers that were understood by earlier rules there is none. */
export const wordSampleSchema = z.array(z.number().int().nonnegative()).readonly().optional();

/** Phrases that are kept of a paper: enough to tell by a few hundredths how much two papers share. */
export const MOST_KEPT = 100;
/** Words of a phrase: so many in a row come again by chance only in forms and set phrases. */
const WORDS = 4;

/**
 * A sample of a paper's words by which it is told how much of them another has ({@link sharedWords}): of the keys of all its
 * phrases the smallest. Pages that come in between, page numbers and other line breaks hardly change it.
 *
 * @returns empty for a paper without words; undefined while not all pages are read
 */
export function wordSample({
  pageCount,
  isRead,
  text,
}: Pick<PaperContent, 'pageCount' | 'isRead' | 'text'>): readonly number[] | undefined {
  const keys: number[] = [];
  const last: number[] = [];
  for (let pageIndex = 0; pageIndex < pageCount; pageIndex += 1) {
    if (!isRead(pageIndex)) return undefined;
    for (const line of text(pageIndex).split('\n')) {
      for (const word of wordKeys(ownWords(line))) {
        last.push(word);
        if (last.length > WORDS) last.shift();
        if (last.length === WORDS) keys.push(phraseKey(last));
      }
    }
  }
  if (keys.length === 0 && last.length > 0) keys.push(phraseKey(last));
  const sorted = Uint32Array.from(keys).toSorted();
  return [...sorted.filter((key, at) => key !== sorted[at - 1]).subarray(0, MOST_KEPT)];
}

/** Which part of the phrases of two papers both have, from 0 to 1, as their samples tell; undefined where one has no words. */
export function sharedWords(a: readonly number[] | undefined, b: readonly number[] | undefined): number | undefined {
  if (!a || !b || a.length === 0 || b.length === 0) return undefined;
  const [own, others] = [new Set(a), new Set(b)];
  const smallest = [...new Set([...a, ...b])].toSorted((x, y) => x - y).slice(0, MOST_KEPT);
  return smallest.filter(key => own.has(key) && others.has(key)).length / smallest.length;
}
