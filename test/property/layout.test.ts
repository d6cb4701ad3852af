import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPages, stretchOf, type PageLayout } from '../../renderer/reader/viewer/layout/page-layout.ts';
import {
  currentPage,
  pagesBetween,
  pagesInView,
  pagesTouching,
  rowAt,
  type ViewRect,
} from '../../renderer/reader/viewer/layout/pages-round.ts';
import { cornerHolding, pointUnder, turnedPoint } from '../../renderer/reader/viewer/layout/held-point.ts';
import { placeAt, scrollTo } from '../../renderer/reader/viewer/layout/place-in-view.ts';
import { turnedGeometry } from '../../shared/pack/page-geometry.ts';
import { placeSchema } from '../../shared/reading/place.ts';
import { pagesArbitrary, setOutArbitrary, widthArbitrary, zoomArbitrary } from '../support/layouts.ts';

const viewHeight = fc.integer({ min: 50, max: 2500 });
const settingArbitrary = fc.record({
  pages: pagesArbitrary,
  zoom: zoomArbitrary,
  setOut: setOutArbitrary,
  width: widthArbitrary,
  height: viewHeight,
});
const layoutArbitrary = settingArbitrary.map(given => ({ ...given, layout: layOut(given) }));

type Given = typeof settingArbitrary extends fc.Arbitrary<infer T> ? T : never;

function layOut({ pages, zoom, setOut, width, height }: Given): PageLayout {
  return layoutPages(pages, { zoom, ...setOut }, { width, height });
}

/** How far a scroller is scrolled, of all that it can be; and the row that is shown, of all. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

function viewOf(layout: PageLayout, width: number, height: number, down: number, across: number): ViewRect {
  const row = Math.min(Math.floor(down * layout.rows.length), layout.rows.length - 1);
  const stretch = stretchOf(layout, row);
  const within = layout.flow === 'paged' ? (down * layout.rows.length) % 1 : down;
  const top = stretch.top + Math.round(Math.max(0, stretch.height - height) * within);
  const left = Math.round(Math.max(0, stretch.width - width) * across);
  return { left, top, width, height };
}

describe('layoutPages', () => {
  it('keeps rows in order and apart, and pages apart and inside of the row and the content', () => {
    fc.assert(
      fc.property(layoutArbitrary, ({ layout, width }) => {
        let end = layout.flow === 'paged' ? -1 : 0;
        for (const row of layout.rows) {
          expect(row.top).toBeGreaterThan(end);
          let right = 0;
          for (const box of layout.boxes.slice(row.first, row.last + 1)) {
            expect(box.width >= 1 && box.height >= 1 && box.left > right).toBe(true);
            expect(box.top >= row.top && box.top + box.height <= row.top + row.height).toBe(true);
            right = box.left + box.width;
          }
          expect(right).toBeLessThan(row.width);
          end = row.top + row.height - (layout.flow === 'paged' ? 1 : 0);
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

  it('shows a row whole where it is fitted to the page', () => {
    fc.assert(
      fc.property(pagesArbitrary, setOutArbitrary, (pages, setOut) => {
        const layout = layoutPages(pages, { zoom: 'fit-page', ...setOut }, { width: 900, height: 700 });
        for (const { height } of layout.boxes) expect(height).toBeLessThanOrEqual(676);
        if (setOut.flow === 'paged') expect(layout.rows.every(({ height }) => height === 700)).toBe(true);
      }),
    );
  });
});

describe('placeAt and scrollTo', () => {
  it('take each other back to the pixel, at every look, with a place that can be kept', () => {
    fc.assert(
      fc.property(layoutArbitrary, share, share, ({ layout, width, height, zoom }, down, across) => {
        const view = viewOf(layout, width, height, down, across);
        const place = placeAt(layout, view, zoom);
        fc.pre(placeSchema.safeParse(place).success);
        const position = scrollTo(layout, place);
        expect(Math.abs(position.top - view.top)).toBeLessThanOrEqual(1);
        expect(Math.abs(position.left - view.left)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('keep the same words at the upper edge through a change of zoom, spread, flow and window', () => {
    const change = fc.record({
      zoom: zoomArbitrary,
      setOut: setOutArbitrary,
      width: widthArbitrary,
      height: viewHeight,
    });
    fc.assert(
      fc.property(layoutArbitrary, change, share, ({ pages, layout, width, height }, next, down) => {
        const view = viewOf(layout, width, height, down, 0);
        const place = placeAt(layout, view, 1);
        fc.pre(place.down >= 0 && place.down <= 1);
        const changed = layOut({ pages, ...next });
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

describe('a point that is held', () => {
  it('is seen where it was after any change of zoom, to the pixel', () => {
    fc.assert(
      fc.property(layoutArbitrary, zoomArbitrary, share, share, (given, zoom, down, across) => {
        const { layout, width, height } = given;
        const view = viewOf(layout, width, height, down, across);
        const point = pointUnder(layout, view, across * width, down * height);
        const changed = layOut({ ...given, zoom });
        const box = point && changed.boxes[point.pageIndex];
        if (!point || !box) throw new Error('No such page');
        const corner = cornerHolding(changed, point);
        expect(Math.abs(box.left + point.across * box.width - corner.left - point.fromLeft)).toBeLessThanOrEqual(1);
        expect(Math.abs(box.top + point.down * box.height - corner.top - point.fromTop)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes back to where it was when its page is turned all the way round', () => {
    fc.assert(
      fc.property(layoutArbitrary, share, share, (given, down, across) => {
        const { layout, width, height } = given;
        const point = pointUnder(layout, viewOf(layout, width, height, down, across), across * width, down * height);
        if (!point) throw new Error('No such page');
        const round = [90, 90, 90, 90].reduce(turnedPoint, point);
        expect(round.across).toBeCloseTo(point.across, 9);
        expect(round.down).toBeCloseTo(point.down, 9);
        expect(turnedPoint(turnedPoint(point, 180), -180).down).toBeCloseTo(point.down, 9);
        const turned = layOut({ ...given, pages: given.pages.map(page => turnedGeometry(page, 90)) });
        expect(turned.boxes).toHaveLength(layout.boxes.length);
      }),
    );
  });
});

describe('pages round a place', () => {
  it('are found as by looking at each', () => {
    fc.assert(
      fc.property(layoutArbitrary, share, share, ({ layout, width, height }, down, across) => {
        const view = viewOf(layout, width, height, down, across);
        const [bottom, right] = [view.top + height, view.left + width];
        const rows = layout.rows.filter(row => row.top < bottom && row.top + row.height > view.top);
        const { first, last } = pagesBetween(layout, view.top, bottom);
        if (rows.length > 0) expect([first, last]).toEqual([rows[0]?.first, rows.at(-1)?.last]);
        else expect(rowAt(layout, view.top)).toBe(layout.rows.findIndex(row => row.first === first));

        const high = layout.boxes.map(box => Math.min(box.top + box.height, bottom) - Math.max(box.top, view.top));
        const wide = layout.boxes.map(box => Math.min(box.left + box.width, right) - Math.max(box.left, view.left));
        expect(pagesTouching(layout, view)).toEqual(
          layout.boxes.flatMap((_, index) => ((high[index] ?? 0) > 0 && (wide[index] ?? 0) > 0 ? [index] : [])),
        );
        const shown = layout.boxes.map((box, index) => {
          const part = Math.min(1, (wide[index] ?? 0) / Math.min(box.width, width));
          return part <= 0 ? Math.min(0, high[index] ?? 0) : (high[index] ?? 0) * part;
        });
        const current = currentPage(layout, view);
        const most = Math.max(...shown);
        if (most > 1) expect((shown[current] ?? Number.NaN) + 1).toBeGreaterThanOrEqual(most);
        const half = layout.boxes.flatMap((box, index) =>
          (shown[index] ?? 0) >= Math.min(box.height, height) / 2 ? [index] : [],
        );
        expect(pagesInView(layout, view)).toEqual(half.length === 0 && (shown[current] ?? 0) > 0 ? [current] : half);
      }),
      { numRuns: 500 },
    );
  });
});
