import type { Place, Zoom } from '../../../../shared/reading/place.ts';
import type { PageLayout } from './page-layout.ts';
import { rowAt, type ViewRect } from './pages-round.ts';

/** Where the upper left corner of the viewer stands in the column, in CSS pixels. */
export type Corner = { readonly left: number; readonly top: number };

/** The place at the viewer's top left corner: of the page of the upper row that ends first right of it. */
export function placeAt(layout: PageLayout, view: ViewRect, zoom: Zoom): Place {
  const row = layout.rows[rowAt(layout, view.top)];
  if (!row) return { pageIndex: 0, down: 0, across: 0, zoom };
  let pageIndex = row.first;
  while (pageIndex < row.last && rightOf(layout, pageIndex) <= view.left) pageIndex += 1;
  const box = layout.boxes[pageIndex];
  if (!box) return { pageIndex, down: 0, across: 0, zoom };
  return { pageIndex, down: (view.top - box.top) / box.height, across: (view.left - box.left) / box.width, zoom };
}

/** The corner that brings a place to the top left of the viewer. */
export function scrollTo(layout: PageLayout, place: Place): Corner {
  const box = layout.boxes[Math.min(place.pageIndex, layout.boxes.length - 1)];
  if (!box) return { left: 0, top: 0 };
  return {
    left: Math.max(0, Math.round(box.left + place.across * box.width)),
    top: Math.max(0, Math.round(box.top + place.down * box.height)),
  };
}

function rightOf({ boxes }: PageLayout, pageIndex: number): number {
  const box = boxes[pageIndex];
  return box ? box.left + box.width : 0;
}
