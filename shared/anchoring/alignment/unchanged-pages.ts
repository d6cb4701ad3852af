import type { Alignment } from './align.ts';
import { lettersOnPages } from '../text/version-text.ts';

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
  return own.length > 0 && own.length === there.length && own.every((letter, at) => to[letter] === there[at]);
}

function bodyOf(version: Alignment['source'], pageIndex: number): readonly number[] {
  const { from, to } = lettersOnPages(version, pageIndex);
  const letters: number[] = [];
  for (let letter = from; letter < to; letter += 1) if (version.isEdge[letter] === 0) letters.push(letter);
  return letters;
}
