import { foldText, type FoldedText } from './fold-text.ts';
import { isWordUnit } from './word-unit.ts';

/** A stretch of a text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/** UTF-16 units of what is looked for; what is typed beyond is not looked at. */
const LONGEST_NEEDLE = 300;

/**
 * What is looked for, folded: how it begins, and what follows behind each space or hyphen in it. A space is also found as
 * a hyphen, and a hyphen as a space or as nothing: `decision making` and `decision-making` are one.
 */
export type Needle = {
  readonly begin: string;
  readonly rest: readonly { readonly mayBeWritten: 'apart' | 'any'; readonly text: string }[];
};

/** What is looked for; its beginning is empty when there is nothing to look for. A hyphen begun at either end does not count yet. */
export function foldNeedle(typed: string): Needle {
  const bare = typed
    .slice(0, LONGEST_NEEDLE)
    .replace(/^[\s\p{Pd}]+(?=[^\s\p{Pd}])/u, '')
    .replace(/(?<=[^\s\p{Pd}])[\s\p{Pd}]+$/u, '');
  const { text, seams } = foldText(bare.trim());
  const cuts = seams.map(at => ({ at, to: at, mayBeWritten: 'any' as const }));
  const gaps = Array.from(text.matchAll(/ /g), ({ index }) => ({
    at: index,
    to: index + 1,
    mayBeWritten: 'apart' as const,
  }));
  const all = [...cuts, ...gaps].toSorted((a, b) => a.at - b.at);
  return {
    begin: text.slice(0, all[0]?.at),
    rest: all.map(({ to, mayBeWritten }, index) => ({ mayBeWritten, text: text.slice(to, all[index + 1]?.at) })),
  };
}

/**
 * Where a text holds what is looked for, in original offsets and in order. Places do not overlap; one may go over a line
 * end.
 *
 * @param needle from {@link foldNeedle}
 * @param wholeWords whether it must stand between ends of words; a hyphen ends a word
 */
export function findInText(folded: FoldedText, needle: Needle, wholeWords: boolean): readonly Span[] {
  const { begin } = needle;
  if (begin === '') return [];
  const { text, starts, ends } = folded;
  const spans: Span[] = [];
  let at = text.indexOf(begin);
  while (at !== -1) {
    const to = endOf(folded, needle, at);
    if (to !== undefined && (!wholeWords || (endsWord(folded, at) && endsWord(folded, to)))) {
      const span = { start: starts[at] ?? 0, end: ends[to - 1] ?? 0 };
      // A ligature may hold it twice.
      if (spans.at(-1)?.start !== span.start) spans.push(span);
      at = text.indexOf(begin, to);
    } else {
      at = text.indexOf(begin, at + 1);
    }
  }
  return spans;
}

/** Where what is looked for ends in a text that holds its beginning at `at`; undefined where the text goes on otherwise. */
function endOf({ text, seams }: FoldedText, { begin, rest }: Needle, at: number): number | undefined {
  let to = at + begin.length;
  for (const { mayBeWritten, text: words } of rest) {
    if (text.startsWith(' ', to) || (text.startsWith('-', to) && !words.startsWith('-'))) to += 1;
    else if (mayBeWritten === 'apart' && !holds(seams, to)) return undefined;
    if (!text.startsWith(words, to)) return undefined;
    to += words.length;
  }
  return to;
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
