import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { Place, Zoom } from '../../../shared/reading/place.ts';

/** Space between pages and round them, in CSS pixels. */
const PAGE_GAP = 12;
const MARGIN = 20;

export const SMALLEST_SCALE = 0.25;
export const LARGEST_SCALE = 5;
/** Fitting to the width stops here, so that a page does not fill a large screen with a few lines. */
const LARGEST_FIT = 2.5;

/** Where a page lies in the scrolled content, in CSS pixels, and how many of them a point takes. */
export type PageBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

export type PageLayout = { readonly boxes: readonly PageBox[]; readonly width: number; readonly height: number };

/** Where the viewer stands in the content, in CSS pixels. */
export type ViewRect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Lays all pages out, one under the other, each in the middle. Sizes are known beforehand, so nothing moves later. */
export function layoutPages(pages: readonly PageGeometry[], zoom: Zoom, viewerWidth: number): PageLayout {
  const room = Math.max(viewerWidth - 2 * MARGIN, 100);
  const sizes = pages.map(page => {
    const { width, height } = shownSize(page);
    const scale = zoom === 'fit-width' ? clampScale(Math.min(room / width, LARGEST_FIT)) : clampScale(zoom);
    return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)), scale };
  });
  const content = sizes.reduce((widest, size) => Math.max(widest, size.width + 2 * MARGIN), viewerWidth);
  let top = MARGIN;
  const boxes = sizes.map(size => {
    const box = { ...size, left: Math.floor((content - size.width) / 2), top };
    top += size.height + PAGE_GAP;
    return box;
  });
  return { boxes, width: content, height: top - PAGE_GAP + MARGIN };
}

export function clampScale(scale: number): number {
  return Math.min(Math.max(scale, SMALLEST_SCALE), LARGEST_SCALE);
}

/** The first and last page that a stretch from `top` to `bottom` touches; the nearest one where it touches none. */
export function pagesBetween(
  layout: PageLayout,
  top: number,
  bottom: number,
): { readonly first: number; readonly last: number } {
  const first = Math.min(firstEndingBelow(layout.boxes, top), Math.max(0, layout.boxes.length - 1));
  let last = first;
  while (last + 1 < layout.boxes.length && (layout.boxes[last + 1]?.top ?? 0) < bottom) last += 1;
  return { first, last };
}

/** The page the member is on: the one that takes up most of the viewer, the upper one of equals. */
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
  const halfSeen = Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(index => {
    const box = layout.boxes[index];
    return box !== undefined && shownHeight(box, view) >= Math.min(box.height, view.height) / 2;
  });
  const current = currentPage(layout, view);
  return halfSeen.length === 0 && shownHeight(layout.boxes[current], view) > 0 ? [current] : halfSeen;
}

/** The place at the viewer's top left corner. */
export function placeAt(layout: PageLayout, view: ViewRect, zoom: Zoom): Place {
  const pageIndex = Math.min(firstEndingBelow(layout.boxes, view.top), Math.max(0, layout.boxes.length - 1));
  const box = layout.boxes[pageIndex];
  if (!box) return { pageIndex: 0, down: 0, across: 0, zoom };
  return { pageIndex, down: (view.top - box.top) / box.height, across: (view.left - box.left) / box.width, zoom };
}

/** The scroll position that brings a place to the viewer's top left corner. */
export function scrollTo(layout: PageLayout, place: Place): { readonly left: number; readonly top: number } {
  const box = layout.boxes[Math.min(place.pageIndex, layout.boxes.length - 1)];
  if (!box) return { left: 0, top: 0 };
  return {
    left: Math.max(0, Math.round(box.left + place.across * box.width)),
    top: Math.max(0, Math.round(box.top + place.down * box.height)),
  };
}

function shownHeight(box: PageBox | undefined, view: ViewRect): number {
  if (!box) return 0;
  return Math.min(box.top + box.height, view.top + view.height) - Math.max(box.top, view.top);
}

/** Index of the first page that ends below `top`; the number of pages where none does. */
function firstEndingBelow(boxes: readonly PageBox[], top: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && box.top + box.height <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
