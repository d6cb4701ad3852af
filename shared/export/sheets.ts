import { shownSize, type PageGeometry } from '../pack/page-geometry.ts';

/** What pages are put on: sheets of their own size, or a usual one. */
export const SHEET_SIZES = ['own', 'A4', 'A3'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

export const PER_SHEET = [1, 2, 4] as const;
export type PerSheet = (typeof PER_SHEET)[number];

export type SheetLayout = { readonly perSheet: PerSheet; readonly size: SheetSize };

/** A transformation as PDFs write it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A page in its place: the matrix takes the page's user space to points of the sheet. */
export type PlacedPage = { readonly pageIndex: number; readonly matrix: Matrix };

/** A sheet of paper; lengths in points, origin at its bottom left. */
export type Sheet = { readonly width: number; readonly height: number; readonly pages: readonly PlacedPage[] };

/** The shorter and the longer side, in points (ISO 216). */
const SIDES: Readonly<Record<Exclude<SheetSize, 'own'>, readonly [number, number]>> = {
  A4: [595.276, 841.89],
  A3: [841.89, 1190.551],
};

/** Left free around a sheet, where printers cannot print, and between the pages on it. Points */
const EDGE = 14;
const GAP = 10;

/** Whether pages are left as they are, each on a page of its own size. */
export function isOwnPages({ perSheet, size }: SheetLayout): boolean {
  return perSheet === 1 && size === 'own';
}

/** The size that a layout comes to: several pages cannot share a sheet of their own size. */
function sheetSizeOf({ perSheet, size }: SheetLayout): SheetSize {
  return perSheet > 1 && size === 'own' ? 'A4' : size;
}

export function sheetCount(pages: number, { perSheet }: SheetLayout): number {
  return Math.ceil(pages / perSheet);
}

/**
 * Puts pages on sheets in their order, as large as fits, upright as shown. A sheet is turned so that its pages fill it
 * best, by how most of them are shaped.
 */
export function sheetsOf(
  pages: readonly number[],
  geometries: readonly PageGeometry[],
  layout: SheetLayout,
): readonly Sheet[] {
  const size = sheetSizeOf(layout);
  const [short, long] = SIDES[size === 'own' ? 'A4' : size];
  const sheets: Sheet[] = [];
  for (let at = 0; at < pages.length; at += layout.perSheet) {
    const onSheet = pages.slice(at, at + layout.perSheet).flatMap(pageIndex => {
      const geometry = geometries[pageIndex];
      return geometry ? [{ pageIndex, geometry }] : [];
    });
    const wide = onSheet.filter(({ geometry }) => isWide(geometry)).length > onSheet.length / 2;
    // Two pages beside each other make the sheet wide, two wide ones below each other make it high.
    const isWideSheet = layout.perSheet === 2 ? !wide : wide;
    const [width, height] = isWideSheet ? [long, short] : [short, long];
    const columns = layout.perSheet === 4 || (layout.perSheet === 2 && isWideSheet) ? 2 : 1;
    const rows = Math.ceil(layout.perSheet / columns);
    const cellWidth = (width - 2 * EDGE - (columns - 1) * GAP) / columns;
    const cellHeight = (height - 2 * EDGE - (rows - 1) * GAP) / rows;
    sheets.push({
      width,
      height,
      pages: onSheet.map(({ pageIndex, geometry }, cell) => {
        const left = EDGE + (cell % columns) * (cellWidth + GAP);
        const top = height - EDGE - Math.floor(cell / columns) * (cellHeight + GAP);
        return { pageIndex, matrix: fitted(geometry, left, top, cellWidth, cellHeight) };
      }),
    });
  }
  return sheets;
}

function isWide(geometry: PageGeometry): boolean {
  const { width, height } = shownSize(geometry);
  return width > height;
}

/** Takes a page as shown into the middle of a box that begins at its top left corner. */
function fitted(geometry: PageGeometry, left: number, top: number, width: number, height: number): Matrix {
  const shown = shownSize(geometry);
  const scale = Math.min(width / shown.width, height / shown.height);
  const [x, y] = [left + (width - shown.width * scale) / 2, top - (height + shown.height * scale) / 2];
  const [a, b, c, d, e, f] = upright(geometry);
  return [a * scale, b * scale, c * scale, d * scale, e * scale + x, f * scale + y];
}

/** Takes user space to the page as shown, in points from its bottom left corner. */
export function upright({ view: [left, bottom, right, top], rotation, userUnit: unit }: PageGeometry): Matrix {
  switch (rotation) {
    case 0:
      return [unit, 0, 0, unit, -left * unit, -bottom * unit];
    case 90:
      return [0, -unit, unit, 0, -bottom * unit, right * unit];
    case 180:
      return [-unit, 0, 0, -unit, right * unit, top * unit];
    case 270:
      return [0, unit, -unit, 0, top * unit, -left * unit];
  }
}
