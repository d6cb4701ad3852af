import { rectAsShown, type PageGeometry } from '../pack/page-geometry.ts';
import type { Rect } from './geometry.ts';

/** Where the line of an underline or a strike-out runs: shares of the height of its words, from their foot. */
export const WORD_LINES = { underline: { up: 0.04, thick: 0.07 }, strikeout: { up: 0.42, thick: 0.07 } } as const;

/** The thinnest line that is seen well, in points. */
const THINNEST = 0.8;

/**
 * The line under words, or through them, as shown: points from the top left corner of the page.
 *
 * @param rect the words, in PDF user space
 * @param angle which way they read on the page as shown, clockwise: 0 to the right, 90 downwards, 180, 270
 */
export function wordLine(geometry: PageGeometry, rect: Rect, type: 'underline' | 'strikeout', angle: number): Rect {
  const [left, top, right, bottom] = rectAsShown(geometry, rect);
  const height = angle % 180 === 0 ? bottom - top : right - left;
  const thick = Math.max(WORD_LINES[type].thick * height, THINNEST);
  const low = WORD_LINES[type].up * height;
  switch (angle) {
    case 90:
      return [left + low, top, left + low + thick, bottom];
    case 180:
      return [left, top + low, right, top + low + thick];
    case 270:
      return [right - low - thick, top, right - low, bottom];
    default:
      return [left, bottom - low - thick, right, bottom - low];
  }
}
