import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { Spread } from '../../../shared/reading/page-look.ts';
import type { Zoom } from '../../../shared/reading/place.ts';
import { rowOfPage } from '../viewer/layout/rows.ts';

/** Where each page begins and ends in the column of all pages, in shares of its height. */
export type ColumnShares = readonly { readonly top: number; readonly height: number }[];

/** Where pages stand beside the scroll bar, near enough for a tick: spaces between them are left out. */
export function columnShares(pages: readonly PageGeometry[], zoom: Zoom, spread: Spread): ColumnShares {
  const heights = pages.map(page => {
    const { width, height } = shownSize(page);
    // Pages that are fitted are all as wide as each other, or fill the view.
    if (zoom === 'fit-width') return height / width;
    return zoom === 'fit-page' ? 1 : height;
  });
  const rows: number[] = [];
  heights.forEach((height, pageIndex) => {
    const row = rowOfPage(pageIndex, spread);
    rows[row] = Math.max(rows[row] ?? 0, height);
  });
  const whole = rows.reduce((sum, height) => sum + height, 0) || 1;
  let top = 0;
  const tops = rows.map(height => {
    top += height;
    return (top - height) / whole;
  });
  return heights.map((height, pageIndex) => ({
    top: tops[rowOfPage(pageIndex, spread)] ?? 0,
    height: height / whole,
  }));
}
