import fc from 'fast-check';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geometryOf } from '../../renderer/import/page-reading.ts';
import { normaliseRect, type Rect } from '../../shared/annotations/geometry.ts';
import { rectAsShown, rectInPage, shownSize, type PageGeometry } from '../../shared/pack/page-geometry.ts';
import { openWithPdfjs } from '../fixtures/pdfjs-in-node.ts';
import { turnedPages } from '../support/turned-pages.ts';

/** A length in points, on the grid that the journal keeps places on. */
const points = fc.integer({ min: -2_000_000, max: 2_000_000 }).map(thousandths => thousandths / 1000);
const rect: fc.Arbitrary<Rect> = fc.tuple(points, points, points, points);
const geometry: fc.Arbitrary<PageGeometry> = fc
  .record({
    left: points,
    bottom: points,
    width: fc.double({ min: 1, max: 14_400, noNaN: true }),
    height: fc.double({ min: 1, max: 14_400, noNaN: true }),
    rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    userUnit: fc.double({ min: 0.1, max: 100, noNaN: true }),
  })
  .map(({ left, bottom, width, height, rotation, userUnit }) => ({
    view: [left, bottom, left + width, bottom + height],
    rotation,
    userUnit,
  }));

function expectClose(actual: readonly number[], expected: readonly number[], within: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThan(within));
}

describe('rectAsShown and rectInPage', () => {
  it('take each other back', () => {
    fc.assert(
      fc.property(geometry, rect, (page, place) => {
        expectClose(rectInPage(page, rectAsShown(page, place)), normaliseRect(place), 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep the corners in order', () => {
    fc.assert(
      fc.property(geometry, rect, (page, place) => {
        for (const [x1, y1, x2, y2] of [rectAsShown(page, place), rectInPage(page, place)]) {
          expect(x1 <= x2 && y1 <= y2).toBe(true);
        }
      }),
    );
  });

  it('show the whole visible box as the page from its top left corner', () => {
    fc.assert(
      fc.property(geometry, page => {
        const { width, height } = shownSize(page);
        expectClose(rectAsShown(page, page.view), [0, 0, width, height], 1e-6 * (width + height));
      }),
    );
  });
});

describe('pages opened by pdf.js', () => {
  let pdf: PDFDocumentProxy;
  let pages: readonly PDFPageProxy[];

  beforeAll(async () => {
    pdf = await openWithPdfjs(await turnedPages());
    pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  });
  afterAll(() => pdf.loadingTask.destroy());

  it('are of all turns, units and crops', () => {
    const kinds = pages.map(geometryOf).map(page => JSON.stringify(page));
    expect(new Set(kinds).size).toBe(24);
  });

  it('have the size that pdf.js shows them with', () => {
    for (const page of pages) {
      const { width, height } = page.getViewport({ scale: 1 });
      const shown = shownSize(geometryOf(page));
      expectClose([shown.width, shown.height], [width, height], 1e-6);
    }
  });

  it('have every place where pdf.js has it', () => {
    fc.assert(
      fc.property(fc.nat(), rect, (at, place) => {
        const page = pages[at % pages.length];
        if (!page) throw new Error('No page');
        const viewport = page.getViewport({ scale: 1 });
        const corners = [
          viewport.convertToViewportPoint(place[0], place[1]),
          viewport.convertToViewportPoint(place[2], place[3]),
        ].map(point => point.map(Number));
        const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
        const expected = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        expectClose(rectAsShown(geometryOf(page), place), expected, 1e-6);
      }),
      { numRuns: 500 },
    );
  });
});
