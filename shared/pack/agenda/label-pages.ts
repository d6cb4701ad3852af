import type { RangeFound } from './page-range.ts';
import type { PlacingInput } from './place-entries.ts';

/** Finds the pages that bear a number, behind the agenda's own. */
export type LabelPages = {
  /** The page that bears a label: one of `told` if it does, else the first from `from` on, else any. */
  readonly find: (label: string, from: number, told: readonly (number | null)[]) => number | null;
  /** The page from `start` on that bears a label; the one nearest to where it would be by counting, where several do. */
  readonly findEnd: (label: string, start: number, counted: number | null) => number | null;
  /** Whether a page lies within a range, its first page aside. */
  readonly isInside: (pageIndex: number, range: RangeFound | null) => boolean;
  /** Why the order of the pages had to do; null where they bear numbers. */
  readonly reason: string | null;
};

export function pagesByLabel(input: PlacingInput): LabelPages {
  const { labels, lastFront } = input;
  const isBare = !labels.labels.some((label, pageIndex) => label !== null && pageIndex > lastFront);
  const guessed = isBare ? guessLabels(input) : null;
  const pages = new Map<string, number[]>();
  (guessed ?? labels.labels).forEach((label, pageIndex) => {
    if (label === null || pageIndex <= lastFront) return;
    const key = label.toLowerCase();
    const known = pages.get(key);
    if (known) known.push(pageIndex);
    else pages.set(key, [pageIndex]);
  });
  const of = (label: string): readonly number[] => pages.get(label.toLowerCase()) ?? [];
  const find: LabelPages['find'] = (label, from, told) => {
    const found = of(label);
    return found.find(page => told.includes(page)) ?? found.find(page => page >= from) ?? found[0] ?? null;
  };
  return {
    find,
    findEnd: (label, start, counted) => {
      const found = of(label).filter(page => page >= start);
      return counted !== null && found.includes(counted) ? counted : (found[0] ?? null);
    },
    isInside: (pageIndex, range) => {
      const first = range ? find(range.first, 0, []) : null;
      const length = range ? Number(range.last ?? range.first) - Number(range.first) : 0;
      return first !== null && pageIndex > first && pageIndex <= first + length;
    },
    reason: guessed === null ? null : 'no page numbers on the pages',
  };
}

/**
 * Numbers for pages that bear none: a range that begins right behind the agenda counts from the file's first page; one that
 * begins anew counts from the first page behind the agenda. Null where neither can be told.
 */
function guessLabels({
  entries,
  labels,
  pageCount,
  lastFront,
  isRead,
}: PlacingInput): readonly (string | null)[] | null {
  const firsts = entries.flatMap(({ range, subs }) =>
    [range, ...subs.map(sub => sub.range)].flatMap(one => (one ? [Number(one.first)] : [])),
  );
  const lowest = Math.min(...firsts.filter(Number.isFinite));
  const firstPaper = Array.from({ length: pageCount }, (_, at) => at).find(
    at => at > lastFront && !labels.blank.includes(at),
  );
  if (!isRead || !Number.isFinite(lowest) || firstPaper === undefined) return null;
  const fromFile = lowest - 1 > lastFront && lowest - 1 <= firstPaper + 2;
  const offset = fromFile ? 1 : lowest - firstPaper;
  return fromFile || lowest <= 3
    ? Array.from({ length: pageCount }, (_, at) => (at > lastFront ? String(at + offset) : null))
    : null;
}
