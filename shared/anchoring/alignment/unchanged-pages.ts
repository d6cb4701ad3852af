import type { Alignment } from './align.ts';
import { stringOfSome } from '../text/letter-string.ts';
import { lettersOnPages } from '../text/version-text.ts';

/** The number of a page, or the word before it, that stands on the last line of its words and is not told from them. */
const NUMBER_BEHIND = /(?:page|tudalen)\d{0,5}$/i;
const LONGEST_NUMBER = 12;

type Compared = Pick<Alignment, 'source' | 'target' | 'to'>;

/**
 * The pages of the source all of whose words stand on the page that continues each, in their order and with no others
 * between them; what is stamped on their edges does not count. A page without words is none: its picture is not known.
 *
 * @param pages by pageIndex of the source the page of the target that continues it
 */
export function unchangedPages(alignment: Compared, pages: readonly (number | null)[]): readonly number[] {
  return pages.flatMap((page, pageIndex) =>
    page !== null && isUnchangedPage(alignment, pageIndex, page) ? [pageIndex] : [],
  );
}

/** Whether a page of the target has all words of one of the source, in their order, and no others. */
export function isUnchangedPage({ source, target, to }: Compared, pageIndex: number, page: number): boolean {
  const own = bodyOf(source, pageIndex);
  const there = bodyOf(target, page);
  // Those before such a number have no counterpart: together they are another word.
  const isSame = (letter: number, other: number | undefined): boolean =>
    to[letter] === other || (to[letter] === -1 && other !== undefined && source.codes[letter] === target.codes[other]);
  return own.length > 0 && own.length === there.length && own.every((letter, at) => isSame(letter, there[at]));
}

function bodyOf(version: Alignment['source'], pageIndex: number): readonly number[] {
  const { from, to } = lettersOnPages(version, pageIndex);
  const letters: number[] = [];
  for (let letter = from; letter < to; letter += 1) if (version.isEdge[letter] === 0) letters.push(letter);
  const number = NUMBER_BEHIND.exec(stringOfSome(version.codes, letters.slice(-LONGEST_NUMBER)))?.[0] ?? '';
  return letters.slice(0, letters.length - number.length);
}
