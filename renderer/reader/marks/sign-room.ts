import type { Rect } from '../../../shared/annotations/geometry.ts';
import { BEHIND_LINE, SIGN } from './sign-place.ts';

/** The line that a sign stands at: where it lies on the page, and which way it reads, clockwise in degrees. */
export type SignLine = { readonly key: string; readonly rect: Rect; readonly angle: number };

const HALF = SIGN / 2;
/** CSS pixels from a sign's middle to what it may not touch above and below. It is round: its edges there hide nothing. */
const REACH = 10;

/**
 * How far along its line from where that ends each sign has its middle: right behind it, or else at the nearest place
 * before or behind it where it covers neither words nor another sign. Where the page has no such place it stands right
 * behind its line.
 *
 * @param lines in the order of the page; all places in CSS pixels from the top left corner of the page as shown
 * @param taken what no sign may cover: words, notes
 */
export function signDistances(
  lines: readonly SignLine[],
  taken: readonly Rect[],
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, number> {
  const covered = [...taken];
  const found = new Map<string, number>();
  for (const { key, rect, angle } of lines) {
    const line = asRead(rect, angle);
    const [pageStart, , pageEnd] = asRead([0, 0, size.width, size.height], angle);
    const [start, top, end, bottom] = line;
    const middle = (top + bottom) / 2;
    const inTheWay = covered
      .map(box => asRead(box, angle))
      .filter(box => box[1] < middle + REACH && box[3] > middle - REACH);
    const after = freeFrom(
      end + BEHIND_LINE,
      inTheWay.map(box => [box[0], box[2]]),
    );
    const before = -freeFrom(
      BEHIND_LINE - start,
      inTheWay.map(box => [-box[2], -box[0]]),
    );
    const hasAfter = after <= pageEnd - HALF;
    const hasBefore = before >= pageStart + HALF;
    const at = hasBefore && (!hasAfter || start - before < after - end) ? before : hasAfter ? after : end + BEHIND_LINE;
    found.set(key, at - end);
    covered.push(asShown([at - HALF, middle - HALF, at + HALF, middle + HALF], angle));
  }
  return found;
}

/** The first place from one on where a sign meets nothing of what lies on its line. */
function freeFrom(from: number, stretches: readonly (readonly [number, number])[]): number {
  return stretches
    .toSorted(([a], [b]) => a - b)
    .reduce((at, [start, end]) => (at > start - BEHIND_LINE && at < end + BEHIND_LINE ? end + BEHIND_LINE : at), from);
}

/** A box of the page as it lies when the page is turned so that what reads at an angle reads to the right. */
function asRead([left, top, right, bottom]: Rect, angle: number): Rect {
  switch (angle) {
    case 90:
      return [top, -right, bottom, -left];
    case 180:
      return [-right, -bottom, -left, -top];
    case 270:
      return [-bottom, left, -top, right];
    default:
      return [left, top, right, bottom];
  }
}

function asShown(box: Rect, angle: number): Rect {
  return asRead(box, (360 - angle) % 360);
}
