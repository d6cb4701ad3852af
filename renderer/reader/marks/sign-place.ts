import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { isTextMark, shapeOn } from '../../../shared/annotations/shape.ts';
import {
  pointAsShown,
  pointInPage,
  rectAsShown,
  shownSize,
  type PageGeometry,
} from '../../../shared/pack/page-geometry.ts';
import { rounded } from '../../../shared/rounded.ts';

/** CSS pixels that a sign is wide and high, and that of a bookmark, a ribbon, is high. */
const SIGN = 24;
const RIBBON = 30;

/** From the end of a line to the middle of the sign that stands at it, along the line and across it, in CSS pixels. */
const AT_LINE_END = [14, -2] as const;
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

/**
 * Where the sign of a mark stands: CSS pixels from the page's top left corner, and by how much it is turned. Signs cover
 * the same part of the page however it is turned, and all of them is on it: that of a comment is beyond the end of the
 * last line, a note's hangs from its point, and a ribbon goes round with the page.
 *
 * @param angle which way the words read, or the page is turned, clockwise in degrees
 */
export function signPlace(
  mark: Annotation,
  geometry: PageGeometry,
  scale: number,
  angle: number,
): { readonly left: number; readonly top: number; readonly rotate: string } {
  const [[x, y], [beside, below]] = middleOfSign(mark, geometry, angle);
  const isRibbon = mark.type === 'bookmark';
  const high = isRibbon ? RIBBON : SIGN;
  const [halfWide, halfHigh] = angle % 180 === 0 ? [SIGN / 2, high / 2] : [high / 2, SIGN / 2];
  const { width, height } = shownSize(geometry);
  const within = (value: number, half: number, size: number): number =>
    Math.max(Math.min(value, size * scale - half), half);
  return {
    left: within(x * scale + beside, halfWide, width) - SIGN / 2,
    top: within(y * scale + below, halfHigh, height) - high / 2,
    rotate: isRibbon ? `${angle}deg` : 'none',
  };
}

/** A place on the page in points as shown, and how far beside it a sign has its middle, in CSS pixels. */
function middleOfSign(mark: Annotation, geometry: PageGeometry, angle: number): readonly [Point, Point] {
  if (mark.type === 'note') return [pointAsShown(geometry, ...mark.point), turnedWay(angle, IN_NOTE)];
  if (mark.type === 'bookmark') return [pointAsShown(geometry, ...mark.point), turnedWay(angle, IN_RIBBON)];
  // What lies on no words has no line: its sign is at the upper right, as it is shown.
  const turn = isTextMark(mark) ? angle : 0;
  const last = shapeOn(mark, mark.pageIndex)?.rects.at(-1) ?? [0, 0, 0, 0];
  return [lineCorner(rectAsShown(geometry, last), turn, 'end'), turnedWay(turn, AT_LINE_END)];
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
