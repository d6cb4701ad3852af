import { describeQuote, type Quote } from '../anchoring/quote.ts';
import { rectAsShown, rectInPage, type PageGeometry } from '../pack/page-geometry.ts';
import { runsOf, type PageContent, type TextRun } from '../pack/page-runs.ts';
import type { Rect } from './geometry.ts';

/** How far letters reach above and below their baseline, as shares of their height. */
const ABOVE = 0.8;
const BELOW = 0.2;

/** A run belongs to a rectangle that covers this share of its height at least. */
const LEAST_COVER = 0.4;

/**
 * The words that rectangles cover, found by where the runs of a page stand: whole words, from the first covered to the
 * last, as they follow each other in the page's text.
 *
 * @param rects in PDF user space of the page
 * @returns undefined when there are none
 */
export function wordsInRects(content: PageContent, geometry: PageGeometry, rects: readonly Rect[]): Quote | undefined {
  let [start, end] = [Infinity, -Infinity];
  const shown = rects.map(rect => rectAsShown(geometry, rect));
  for (const run of runsOf(content)) {
    for (const rect of shown) {
      const cover = coverOf(run, rect);
      if (!cover) continue;
      start = Math.min(start, run.start + cover.from);
      end = Math.max(end, run.start + cover.to);
    }
  }
  return start < end ? describeQuote(content.text, start, end) : undefined;
}

/**
 * Which way the words in a rectangle read on the page as shown, clockwise: 0 to the right, 90 downwards, 180, 270. Where
 * it covers no words they are taken to read to the right.
 */
export function readingAngle(content: PageContent | undefined, geometry: PageGeometry, rect: Rect): number {
  if (!content) return 0;
  const shown = rectAsShown(geometry, rect);
  return runsOf(content).find(run => coverOf(run, shown))?.angle ?? 0;
}

/** Where the runs of a page stand, in PDF user space, as high as their letters. */
export function wordBoxes(content: PageContent, geometry: PageGeometry): readonly Rect[] {
  return runsOf(content).map(run => rectInPage(geometry, runBox(run)));
}

/** The box of a run as shown, as high as its letters. */
export function runBox({ x, y, width, height, angle }: TextRun): Rect {
  const [above, below] = [ABOVE * height, BELOW * height];
  switch (angle) {
    case 90:
      return [x - below, y, x + above, y + width];
    case 180:
      return [x - width, y - below, x, y + above];
    case 270:
      return [x - above, y - width, x + below, y];
    default:
      return [x, y - above, x + width, y + below];
  }
}

type Cover = { readonly from: number; readonly to: number };

/** The characters of a run that a rectangle covers, all of a word that it covers half of. Both as shown. */
function coverOf(run: TextRun, rect: Rect): Cover | undefined {
  const box = alongLine(run, rect);
  const [low, high] = [-ABOVE * run.height, BELOW * run.height];
  const overlap = Math.min(box.bottom, high) - Math.max(box.top, low);
  if (overlap < LEAST_COVER * run.height || box.to <= 0 || box.from >= run.width) return undefined;
  const each = run.width / run.text.length;
  const words = [...run.text.matchAll(/\S+/g)].filter(({ index, 0: word }) => {
    const [from, to] = [index * each, (index + word.length) * each];
    return Math.min(to, box.to) - Math.max(from, box.from) >= (to - from) / 2;
  });
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { from: first.index, to: last.index + last[0].length } : undefined;
}

/** A rectangle as seen from where a run begins: along its line, and across it, downwards. */
function alongLine({ x, y, angle }: TextRun, [left, top, right, bottom]: Rect) {
  switch (angle) {
    case 90:
      return { from: top - y, to: bottom - y, top: x - right, bottom: x - left };
    case 180:
      return { from: x - right, to: x - left, top: y - bottom, bottom: y - top };
    case 270:
      return { from: y - bottom, to: y - top, top: left - x, bottom: right - x };
    default:
      return { from: left - x, to: right - x, top: top - y, bottom: bottom - y };
  }
}
