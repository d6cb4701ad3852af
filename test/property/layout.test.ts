import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentPage,
  layoutPages,
  pagesBetween,
  pagesInView,
  placeAt,
  scrollTo,
  type PageLayout,
  type ViewRect,
} from '../../renderer/reader/viewer/layout.ts';
import { placeSchema } from '../../shared/reading/place.ts';
import { pagesArbitrary, widthArbitrary, zoomArbitrary } from '../support/layouts.ts';

const layoutArbitrary = fc
  .record({ pages: pagesArbitrary, zoom: zoomArbitrary, width: widthArbitrary })
  .map(given => ({ ...given, layout: layoutPages(given.pages, given.zoom, given.width) }));

/** How far a scroller is scrolled, of all that it can be. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

function viewOf(layout: PageLayout, width: number, height: number, down: number, across: number): ViewRect {
  const top = Math.round(Math.max(0, layout.height - height) * down);
  const left = Math.round(Math.max(0, layout.width - width) * across);
  return { left, top, width, height };
}
const viewHeight = fc.integer({ min: 50, max: 2500 });

describe('layoutPages', () => {
  it('keeps pages in order and apart, in the middle and inside of the content', () => {
    fc.assert(
      fc.property(layoutArbitrary, ({ layout, width }) => {
        let end = 0;
        for (const box of layout.boxes) {
          expect(box.top).toBeGreaterThan(end);
          expect(box.width >= 1 && box.height >= 1 && box.left >= 0).toBe(true);
          expect(Math.abs(2 * box.left + box.width - layout.width)).toBeLessThanOrEqual(1);
          end = box.top + box.height;
        }
        expect(layout.height).toBeGreaterThan(end);
        expect(layout.width).toBeGreaterThanOrEqual(width);
      }),
    );
  });

  it('keeps the shape of a page', () => {
    fc.assert(
      fc.property(layoutArbitrary, ({ pages, layout }) => {
        layout.boxes.forEach((box, index) => {
          const [, , right = 0, top = 0] = pages[index]?.view ?? [];
          const turned = (pages[index]?.rotation ?? 0) % 180 !== 0;
          const [width, height] = turned ? [top, right] : [right, top];
          expect(Math.abs(box.width - width * box.scale)).toBeLessThanOrEqual(1);
          expect(Math.abs(box.height - height * box.scale)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('placeAt and scrollTo', () => {
  it('take each other back to the pixel, at every zoom, with a place that can be kept', () => {
    fc.assert(
      fc.property(layoutArbitrary, viewHeight, share, share, ({ layout, width, zoom }, height, down, across) => {
        const view = viewOf(layout, width, height, down, across);
        const place = placeAt(layout, view, zoom);
        expect(placeSchema.safeParse(place).success).toBe(true);
        const position = scrollTo(layout, place);
        expect(Math.abs(position.top - view.top)).toBeLessThanOrEqual(1);
        expect(Math.abs(position.left - view.left)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('keep the same words at the upper edge through a change of zoom and width', () => {
    const change = fc.record({ zoom: zoomArbitrary, width: widthArbitrary });
    fc.assert(
      fc.property(layoutArbitrary, change, viewHeight, share, ({ pages, layout, width }, next, height, down) => {
        const view = viewOf(layout, width, height, down, 0);
        const place = placeAt(layout, view, 1);
        fc.pre(place.down >= 0 && place.down <= 1);
        const changed = layoutPages(pages, next.zoom, next.width);
        const { top } = scrollTo(changed, place);
        const [before, after] = [layout.boxes[place.pageIndex], changed.boxes[place.pageIndex]];
        if (!before || !after) throw new Error('No such page');
        const pointsDown = (view.top - before.top) / before.scale;
        const pointsDownAfter = (top - after.top) / after.scale;
        // Boxes are whole pixels, so that a page may be a pixel lower than it is at its scale.
        expect(Math.abs(pointsDownAfter - pointsDown)).toBeLessThanOrEqual(1 / before.scale + 1.5 / after.scale);
      }),
      { numRuns: 500 },
    );
  });
});

describe('pages round a place', () => {
  it('are found as by looking at each', () => {
    fc.assert(
      fc.property(layoutArbitrary, viewHeight, share, ({ layout, width }, height, down) => {
        const view = viewOf(layout, width, height, down, 0);
        const bottom = view.top + height;
        const touched = layout.boxes.flatMap((box, index) =>
          box.top < bottom && box.top + box.height > view.top ? [index] : [],
        );
        const { first, last } = pagesBetween(layout, view.top, bottom);
        if (touched.length > 0) expect([first, last]).toEqual([touched[0], touched.at(-1)]);
        else expect(first).toBe(last);

        const shown = layout.boxes.map(box => Math.min(box.top + box.height, bottom) - Math.max(box.top, view.top));
        const current = currentPage(layout, view);
        expect((shown[current] ?? Number.NaN) + 1).toBeGreaterThanOrEqual(Math.max(...shown));
        expect(pagesInView(layout, view)).toEqual(
          layout.boxes.flatMap((box, index) =>
            (shown[index] ?? 0) >= Math.min(box.height, height) / 2 ? [index] : [],
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});
