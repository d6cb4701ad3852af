import { countKey, countsOf, type Count, type FoundNumber } from './counts.ts';
import { restartsIn } from './restarts.ts';

/**
 * A pack's own count may be bare numbers, while reports in it say `Page 3`: it names most of all pages, is longer than
 * any of theirs by so much, and theirs begin on their first pages.
 */
const FAR_LONGER = 2;
const FIRST_PAGES = 3;
/** A count of bare numbers, or of a report's own, is one where it names this share of its pages. */
const DENSE = 0.6;
const FEWEST = 3;

/**
 * Chooses among the numbers found on each page the one that the pack gives it. Stamps go before the numbers that reports
 * have of their own, which serve where there are no stamps. Of two stamps on a page, the one that counts on with more
 * pages is the pack's, else the one that was put there last. Where a pack has no stamps, each page has the number that
 * its own paper gives it.
 */
export function chooseNumbers(found: readonly (readonly FoundNumber[])[]): readonly (FoundNumber | undefined)[] {
  const counts = countsOf(found);
  const stamps = [...counts.values()].filter(({ key }) => isStampKey(key));
  const longestOther = longest([...counts.values()].filter(({ key }) => !isStampKey(key)));
  const areOfReports =
    stamps.length > 0 &&
    longestOther > FAR_LONGER * longest(stamps) &&
    longestOther >= found.length * DENSE &&
    stamps.every(({ offset, first }) => first + offset <= FIRST_PAGES);
  const restarts = areOfReports ? null : restartsIn([...counts.values()], found.length);
  const areStamped = stamps.length > 0 && !areOfReports && !restarts;
  return found.map((numbers, index) => {
    let best: Choice | undefined;
    for (const number of numbers) {
      const count = counts.get(countKey(number, index));
      if (!count) continue;
      if (!isCredible(number, count, found.length) && !restarts?.isPrinted(number, count, index)) continue;
      if (areStamped && !isStampKey(count.key)) continue;
      if (!best || isBetter({ number, count }, best, restarts !== null)) best = { number, count };
    }
    return best?.number;
  });
}

type Choice = { readonly number: FoundNumber; readonly count: Count };

function isStampKey(key: string): boolean {
  return key.startsWith('p');
}

function longest(counts: readonly Count[]): number {
  return counts.reduce((most, { pages }) => Math.max(most, pages), 0);
}

/** A stamp by itself is believed; what may be a line of contents, a footnote or a figure must count on. */
function isCredible({ style, alone }: FoundNumber, { pages, first, last }: Count, pageCount: number): boolean {
  if (style === 'pack' || style === 'page') return alone || pages > 1;
  return pages >= Math.max(2, Math.min(FEWEST, pageCount)) && pages >= (last - first + 1) * DENSE;
}

/** @param stampsFirst whether the number of a stamp goes before others however few pages its count has */
function isBetter(one: Choice, other: Choice, stampsFirst: boolean): boolean {
  const [isStamp, wasStamp] = [isStampKey(one.count.key), isStampKey(other.count.key)];
  if (stampsFirst && isStamp !== wasStamp) return isStamp;
  const [isPack, wasPack] = [one.number.style === 'pack', other.number.style === 'pack'];
  if (isPack !== wasPack) return isPack;
  if (one.count.pages !== other.count.pages) return one.count.pages > other.count.pages;
  return one.number.start >= other.number.start;
}
