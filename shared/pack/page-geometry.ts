import { z } from 'zod';
import { normaliseRect, type Rect } from '../annotations/geometry.ts';

/**
 * What places a page on the screen: its visible box in PDF user space `[left, bottom, right, top]`, the clockwise turn
 * in degrees it is shown with, and the size of a unit of user space in points (ISO 32000-1, 7.7.3.3).
 */
export const pageGeometrySchema = z
  .object({
    view: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    userUnit: z.number().positive(),
  })
  .readonly();
export type PageGeometry = z.infer<typeof pageGeometrySchema>;

/** Width and height of a page as shown, in points. */
export function shownSize({ view, rotation, userUnit }: PageGeometry): {
  readonly width: number;
  readonly height: number;
} {
  const [across, up] = [(view[2] - view[0]) * userUnit, (view[3] - view[1]) * userUnit];
  return rotation % 180 === 0 ? { width: across, height: up } : { width: up, height: across };
}

/** A page turned further, clockwise: it is shown so, and what is shown is found on it, while its user space stays as it is. */
export function turnedGeometry(geometry: PageGeometry, turn: PageGeometry['rotation']): PageGeometry {
  return turn === 0 ? geometry : { ...geometry, rotation: quarterTurn(geometry.rotation + turn) };
}

function quarterTurn(degrees: number): PageGeometry['rotation'] {
  const turned = degrees % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

/** A rectangle of PDF user space as shown: points from the page's top left corner, `[left, top, right, bottom]`. */
export function rectAsShown(geometry: PageGeometry, rect: Rect): Rect {
  const [x1, y1] = pointAsShown(geometry, rect[0], rect[1]);
  const [x2, y2] = pointAsShown(geometry, rect[2], rect[3]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** A rectangle as shown (points from the top left corner, any two opposite corners) in PDF user space. */
export function rectInPage(geometry: PageGeometry, rect: Rect): Rect {
  const [x1, y1] = pointInPage(geometry, rect[0], rect[1]);
  const [x2, y2] = pointInPage(geometry, rect[2], rect[3]);
  return normaliseRect([x1, y1, x2, y2]);
}

/** A point of PDF user space as shown: points from the page’s top left corner. */
export function pointAsShown(
  { view, rotation, userUnit }: PageGeometry,
  x: number,
  y: number,
): readonly [number, number] {
  const [left, bottom, right, top] = view;
  switch (rotation) {
    case 0:
      return [(x - left) * userUnit, (top - y) * userUnit];
    case 90:
      return [(y - bottom) * userUnit, (x - left) * userUnit];
    case 180:
      return [(right - x) * userUnit, (y - bottom) * userUnit];
    case 270:
      return [(top - y) * userUnit, (right - x) * userUnit];
  }
}

/** A point as shown (points from the top left corner) in PDF user space. */
export function pointInPage(
  { view, rotation, userUnit }: PageGeometry,
  x: number,
  y: number,
): readonly [number, number] {
  const [left, bottom, right, top] = view;
  const [across, down] = [x / userUnit, y / userUnit];
  switch (rotation) {
    case 0:
      return [left + across, top - down];
    case 90:
      return [left + down, bottom + across];
    case 180:
      return [right - across, bottom + down];
    case 270:
      return [right - down, top - across];
  }
}
