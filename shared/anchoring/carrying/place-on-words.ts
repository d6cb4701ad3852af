import type { Rect } from '../../annotations/geometry.ts';
import type { Passage, Placement } from '../../annotations/placement.ts';
import { sortIndexOfRect } from '../../annotations/sort-index.ts';
import { rectAsShown, rectInPage } from '../../pack/page-geometry.ts';
import type { WordSpan } from '../outcome.ts';
import { describeQuote, LONGEST_QUOTE, type Quote } from '../quote.ts';
import { rectsOfSpan, type PageOfVersion } from './span-rects.ts';

/** The pages of a version; undefined where a page, or its text, is not here. */
export type PagesOfVersion = (pageIndex: number) => PageOfVersion | undefined;

/** The member's own rectangles on the words of a page they marked, and where import has these words. */
export type OwnLines = { readonly own: readonly Rect[]; readonly page: PageOfVersion; readonly span: WordSpan };

/**
 * A text mark's place on words.
 *
 * @param spans at least one, as an outcome has them
 * @param ownLines of each page of the mark; where lines are set as they were, the member's own rectangles are kept
 * @returns undefined where the words stand nowhere on their pages
 */
export function placeOnWords(
  spans: readonly WordSpan[],
  pages: PagesOfVersion,
  ownLines: readonly OwnLines[],
): Placement | undefined {
  const byPage = new Map<number, WordSpan[]>();
  for (const span of spans.toSorted((a, b) => a.pageIndex - b.pageIndex)) {
    byPage.set(span.pageIndex, [...(byPage.get(span.pageIndex) ?? []), span]);
  }
  const isAsBefore = ownLines.length === byPage.size;
  const passages = Array.from(byPage, ([pageIndex, onPage], at) => {
    const page = pages(pageIndex);
    return page && passageOn(page, pageIndex, onPage, isAsBefore ? ownLines[at] : undefined);
  }).filter(passage => passage !== undefined);
  const [first, ...rest] = passages;
  const top = first?.rects[0];
  const geometry = first && pages(first.pageIndex)?.geometry;
  if (!first || !top || !geometry) return undefined;
  const place = sortIndexOfRect(geometry, first.pageIndex, first.quote.start, top);
  return { ...first, sortIndex: place, ...(rest.length > 0 ? { continued: rest } : {}) };
}

function passageOn(
  page: PageOfVersion,
  pageIndex: number,
  spans: readonly WordSpan[],
  lines: OwnLines | undefined,
): Passage | undefined {
  const quote = quoteOfSpans(page.content.text, spans);
  const set = spans.flatMap(({ start, end }) => rectsOfSpan(page, start, end));
  if (!quote || set.length === 0) return undefined;
  const rects = (lines && movedWithLines(lines, page, set)) ?? set;
  return { pageIndex, rects: rects.map(([...sides]) => sides), quote };
}

/** Words that are read in another order now are one quote all the same, with what stands around them all. */
function quoteOfSpans(text: string, spans: readonly WordSpan[]): Quote | undefined {
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.end));
  const whole = describeQuote(text, start, end);
  if (!whole || spans.length === 1) return whole;
  const exact = spans.map(span => text.slice(span.start, span.end)).join('\n');
  return { ...whole, exact: exact.slice(0, LONGEST_QUOTE) };
}

/** Points that a line may be wider or higher than it was, and count as set as it was. */
const AS_SET = 0.5;

/** The member's own rectangles, moved with their lines; undefined where a line is set in another way now. */
function movedWithLines(
  { own, page, span }: OwnLines,
  target: PageOfVersion,
  set: readonly Rect[],
): readonly Rect[] | undefined {
  const before = rectsOfSpan(page, span.start, span.end);
  if (own.length !== set.length || before.length !== set.length) return undefined;
  const moved = own.map((rect, at) => {
    const [from, to] = [before[at], set[at]];
    if (!from || !to) return undefined;
    const [fromShown, toShown] = [rectAsShown(page.geometry, from), rectAsShown(target.geometry, to)];
    const [left = 0, top = 0, right = 0, bottom = 0] = fromShown.map((side, edge) => (toShown[edge] ?? 0) - side);
    if (Math.abs(right - left) > AS_SET || Math.abs(bottom - top) > AS_SET) return undefined;
    const [x1, y1, x2, y2] = rectAsShown(page.geometry, rect);
    return rectInPage(target.geometry, [x1 + left, y1 + top, x2 + left, y2 + top]);
  });
  return moved.every(rect => rect !== undefined) ? moved : undefined;
}
