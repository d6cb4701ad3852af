import { describe, expect, it } from 'vitest';
import { sheetCount, sheetsOf, upright, type Matrix } from '../../../../shared/export/sheets.ts';
import { rectAsShown, shownSize, type PageGeometry } from '../../../../shared/pack/page-geometry.ts';

const PORTRAIT: PageGeometry = { view: [0, 0, 595, 842], rotation: 0, userUnit: 1 };
const LANDSCAPE: PageGeometry = { view: [0, 0, 842, 595], rotation: 0, userUnit: 1 };
const ROTATIONS = [0, 90, 180, 270] as const;

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

describe('pages on sheets', () => {
  it.each(ROTATIONS)('sets a page upright that is turned by %i degrees, with its crop and unit', rotation => {
    const geometry: PageGeometry = { view: [30, 40, 330, 540], rotation, userUnit: 2 };
    const { height } = shownSize(geometry);
    for (const [x, y] of [
      [30, 40],
      [330, 540],
      [100, 400],
    ] as const) {
      const [left, top] = rectAsShown(geometry, [x, y, x, y]);
      const [across, up] = applied(upright(geometry), x, y);
      expect(across).toBeCloseTo(left);
      expect(height - up).toBeCloseTo(top);
    }
  });

  it.each([
    { perSheet: 1, pages: [PORTRAIT], width: 595.276, height: 841.89 },
    { perSheet: 1, pages: [LANDSCAPE], width: 841.89, height: 595.276 },
    { perSheet: 2, pages: [PORTRAIT, PORTRAIT], width: 841.89, height: 595.276 },
    { perSheet: 2, pages: [LANDSCAPE, LANDSCAPE], width: 595.276, height: 841.89 },
    { perSheet: 4, pages: [PORTRAIT, PORTRAIT, PORTRAIT], width: 595.276, height: 841.89 },
  ] as const)('turns a sheet of $perSheet as its pages fill it best', ({ perSheet, pages, width, height }) => {
    const [sheet] = sheetsOf(
      pages.map((_, at) => at),
      pages,
      { perSheet, size: 'A4' },
    );
    expect(sheet).toMatchObject({ width, height });
  });

  it.each([1, 2, 4] as const)('keeps each page whole within its sheet of %i, none over another', perSheet => {
    const geometries = ROTATIONS.map(rotation => ({ ...PORTRAIT, rotation }));
    const sheets = sheetsOf([0, 1, 2, 3], geometries, { perSheet, size: 'A3' });
    expect(sheets).toHaveLength(sheetCount(4, { perSheet, size: 'A3' }));
    for (const { width, height, pages } of sheets) {
      const boxes = pages.map(({ pageIndex, matrix }) => {
        const [left, bottom, right, top] = geometries[pageIndex]?.view ?? [0, 0, 0, 0];
        const corners = [applied(matrix, left, bottom), applied(matrix, right, top)];
        const [x, y] = [corners.map(([at]) => at), corners.map(([, at]) => at)];
        return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)] as const;
      });
      for (const [left, bottom, right, top] of boxes) {
        expect(Math.min(left, bottom, width - right, height - top)).toBeGreaterThanOrEqual(13.9);
      }
      boxes.forEach((box, at) => {
        for (const other of boxes.slice(at + 1)) {
          const isApart = box[2] <= other[0] || other[2] <= box[0] || box[3] <= other[1] || other[3] <= box[1];
          expect(isApart).toBe(true);
        }
      });
    }
  });

  it('puts the first page at the top left', () => {
    const [sheet] = sheetsOf([0, 0, 0, 0], [PORTRAIT], { perSheet: 4, size: 'A4' });
    const places = sheet?.pages.map(({ matrix }) => applied(matrix, 0, 842)) ?? [];
    const [first, second, third] = places;
    expect(first?.[0]).toBeLessThan(second?.[0] ?? 0);
    expect(first?.[1]).toBeGreaterThan(third?.[1] ?? 0);
  });
});
