import { z } from 'zod';
import { rounded } from '../rounded.ts';

/**
 * A rectangle on a page in PDF points, origin at the page's bottom left before rotation: `[left, bottom, right, top]`.
 */
export const rectSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Rect = Readonly<z.infer<typeof rectSchema>>;

/** The corners in order, rounded to thousandths of a point, so that equal places are equal in the journal. */
export function normaliseRect([x1, y1, x2, y2]: Rect): Rect {
  return [
    rounded(Math.min(x1, x2), 3),
    rounded(Math.min(y1, y2), 3),
    rounded(Math.max(x1, x2), 3),
    rounded(Math.max(y1, y2), 3),
  ];
}

/**
 * Joins the rectangles of one line of text. A browser gives one for each run of text in a selection; drawn one by one
 * they would overlap and leave gaps. Two join when they share more than half of the lower one's height and are less
 * than a line's height apart.
 */
export function joinLineRects(rects: readonly Rect[]): readonly Rect[] {
  const filled = rects.map(normaliseRect).filter(rect => rect[2] > rect[0] && rect[3] > rect[1]);
  const along = textAxis(filled);
  const joined: Rect[] = [];
  for (const rect of filled) {
    const last = joined.at(-1);
    if (last && onOneLine(last, rect, along)) joined[joined.length - 1] = union(last, rect);
    else joined.push(rect);
  }
  return joined;
}

/** The smallest rectangle around both. */
export function union(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The axis that text runs along: on a rotated page it runs up or down in PDF space. Runs of text are longer than high. */
function textAxis(rects: readonly Rect[]): 0 | 1 {
  const wide = rects.reduce((sum, rect) => sum + rect[2] - rect[0], 0);
  const high = rects.reduce((sum, rect) => sum + rect[3] - rect[1], 0);
  return high > wide ? 1 : 0;
}

function onOneLine(a: Rect, b: Rect, axis: 0 | 1): boolean {
  const across = axis === 0 ? 1 : 0;
  const [aLow, aHigh, bLow, bHigh] = [a[across], a[across + 2] ?? 0, b[across], b[across + 2] ?? 0];
  const shared = Math.min(aHigh, bHigh) - Math.max(aLow, bLow);
  const height = Math.min(aHigh - aLow, bHigh - bLow);
  const gap = Math.max(a[axis], b[axis]) - Math.min(a[axis + 2] ?? 0, b[axis + 2] ?? 0);
  return shared > height / 2 && gap < height;
}
