import type { Count, FoundNumber } from './counts.ts';

/** A count that names this share of all pages is the pack's own. */
const MOST_PAGES = 0.6;
/** The first page of minutes or of a report often bears no number. */
const FIRST_NUMBER = 2;

/** The counts of a pack that nobody numbered through: each of its papers counts its own pages. */
export type Restarts = {
  /** Whether a number that is not credible by its count alone is the one printed on its page. */
  readonly isPrinted: (number: FoundNumber, count: Count, pageIndex: number) => boolean;
};

/** How papers in a pack without stamps count their pages, or null where the pack was stamped. */
export function restartsIn(counts: readonly Count[], pageCount: number): Restarts | null {
  const stamps = counts.filter(({ key }) => key.startsWith('p'));
  const fromOne = counts.filter(({ first, offset }) => first + offset === 1);
  const isStamped = stamps.some(
    count => count.key.startsWith('pack') || !fromOne.includes(count) || isMain(count, pageCount),
  );
  if (isStamped || (stamps.length > 0 && !fromOne.some(count => goesOnAfter(stamps, count)))) return null;
  const main = counts.find(count => isMain(count, pageCount));
  return {
    isPrinted: ({ style, alone }, { first, last, offset, pages }, pageIndex) => {
      if (main && pageIndex >= main.first && pageIndex <= main.last) return false;
      if (!alone || first + offset > FIRST_NUMBER) return false;
      return style === 'own' || (style === 'bare' && pages > 1 && pages === last - first + 1);
    },
  };
}

/** Stamps go on to the end of a pack; where another paper counts from 1 behind them, they were that of one paper. */
function goesOnAfter(stamps: readonly Count[], { key, first, pages }: Count): boolean {
  const isCount = key.startsWith('own') || (key.startsWith('bare') && pages > 1);
  const isWithin = stamps.some(stamp => first >= stamp.first && first <= stamp.last);
  return isCount && !isWithin && stamps.some(({ last }) => last < first);
}

function isMain({ pages }: Count, pageCount: number): boolean {
  return pages >= pageCount * MOST_PAGES;
}
