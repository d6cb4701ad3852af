import type { PublishedFile, PublishedKind } from './published.ts';

/** What a member needs first of a meeting. */
const FIRST_OF_A_DAY: Readonly<Record<PublishedKind, number>> = {
  pack: 0,
  frontsheet: 0,
  supplement: 1,
  report: 2,
  minutes: 3,
  other: 4,
};

type Ordered = Pick<PublishedFile, 'path' | 'kind' | 'date' | 'size' | 'modifiedMs'>;

/**
 * Files in the order in which they are wanted: those of the next meeting first and so on, then those of no known day,
 * the newest first, then those of meetings that are over, the latest first. Of a day packs and front sheets before
 * reports, and small files before large ones.
 *
 * @param today `YYYY-MM-DD`
 */
export function inFetchOrder<F extends Ordered>(files: readonly F[], today: string): readonly F[] {
  return files.toSorted(
    (a, b) =>
      timeRank(a, today) - timeRank(b, today) ||
      byDay(a, b, today) ||
      (a.date === null ? byAge(a, b) : 0) ||
      FIRST_OF_A_DAY[a.kind] - FIRST_OF_A_DAY[b.kind] ||
      difference(a.size ?? Infinity, b.size ?? Infinity) ||
      byAge(a, b) ||
      byText(a.path, b.path),
  );
}

function timeRank({ date }: Ordered, today: string): number {
  if (date === null) return 1;
  return date >= today ? 0 : 2;
}

function byDay(a: Ordered, b: Ordered, today: string): number {
  const earlierFirst = byText(a.date ?? '', b.date ?? '');
  return (a.date ?? today) >= today ? earlierFirst : -earlierFirst;
}

function byAge(a: Ordered, b: Ordered): number {
  return difference(b.modifiedMs ?? 0, a.modifiedMs ?? 0);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The difference of two numbers, of which both may be infinite. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
