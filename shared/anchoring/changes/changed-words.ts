import type { Spot, WordSpan } from '../outcome.ts';
import { wordDifference, type DifferencePart } from '../text/difference.ts';

/** White space and dashes: how a text is broken into lines says nothing about its words. */
const BREAKS = /[\s\p{Pd}−\u{ad}]/u;

/**
 * Which words of a passage were taken out of the earlier version, and which of the later one were put in. All of them
 * where the passage stands in one version only.
 */
export function changedWords(
  was: Spot | null,
  now: Spot | null,
): { readonly was: readonly WordSpan[]; readonly now: readonly WordSpan[] } {
  const parts = wordDifference(was?.words ?? '', now?.words ?? '');
  return { was: was ? spansOf(was, parts, 'removed') : [], now: now ? spansOf(now, parts, 'added') : [] };
}

function spansOf(spot: Spot, parts: readonly DifferencePart[], kind: 'removed' | 'added'): readonly WordSpan[] {
  const letters = lettersOf(spot);
  const spans: WordSpan[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.kind !== 'same' && part.kind !== kind) continue;
    const end = at + countLetters(part.text);
    if (part.kind === kind) spans.push(...joined(letters.slice(at, end)));
    at = end;
  }
  // Accents that are written otherwise count otherwise: then it is not known which words they are.
  return at === letters.length ? spans : spot.spans;
}

type Letter = { readonly pageIndex: number; readonly at: number };

/** Where the letters of the words stand, one by one. */
function lettersOf({ spans, words }: Spot): readonly Letter[] {
  const letters: Letter[] = [];
  let before = 0;
  for (const { pageIndex, start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      if (!BREAKS.test(words.charAt(before + at - start))) letters.push({ pageIndex, at });
    }
    before += end - start + 1;
  }
  return letters;
}

function countLetters(text: string): number {
  return text.split('').filter(unit => !BREAKS.test(unit)).length;
}

/** Letters as one span a page, with what stands between them. */
function joined(letters: readonly Letter[]): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { pageIndex, at } of letters) {
    const last = spans.at(-1);
    if (last?.pageIndex === pageIndex) spans[spans.length - 1] = { ...last, end: at + 1 };
    else spans.push({ pageIndex, start: at, end: at + 1 });
  }
  return spans;
}
