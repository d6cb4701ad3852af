import type { ColumnShares } from './column-shares.ts';
import type { FindHit, Hits } from './hits.ts';

/** Hits that are looked at for a row of pixels: where more stand, a few of them tell as much. */
const LOOKED_AT_A_ROW = 4;

/**
 * The rows of pixels that have a tick, and the first hit of each. A letter is found a hundred thousand times: of a page no
 * more hits are looked at than its rows can tell apart.
 *
 * @param height in CSS pixels of the last row
 * @param shareOf how far down the column a hit stands
 */
export function tickRows(
  hits: Hits,
  shares: ColumnShares,
  height: number,
  shareOf: (hit: FindHit) => number,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  if (height <= 0) return rows;
  for (let first = 0; first < hits.count;) {
    const pageIndex = hits.pageOf(first);
    const { end } = hits.onPage(pageIndex);
    const rowsOfPage = Math.ceil((shares[pageIndex]?.height ?? 0) * height) + 1;
    const step = Math.max(1, Math.floor((end - first) / (rowsOfPage * LOOKED_AT_A_ROW)));
    for (let index = first; index < end; index += step) {
      const hit = hits.at(index);
      const row = hit && Math.round(shareOf(hit) * height);
      if (row !== undefined && !rows.has(row)) rows.set(row, index);
    }
    first = Math.max(end, first + 1);
  }
  return rows;
}
