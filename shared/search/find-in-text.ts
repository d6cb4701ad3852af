import { foldText, type FoldedText } from './fold-text.ts';
import { isWordUnit } from './word-unit.ts';

/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** UTF-16 units of what is looked for; what is typed beyond is not looked at. */
const LONGEST_NEEDLE = 300;

/** What is looked for, folded; empty when there is nothing to look for. A hyphen begun at either end does not count yet. */
export function foldNeedle(typed: string): string {
  const folded = foldText(typed.slice(0, LONGEST_NEEDLE)).text.trim();
  const bare = folded.replace(/^-+(?=[^-\s])/, '').replace(/(?<=[^-\s])-+$/, '');
  return bare.trim();
}

/**
 * Where a text holds what is looked for, in original offsets and in order. Places do not overlap; one may go over a line
 * end.
 *
 * @param needle from {@link foldNeedle}
 * @param wholeWords whether it must stand between ends of words; a hyphen ends a word
 */
export function findInText(folded: FoldedText, needle: string, wholeWords: boolean): readonly Span[] {
  if (needle === '') return [];
  const { text, starts, ends } = folded;
  const spans: Span[] = [];
  let at = text.indexOf(needle);
  while (at !== -1) {
    const to = at + needle.length;
    if (!wholeWords || (endsWord(folded, at) && endsWord(folded, to))) {
      const span = { start: starts[at] ?? 0, end: ends[to - 1] ?? 0 };
      // A ligature may hold it twice.
      if (spans.at(-1)?.start !== span.start) spans.push(span);
      at = text.indexOf(needle, to);
    } else {
      at = text.indexOf(needle, at + 1);
    }
  }
  return spans;
}

/** Whether no word goes on over the boundary before the unit `at`. */
function endsWord({ text, seams }: FoldedText, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at)) || holds(seams, at);
}

function holds(ascending: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}
