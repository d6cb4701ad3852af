import type { Columns, Run } from './column-runs.ts';
import { firstFrom, lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';

/** Ranks among the letters of a body, from the first to the one behind the last. */
export type Range = { readonly from: number; readonly to: number };

/** What of a column went nowhere between two runs that did, and where in the other text it may stand. */
export type Gap = {
  readonly own: Range;
  readonly there: readonly Range[];
  readonly before: Run | undefined;
  readonly after: Run | undefined;
};

/** Letters between two lines of a column that are looked at. */
const FAR = 6000;

/** The gaps between runs that follow each other, of which either is on a page read across. */
export function gapsBetween(
  { down, across }: Columns,
  kept: readonly Run[],
  isAcross: (run: Run) => boolean,
): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let at = 0; at <= kept.length; at += 1) {
    const [before, after] = [kept[at - 1], kept[at]];
    if (![before, after].some(run => run && isAcross(run))) continue;
    const from = before ? before.at + before.length : 0;
    const to = after ? after.at : down.body.length;
    if (from >= to || to - from > FAR) continue;
    gaps.push({ own: { from, to }, there: rangesBetween(across, before, after), before, after });
  }
  return gaps;
}

/** Between two runs where the second follows; else behind the one, and before the other, on their pages: a column ends. */
function rangesBetween(across: VersionText, before: Run | undefined, after: Run | undefined): readonly Range[] {
  const from = before && before.there + before.length;
  const to = after?.there;
  if (from !== undefined && to !== undefined && from <= to && to - from <= FAR) return [{ from, to }];
  const ranges: Range[] = [];
  if (from !== undefined) ranges.push({ from, to: pageRanks(across, from - 1).to });
  if (to !== undefined) ranges.push({ from: pageRanks(across, to).from, to });
  return ranges.filter(range => range.from < range.to);
}

function pageRanks(version: VersionText, rank: number): Range {
  const { body } = version;
  const { from, to } = lettersOnPages(version, pageOfLetter(version, body[rank] ?? 0));
  return { from: firstFrom(body, from), to: firstFrom(body, to) };
}

/** The ranks in ranges that continue nothing, -1 for those that do and between two ranges. */
export function freeRanks({ across, from }: Columns, ranges: readonly Range[]): readonly number[] {
  return ranges.flatMap(range => {
    const ranks: number[] = [-1];
    for (let rank = range.from; rank < range.to; rank += 1) {
      ranks.push(from[across.body[rank] ?? 0] === -1 ? rank : -1);
    }
    return ranks;
  });
}
