import type { Spot, WordSpan } from '../outcome.ts';
import { pageOfLetter, spanOfLetters, type VersionText } from '../text/version-text.ts';

/** Letters of a version, from the first to the one behind the last. */
export type LetterRange = { readonly from: number; readonly to: number };

/**
 * The words that ranges of letters stand for, in their order: one span a page, more where they do not follow each other.
 * What is stamped between two pages of a range is none of them.
 *
 * @param isOwn whether a letter that is stamped belongs to them nevertheless
 */
export function spotOfLetters(
  version: VersionText,
  ranges: readonly LetterRange[],
  isOwn: (letter: number) => boolean = () => false,
): Spot {
  const parts = ranges.flatMap(range => partsByPage(version, range, isOwn));
  const spans = joined(version, parts).map(({ from, to }) => spanOfLetters(version, from, to));
  return { spans, words: wordsOfSpans(version.pages, spans) };
}

/** What spans of words say; a line feed between them. */
export function wordsOfSpans(pages: readonly string[], spans: readonly WordSpan[]): string {
  return spans.map(({ pageIndex, start, end }) => (pages[pageIndex] ?? '').slice(start, end)).join('\n');
}

function partsByPage(
  version: VersionText,
  { from, to }: LetterRange,
  isOwn: (letter: number) => boolean,
): readonly LetterRange[] {
  const { isEdge, pageStarts } = version;
  const isStamped = (letter: number): boolean => isEdge[letter] === 1 && !isOwn(letter);
  const parts: LetterRange[] = [];
  for (let start = from; start < to;) {
    const pageEnd = pageStarts[pageOfLetter(version, start) + 1] ?? to;
    let [first, last] = [start, Math.min(to, pageEnd)];
    while (start > from && first < last && isStamped(first)) first += 1;
    while (pageEnd < to && last > first && isStamped(last - 1)) last -= 1;
    if (first < last) parts.push({ from: first, to: last });
    start = pageEnd;
  }
  return parts;
}

function joined(version: VersionText, parts: readonly LetterRange[]): readonly LetterRange[] {
  const whole: LetterRange[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.to === part.from && pageOfLetter(version, last.from) === pageOfLetter(version, part.from)) {
      whole[whole.length - 1] = { from: last.from, to: part.to };
    } else whole.push(part);
  }
  return whole;
}
