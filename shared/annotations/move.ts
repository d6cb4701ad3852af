import { pointInPage, type PageGeometry } from '../pack/page-geometry.ts';
import type { Rect } from './geometry.ts';
import type { Annotation, AnnotationOf } from './model.ts';
import { boundsOf } from './shape.ts';
import { penPointsOf, strokeOf, type Stroke } from './stroke.ts';
import { rounded } from '../rounded.ts';

/** Annotations that lie where the member puts them, not on words. */
export type Movable = AnnotationOf<'note' | 'ink' | 'area' | 'bookmark'>;

/** Where a movable annotation lies: the fields that moving it changes. */
export type Placing =
  { readonly point: readonly [number, number] } | { readonly strokes: readonly Stroke[] } | { readonly rect: Rect };

export function isMovable(annotation: Annotation): annotation is Movable {
  return ['note', 'ink', 'area', 'bookmark'].includes(annotation.type);
}

/**
 * Where an annotation lies once it is moved, as far as it stays on its page.
 *
 * @param view the visible box of the page in PDF user space
 */
export function moved(annotation: Movable, across: number, up: number, view: Rect): Placing {
  const [left, bottom, right, top] = boundsOf(annotation);
  const x = rounded(within(across, view[0] - left, view[2] - right), 3);
  const y = rounded(within(up, view[1] - bottom, view[3] - top), 3);
  switch (annotation.type) {
    case 'note':
    case 'bookmark':
      return { point: [annotation.point[0] + x, annotation.point[1] + y] };
    case 'area': {
      const [fromX, fromY, toX, toY] = annotation.rect;
      return { rect: [fromX + x, fromY + y, toX + x, toY + y] };
    }
    case 'ink':
      return { strokes: annotation.strokes.map(stroke => movedStroke(stroke, x, y)) };
  }
}

function movedStroke(stroke: Stroke, across: number, up: number): Stroke {
  return strokeOf(
    penPointsOf(stroke).map(({ x, y, pressure }) => ({ x: rounded(x + across, 3), y: rounded(y + up, 3), pressure })),
  );
}

/** An edge or a corner of a rectangle, by the sides that move with it: -1 the lower one, 1 the higher, 0 neither. */
export type Grip = { readonly across: -1 | 0 | 1; readonly up: -1 | 0 | 1 };

/** The least width and height of an area, in points. */
export const LEAST_AREA = 6;

/** A rectangle with a grip of it moved; it stays on its page and never becomes too small to take hold of. */
export function resized(rect: Rect, grip: Grip, across: number, up: number, view: Rect): Rect {
  const [left, bottom, right, top] = rect;
  const low = (side: number, by: number, edge: number, other: number): number =>
    rounded(Math.min(Math.max(side + by, edge), other - LEAST_AREA), 3);
  const high = (side: number, by: number, edge: number, other: number): number =>
    rounded(Math.max(Math.min(side + by, edge), other + LEAST_AREA), 3);
  return [
    grip.across === -1 ? low(left, across, view[0], right) : left,
    grip.up === -1 ? low(bottom, up, view[1], top) : bottom,
    grip.across === 1 ? high(right, across, view[2], left) : right,
    grip.up === 1 ? high(top, up, view[3], bottom) : top,
  ];
}

/** What lies partly off the page (its box was cut since) may go back, but no further off. */
function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, 0)), Math.max(most, 0));
}

/** A way on the page as shown (points, y downwards) as a way in PDF user space. */
export function wayInPage(
  geometry: PageGeometry,
  across: number,
  down: number,
): { readonly across: number; readonly up: number } {
  const [fromX, fromY] = pointInPage(geometry, 0, 0);
  const [x, y] = pointInPage(geometry, across, down);
  return { across: x - fromX, up: y - fromY };
}

/** A grip of a rectangle as shown (-1 the left and the upper side) as that of PDF user space. */
export function gripInPage(geometry: PageGeometry, across: -1 | 0 | 1, down: -1 | 0 | 1): Grip {
  const way = wayInPage(geometry, across, down);
  return { across: signOf(way.across), up: signOf(way.up) };
}

function signOf(value: number): -1 | 0 | 1 {
  if (Math.abs(value) < 1e-9) return 0;
  return value > 0 ? 1 : -1;
}
