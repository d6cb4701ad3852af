import type { PageLayout } from './page-layout.ts';
import { pagesTouching, rowAt, type ViewRect } from './pages-round.ts';
import type { Corner } from './place-in-view.ts';

/** A point of a page, as fractions of its width and height as shown, and where it is seen, in CSS pixels from the corner. */
export type HeldPoint = {
  readonly pageIndex: number;
  readonly across: number;
  readonly down: number;
  readonly fromLeft: number;
  readonly fromTop: number;
};

/** The point of the nearest page that lies under a spot of the viewer, in CSS pixels from the viewer's corner. */
export function pointUnder(
  layout: PageLayout,
  view: ViewRect,
  fromLeft: number,
  fromTop: number,
): HeldPoint | undefined {
  const [x, y] = [view.left + fromLeft, view.top + fromTop];
  const seen = pagesTouching(layout, view);
  const pages = seen.length > 0 ? seen : [layout.rows[rowAt(layout, y)]?.first ?? 0];
  let nearest: HeldPoint | undefined;
  let least = Infinity;
  for (const pageIndex of pages) {
    const box = layout.boxes[pageIndex];
    if (!box) continue;
    const away =
      Math.max(box.left - x, x - box.left - box.width, 0) + Math.max(box.top - y, y - box.top - box.height, 0);
    if (away >= least) continue;
    least = away;
    nearest = { pageIndex, across: (x - box.left) / box.width, down: (y - box.top) / box.height, fromLeft, fromTop };
  }
  return nearest;
}

/** The corner at which a point is seen again where it was. It may lie outside of what can be scrolled to. */
export function cornerHolding(layout: PageLayout, point: HeldPoint): Corner {
  const box = layout.boxes[point.pageIndex];
  if (!box) return { left: 0, top: 0 };
  return {
    left: Math.round(box.left + point.across * box.width - point.fromLeft),
    top: Math.round(box.top + point.down * box.height - point.fromTop),
  };
}

/** The same point of a page that has been turned clockwise by a quarter, two or three. */
export function turnedPoint(point: HeldPoint, degrees: number): HeldPoint {
  const { across, down } = point;
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { ...point, across: 1 - down, down: across };
    case 180:
      return { ...point, across: 1 - across, down: 1 - down };
    case 270:
      return { ...point, across: down, down: 1 - across };
    default:
      return point;
  }
}
