import type { PageBox, PageLayout } from './page-layout.ts';

/** Where the viewer stands in the column, in CSS pixels. */
export type ViewRect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The first and the last of a run of pages. */
export type Stretch = { readonly first: number; readonly last: number };

/** The pages of the rows that a stretch from `top` to `bottom` touches; of the nearest row where it touches none. */
export function pagesBetween(layout: PageLayout, top: number, bottom: number): Stretch {
  const { rows } = layout;
  const firstRow = rowAt(layout, top);
  let lastRow = firstRow;
  while (lastRow + 1 < rows.length && (rows[lastRow + 1]?.top ?? 0) < bottom) lastRow += 1;
  return { first: rows[firstRow]?.first ?? 0, last: rows[lastRow]?.last ?? 0 };
}

/** The row that ends first below `top`; the last one past the end. */
export function rowAt({ rows }: PageLayout, top: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= top) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, rows.length - 1));
}

/** The page the member is on: the one that takes up most of the viewer, the first of equals. */
export function currentPage(layout: PageLayout, view: ViewRect): number {
  const { first, last } = pagesBetween(layout, view.top, view.top + view.height);
  let best = first;
  let most = -1;
  for (let index = first; index <= last; index += 1) {
    const shown = shownHeight(layout.boxes[index], view);
    if (shown > most + 1) {
      best = index;
      most = shown;
    }
  }
  return best;
}

/** Pages of which at least half is in view, or that fill the viewer; else the current one, if any of it is in view. */
export function pagesInView(layout: PageLayout, view: ViewRect): readonly number[] {
  const { first, last } = pagesBetween(layout, view.top, view.top + view.height);
  const halfSeen = pageRange(first, last).filter(index => {
    const box = layout.boxes[index];
    return box !== undefined && shownHeight(box, view) >= Math.min(box.height, view.height) / 2;
  });
  const current = currentPage(layout, view);
  return halfSeen.length === 0 && shownHeight(layout.boxes[current], view) > 0 ? [current] : halfSeen;
}

/** Pages of which any part is in view. */
export function pagesTouching(layout: PageLayout, view: ViewRect): readonly number[] {
  const { first, last } = pagesBetween(layout, view.top, view.top + view.height);
  return pageRange(first, last).filter(index => shownHeight(layout.boxes[index], view) > 0);
}

/** The part of a page that is in view, as fractions of its width and height; undefined where none is. */
export function partInView(box: PageBox, view: ViewRect): readonly [number, number, number, number] | undefined {
  const [left, right] = [Math.max(box.left, view.left), Math.min(box.left + box.width, view.left + view.width)];
  const [top, bottom] = [Math.max(box.top, view.top), Math.min(box.top + box.height, view.top + view.height)];
  if (left >= right || top >= bottom) return undefined;
  return [
    (left - box.left) / box.width,
    (top - box.top) / box.height,
    (right - box.left) / box.width,
    (bottom - box.top) / box.height,
  ];
}

export function pageRange(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** How much of a page's height is in view, less where a part of its width is not; not above 0 where it is out of view. */
function shownHeight(box: PageBox | undefined, view: ViewRect): number {
  if (!box) return 0;
  const high = Math.min(box.top + box.height, view.top + view.height) - Math.max(box.top, view.top);
  const wide = Math.min(box.left + box.width, view.left + view.width) - Math.max(box.left, view.left);
  return wide <= 0 ? Math.min(0, high) : high * Math.min(1, wide / Math.min(box.width, view.width));
}
