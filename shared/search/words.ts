import type { FoldedText } from './fold-text.ts';
import { isWordUnit } from './word-unit.ts';

/** UTF-16 units a word is told apart by; longer ones are no words, and would cost without end. */
export const LONGEST_WORD = 48;

/**
 * Called for a word from `from` to `to` of a folded text. `first` and `last` are its places among the words of the text;
 * they differ for a word of parts joined by hyphens, which is seen whole and in its parts. Of a possessive the `'s` is no
 * word: `council's` is found by `council`, and the other way round.
 */
export type VisitWord = (from: number, to: number, first: number, last: number) => void;

/** Visits the words of a folded text in order. @returns how many places they take up */
export function visitWords({ text, seams }: FoldedText, visit: VisitWord): number {
  let place = 0;
  let seam = 0;
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
    const first = place;
    let from = at;
    while ((seams[seam] ?? end) <= at) seam += 1;
    while ((seams[seam] ?? end) < end) {
      const to = seams[seam] ?? end;
      visit(from, to, place, place);
      place += 1;
      from = to;
      seam += 1;
    }
    visit(from, end, place, place);
    if (from > at) visit(at, end, first, place);
    place += 1;
    at = isPossessive(text, end) ? end + POSSESSIVE.length : end;
  }
  return place;
}

const POSSESSIVE = "'s";

/** Whether the word that ends here is followed by `'s` and no more. */
function isPossessive(text: string, end: number): boolean {
  return text.startsWith(POSSESSIVE, end) && !isWordUnit(text.charCodeAt(end + POSSESSIVE.length));
}
