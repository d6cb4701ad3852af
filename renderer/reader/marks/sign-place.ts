import { union, type Rect } from '../../../shared/annotations/geometry.ts';
import { isTextType, type Annotation, type AnnotationType } from '../../../shared/annotations/model.ts';
import { isAtPoint, shapeOn } from '../../../shared/annotations/shape.ts';
import {
  pointAsShown,
  pointInPage,
  rectAsShown,
  shownSize,
  type PageGeometry,
} from '../../../shared/pack/page-geometry.ts';
import { rounded } from '../../../shared/rounded.ts';

/** CSS pixels that a sign is wide and high. */
export const SIGN = 24;
/** CSS pixels that the sign of a bookmark, a ribbon, is high. */
const RIBBON = 30;

/** From the end of a line on to the middle of the sign that stands right behind it, in CSS pixels. */
export const BEHIND_LINE = SIGN / 2 + 2;
/** From the point of a note, the upper left of its sign, to the middle; and from that of a bookmark, which hangs over it. */
const IN_NOTE = [SIGN / 2, SIGN / 2] as const;
const IN_RIBBON = [0, RIBBON / 2 - 2] as const;

type Point = readonly [number, number];

/** A way on the page as it is shown when words that read to the right read at an angle, clockwise in degrees. */
function turnedWay(angle: number, [along, across]: Point): Point {
  switch (angle) {
    case 90:
      return [-across, along];
    case 180:
      return [-along, -across];
    case 270:
      return [across, -along];
    default:
      return [along, across];
  }
}

/** The upper corner of words at the beginning or the end of their line, in points as shown. */
export function lineCorner([left, top, right, bottom]: Rect, angle: number, which: 'start' | 'end'): Point {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return corners[(angle / 90 + (which === 'end' ? 1 : 0)) % 4] ?? [left, top];
}

/** The line that the sign of a comment stands at: where it lies, in points as shown, and which way it reads. */
export type LineOfSign = { readonly rect: Rect; readonly angle: number };

/**
 * The last line of words; the upper edge, as it is shown, of what lies on no words.
 *
 * @param rects what is marked of a page, in PDF user space
 * @param angle which way the words read on the page as shown, clockwise in degrees
 */
export function lineOfSign(
  type: AnnotationType,
  rects: readonly Rect[],
  geometry: PageGeometry,
  angle: number,
): LineOfSign {
  const shown = rects.map(rect => rectAsShown(geometry, rect));
  const last = shown.at(-1) ?? [0, 0, 0, 0];
  if (isTextType(type)) return { rect: last, angle };
  const [left, top, right] = shown.reduce(union, last);
  return { rect: [left, top, right, top], angle: 0 };
}

/**
 * Where the sign of a comment stands at its line: CSS pixels from the page's top left corner, all of it on the page.
 *
 * @param distance from the end of the line on to the middle of the sign, in CSS pixels
 */
export function placeAtLine(
  { rect, angle }: LineOfSign,
  geometry: PageGeometry,
  scale: number,
  distance = BEHIND_LINE,
): { readonly left: number; readonly top: number } {
  const [upper, lower] = [lineCorner(rect, angle, 'end'), lineCorner(rect, (angle + 90) % 360, 'end')];
  const middle = [(upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2] as const;
  const [x, y] = onSheet(geometry, scale, middle, turnedWay(angle, [distance, 0]), [SIGN / 2, SIGN / 2]);
  return { left: x - SIGN / 2, top: y - SIGN / 2 };
}

/** The middle of a sign, so far beside a point of the page in points as shown that all of it is on the page. */
function onSheet(geometry: PageGeometry, scale: number, [x, y]: Point, [beside, below]: Point, half: Point): Point {
  const { width, height } = shownSize(geometry);
  const within = (value: number, least: number, size: number): number =>
    Math.max(Math.min(value, size * scale - least), least);
  return [within(x * scale + beside, half[0], width), within(y * scale + below, half[1], height)];
}

/**
 * Where the sign of a mark stands: CSS pixels from the page's top left corner, and by how much it is turned. Signs cover
 * the same part of the page however it is turned, and all of them is on it: that of a comment is at its line, a note's
 * hangs from its point, and a ribbon goes round with the page.
 *
 * @param angle which way the words read, or the page is turned, clockwise in degrees
 * @param distance of the sign of a comment: see {@link placeAtLine}
 */
export function signPlace(
  mark: Annotation,
  geometry: PageGeometry,
  scale: number,
  angle: number,
  distance?: number,
): { readonly left: number; readonly top: number; readonly rotate: string } {
  if (!isAtPoint(mark)) {
    const rects = shapeOn(mark, mark.pageIndex)?.rects ?? [];
    return { ...placeAtLine(lineOfSign(mark.type, rects, geometry, angle), geometry, scale, distance), rotate: 'none' };
  }
  const isRibbon = mark.type === 'bookmark';
  const high = isRibbon ? RIBBON : SIGN;
  const half: Point = angle % 180 === 0 ? [SIGN / 2, high / 2] : [high / 2, SIGN / 2];
  const beside = turnedWay(angle, isRibbon ? IN_RIBBON : IN_NOTE);
  const [x, y] = onSheet(geometry, scale, pointAsShown(geometry, ...mark.point), beside, half);
  return { left: x - SIGN / 2, top: y - high / 2, rotate: isRibbon ? `${angle}deg` : 'none' };
}

/**
 * The point of a note whose sign is to have its upper left corner, as it is shown, somewhere.
 *
 * @param at in points as shown
 * @param turn how much further the page is turned than it is printed
 */
export function pointOfSign(geometry: PageGeometry, [x, y]: Point, turn: number, scale: number): Point {
  const [across, down] = turnedWay(turn, IN_NOTE);
  return onPage(geometry, x + (SIGN / 2 - across) / scale, y + (SIGN / 2 - down) / scale);
}

/** The point of a note whose sign stands before words: at the upper corner where they begin, in points as shown. */
export function pointBefore(geometry: PageGeometry, corner: Point, turn: number, scale: number): Point {
  const [across, down] = turnedWay(turn, [-SIGN - 2, 0]);
  return onPage(geometry, corner[0] + across / scale, corner[1] + down / scale);
}

function onPage(geometry: PageGeometry, x: number, y: number): Point {
  const { width, height } = shownSize(geometry);
  const [across, up] = pointInPage(geometry, Math.max(Math.min(x, width), 0), Math.max(Math.min(y, height), 0));
  return [rounded(across, 3), rounded(up, 3)];
}
