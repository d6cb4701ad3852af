import type { Rect } from '../annotations/geometry.ts';

/** A point of PDF user space. */
export type Point = readonly [number, number];

/** The corners of a line of words as its reader sees them, in PDF user space. */
export type Quad = {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
  readonly bottomRight: Point;
};

/**
 * The corners of a line of words.
 *
 * @param angle which way the words read on the page as shown, clockwise in degrees
 * @param rotation how far the page is turned when it is shown, clockwise in degrees
 */
export function quadOf([left, bottom, right, top]: Rect, angle: number, rotation: number): Quad {
  const inPage = (((angle - rotation) % 360) + 360) % 360;
  switch (inPage) {
    case 90:
      return { topLeft: [right, top], topRight: [right, bottom], bottomLeft: [left, top], bottomRight: [left, bottom] };
    case 180:
      return { topLeft: [right, bottom], topRight: [left, bottom], bottomLeft: [right, top], bottomRight: [left, top] };
    case 270:
      return { topLeft: [left, bottom], topRight: [left, top], bottomLeft: [right, bottom], bottomRight: [right, top] };
    default:
      return { topLeft: [left, top], topRight: [right, top], bottomLeft: [left, bottom], bottomRight: [right, bottom] };
  }
}

/**
 * The eight numbers of a quadrilateral in the order that Acrobat writes and all viewers read: top left, top right, bottom
 * left, bottom right. (ISO 32000-1, 12.5.6.10, says anticlockwise; no viewer does it.)
 */
export function quadPoints({ topLeft, topRight, bottomLeft, bottomRight }: Quad): readonly number[] {
  return [...topLeft, ...topRight, ...bottomLeft, ...bottomRight];
}

/** The point that lies `share` of the way from one to another. */
export function between([x1, y1]: Point, [x2, y2]: Point, share: number): Point {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}
