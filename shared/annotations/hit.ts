import { pointInPage, type PageGeometry } from '../pack/page-geometry.ts';
import type { Rect } from './geometry.ts';
import type { Annotation } from './model.ts';
import { shapeOn } from './shape.ts';
import { penPointsOf, type Stroke } from './stroke.ts';

/** How near a line must be to what points at it, in points of PDF user space. */
const REACH = 4;

/**
 * The mark under a point of a page: the latest made of those whose words, line or frame lie there, else an area that
 * holds it. Notes and bookmarks have signs of their own to be pressed.
 *
 * @param x from the page's top left corner as shown, in points, as is `y`
 */
export function markUnder(
  annotations: readonly Annotation[],
  pageIndex: number,
  geometry: PageGeometry,
  x: number,
  y: number,
): Annotation | undefined {
  const point = pointInPage(geometry, x, y);
  const lying = annotations.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  return (
    lying.findLast(annotation => isOn(annotation, pageIndex, point)) ??
    lying.findLast(annotation => annotation.type === 'area' && isWithin(annotation.rect, point, 0))
  );
}

function isOn(annotation: Annotation, pageIndex: number, point: readonly [number, number]): boolean {
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout':
      return (shapeOn(annotation, pageIndex)?.rects ?? []).some(rect => isWithin(rect, point, 0));
    case 'ink':
      return annotation.strokes.some(stroke => isNear(stroke, point, REACH + annotation.width / 2));
    case 'area':
      return isWithin(annotation.rect, point, REACH) && !isWithin(annotation.rect, point, -REACH);
    case 'note':
    case 'bookmark':
      return false;
  }
}

function isWithin([left, bottom, right, top]: Rect, [x, y]: readonly [number, number], reach: number): boolean {
  return x >= left - reach && x <= right + reach && y >= bottom - reach && y <= top + reach;
}

function isNear(stroke: Stroke, [x, y]: readonly [number, number], reach: number): boolean {
  const points = penPointsOf(stroke);
  return points.some((to, at) => {
    const from = points[at - 1] ?? to;
    const [wayX, wayY] = [to.x - from.x, to.y - from.y];
    const length = wayX * wayX + wayY * wayY;
    const along = length === 0 ? 0 : ((x - from.x) * wayX + (y - from.y) * wayY) / length;
    const share = Math.min(Math.max(along, 0), 1);
    return Math.hypot(x - from.x - share * wayX, y - from.y - share * wayY) <= reach;
  });
}
