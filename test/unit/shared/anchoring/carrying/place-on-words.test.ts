import { describe, expect, it } from 'vitest';
import { placeOnWords, type PagesOfVersion } from '../../../../../shared/anchoring/carrying/place-on-words.ts';
import { placementSchema } from '../../../../../shared/annotations/placement.ts';
import { rectsOfSpan } from '../../../../../shared/anchoring/carrying/span-rects.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';
import type { PageContent } from '../../../../../shared/pack/page-runs.ts';
import { A4, pageOfLines } from '../../../../support/marks.ts';

const LINES = ['The levy rises by four per cent', 'from April of next year on.'];
const old = pageOfLines(LINES);
const lower = pageOfLines(['A new line above.', ...LINES]);
const TURNED = { view: [0, 0, 842, 595], rotation: 90, userUnit: 1 } as const;

const pagesOf =
  (...contents: readonly PageContent[]): PagesOfVersion =>
  pageIndex => {
    const content = contents[pageIndex];
    return content && { content, geometry: A4 };
  };

function spanOf({ text }: PageContent, words: string, pageIndex = 0) {
  const start = text.replaceAll('\n', ' ').indexOf(words);
  return { pageIndex, start, end: start + words.length };
}

const WORDS = 'four per cent from April';
const own: readonly Rect[] = rectsOfSpan(
  { content: old, geometry: A4 },
  spanOf(old, WORDS).start,
  spanOf(old, WORDS).end,
).map(([left, bottom, right, top]) => [left - 1.5, bottom - 1, right + 2.5, top + 1]);
const ownLines = [{ own, page: { content: old, geometry: A4 }, span: spanOf(old, WORDS) }];

describe('the place of a mark on words', () => {
  it('keeps the member’s own rectangles where the lines are set as they were', () => {
    const place = placeOnWords([spanOf(lower, WORDS)], pagesOf(lower), ownLines);
    expect(place).toMatchObject({
      pageIndex: 0,
      quote: { exact: 'four per cent\nfrom April', prefix: expect.stringContaining('new line') as string },
    });
    const rects = place && 'rects' in place ? place.rects : [];
    rects.forEach((rect, line) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = own[line] ?? [];
      expect(rect).toEqual([left, bottom - 20, right, top - 20].map(side => Number(side.toFixed(3))));
    });
    expect(rects).toHaveLength(2);
  });

  it('takes the lines as they are set now where that is another way', () => {
    const reset = pageOfLines(['The levy rises by', 'four per cent from', 'April of next year on.']);
    const span = spanOf(reset, WORDS);
    const place = placeOnWords([span], pagesOf(reset), ownLines);
    const set = rectsOfSpan({ content: reset, geometry: A4 }, span.start, span.end);
    expect(place).toMatchObject({ rects: set });
  });

  it('keeps them on a page that is turned now', () => {
    const turned: PagesOfVersion = () => ({ content: old, geometry: TURNED });
    const place = placeOnWords([spanOf(old, WORDS)], turned, ownLines);
    const [rect] = place && 'rects' in place ? place.rects : [];
    const [left = 0, bottom = 0, right = 0, top = 0] = own[0] ?? [];
    expect((rect?.[2] ?? 0) - (rect?.[0] ?? 0)).toBeCloseTo(top - bottom, 1);
    expect((rect?.[3] ?? 0) - (rect?.[1] ?? 0)).toBeCloseTo(right - left, 1);
  });

  it('goes on over a page break', () => {
    const [first, second] = [pageOfLines(LINES.slice(0, 1)), pageOfLines(LINES.slice(1))];
    const place = placeOnWords(
      [spanOf(second, 'from April', 1), spanOf(first, 'four per cent')],
      pagesOf(first, second),
      ownLines,
    );
    expect(place).toMatchObject({
      pageIndex: 0,
      quote: { exact: 'four per cent' },
      continued: [{ pageIndex: 1, quote: { exact: 'from April' } }],
    });
    expect(placementSchema.safeParse(place).success).toBe(true);
  });

  it('is one quote of words that are read in another order', () => {
    const spans = [spanOf(old, 'from April'), spanOf(old, 'four per cent')];
    expect(placeOnWords(spans, pagesOf(old), [])).toMatchObject({
      quote: { exact: 'from April\nfour per cent' },
      rects: [expect.anything(), expect.anything()],
    });
  });

  it('is none where no run holds the words, or their page is not here', () => {
    const unset = { text: old.text, places: new Int32Array() };
    expect(placeOnWords([spanOf(old, WORDS)], pagesOf(unset), [])).toBeUndefined();
    expect(placeOnWords([spanOf(old, WORDS, 3)], pagesOf(old), [])).toBeUndefined();
  });
});
