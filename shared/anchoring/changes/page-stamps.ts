import { wordDifference } from '../text/difference.ts';
import type { Spot } from '../outcome.ts';
import type { PassageChange } from './change.ts';

/** What is printed on each page of two versions, by pageIndex; null where it bears no number. */
export type BothLabels = {
  readonly was: readonly (string | null)[];
  readonly now: readonly (string | null)[];
};

/** Whether all that differs is the printed number of the page, which stands among the words of some. */
export function isPageStamp({ was, now }: PassageChange, labels: BothLabels): boolean {
  const [before, after] = [labelsOf(was, labels.was), labelsOf(now, labels.now)];
  return wordDifference(was?.words ?? '', now?.words ?? '').every(({ kind, text }) => {
    if (kind === 'same') return true;
    const known = kind === 'removed' ? before : after;
    const words = text.split(/\s+/).map(word => word.replace(/^\D*page(?=\d)/iu, ''));
    return words.every(word => word === '' || /^page$/iu.test(word) || known.has(word));
  });
}

function labelsOf(spot: Spot | null, labels: readonly (string | null)[]): ReadonlySet<string> {
  return new Set((spot?.spans ?? []).flatMap(({ pageIndex }) => labels[pageIndex] ?? []));
}
