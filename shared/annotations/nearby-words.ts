import { describeQuote, type Quote } from '../anchoring/quote.ts';
import { rectAsShown, type PageGeometry } from '../pack/page-geometry.ts';
import { runsOf, type PageContent, type TextRun } from '../pack/page-runs.ts';
import type { Rect } from './geometry.ts';
import { sortIndexOfRect } from './sort-index.ts';
import { wordsInRects } from './words-in-rects.ts';

/** What a mark that lies on no words stands by, and where it comes in reading order. */
export type Standing = { readonly quote: Quote | null; readonly sortIndex: string };

/**
 * Where a mark stands among the words of its page: by those under it, else by the line nearest to it.
 *
 * @param content undefined where the words of the page are not known (yet)
 * @param geometry as the file shows the page
 * @param rect what it covers, in PDF user space; empty for a point
 */
export function standingOf(
  content: PageContent | undefined,
  geometry: PageGeometry,
  pageIndex: number,
  rect: Rect,
): Standing {
  const quote = content ? nearbyWords(content, geometry, rect) : null;
  return { quote, sortIndex: sortIndexOfRect(geometry, pageIndex, quote?.start ?? 0, rect) };
}

/** The words under a rectangle of a page, else the words of the line nearest to it; null where the page has none. */
export function nearbyWords(content: PageContent, geometry: PageGeometry, rect: Rect): Quote | null {
  const under = wordsInRects(content, geometry, [rect]);
  if (under) return under;
  const shown = rectAsShown(geometry, rect);
  let nearest: TextRun | undefined;
  let least = Infinity;
  for (const run of runsOf(content)) {
    const distance = distanceBetween(shown, boxOf(run));
    if (distance < least) [nearest, least] = [run, distance];
  }
  return nearest ? (describeQuote(content.text, nearest.start, nearest.start + nearest.text.length) ?? null) : null;
}

/** The box of a run as shown. */
function boxOf({ x, y, width, height, angle }: TextRun): Rect {
  switch (angle) {
    case 90:
      return [x, y, x + height, y + width];
    case 180:
      return [x - width, y, x, y + height];
    case 270:
      return [x - height, y - width, x, y];
    default:
      return [x, y - height, x + width, y];
  }
}

/** A line that lies beside counts as nearer than one as far above or below: people write notes in the margin. */
const BESIDE = 0.25;

function distanceBetween(a: Rect, b: Rect): number {
  const across = Math.max(0, b[0] - a[2], a[0] - b[2]);
  const down = Math.max(0, b[1] - a[3], a[1] - b[3]);
  return Math.hypot(across * BESIDE, down);
}
