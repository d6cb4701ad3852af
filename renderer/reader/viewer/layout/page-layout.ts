import { shownSize, type PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import type { Flow, PageLook, Spread } from '../../../../shared/reading/page-look.ts';
import type { Zoom } from '../../../../shared/reading/place.ts';
import { rowsOf } from './rows.ts';
import { clampFit, clampScale } from './scale.ts';

/** Space between pages and round them, in CSS pixels. */
export const PAGE_GAP = 12;
const MARGIN = 20;

/** Chromium lays out no more than 2^25 CSS pixels. A longer column is made of smaller pages. */
const LONGEST_COLUMN = 32_000_000;

/** Where a page lies, in CSS pixels, and how many of them a point takes. */
export type PageBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

/** Pages beside each other, and the stretch of the column that is theirs, in CSS pixels. */
export type LaidRow = {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
};

/**
 * All pages in one column of rows. Where rows are shown one at a time, the column is only thought of: each row has a
 * stretch at least as high as the viewer, and the viewer never leaves the stretch of the row that it shows.
 */
export type PageLayout = {
  readonly flow: Flow;
  readonly spread: Spread;
  readonly boxes: readonly PageBox[];
  readonly rows: readonly LaidRow[];
  readonly width: number;
  readonly height: number;
};

/** The area that pages are seen in, in CSS pixels. */
export type ViewSize = { readonly width: number; readonly height: number };

/** How pages are to be laid out. */
export type Setting = Pick<PageLook, 'spread' | 'flow'> & { readonly zoom: Zoom };

type Size = { readonly width: number; readonly height: number };

/** Lays all pages out. Sizes are known beforehand, so nothing moves later. */
export function layoutPages(pages: readonly PageGeometry[], setting: Setting, view: ViewSize): PageLayout {
  const { flow, spread } = setting;
  const sizes = pages.map(shownSize);
  const rows = rowsOf(pages.length, spread).map(row => {
    const beside = sizes.slice(row.first, row.last + 1);
    return { ...row, beside, scale: scaleOf(beside, setting, view) };
  });
  const long = flow === 'continuous' ? heightOf(rows) : 0;
  const shrink = Math.min(1, LONGEST_COLUMN / long);
  const laid = rows.map(row => ({ ...row, boxes: row.beside.map(size => sizeAt(size, row.scale * shrink)) }));
  const widest = laid.reduce((width, { boxes }) => Math.max(width, widthOf(boxes) + 2 * MARGIN), view.width);
  return flow === 'continuous' ? column(laid, spread, widest) : sheets(laid, spread, view);
}

/** The stretch of the column that can be scrolled while a row is shown: all of it, or the row's own. */
export function stretchOf(layout: PageLayout, row: number): Pick<LaidRow, 'top' | 'height' | 'width'> {
  const own = layout.flow === 'paged' ? layout.rows[row] : undefined;
  return own ?? { top: 0, height: layout.height, width: layout.width };
}

type SizedRow = {
  readonly first: number;
  readonly last: number;
  readonly boxes: readonly Omit<PageBox, 'left' | 'top'>[];
};

/** Rows one under the other, each in the middle. */
function column(rows: readonly SizedRow[], spread: Spread, width: number): PageLayout {
  let top = MARGIN;
  const laid = rows.map(({ first, last, boxes }) => {
    const row = { first, last, top, height: tallest(boxes), width };
    top += row.height + PAGE_GAP;
    return { row, boxes: beside(boxes, width, row.top, row.height) };
  });
  return {
    flow: 'continuous',
    spread,
    boxes: laid.flatMap(({ boxes }) => boxes),
    rows: laid.map(({ row }) => row),
    width,
    height: top - PAGE_GAP + MARGIN,
  };
}

/** Rows one at a time, each in the middle of its own stretch. */
function sheets(rows: readonly SizedRow[], spread: Spread, view: ViewSize): PageLayout {
  let top = 0;
  let widest = view.width;
  const laid = rows.map(({ first, last, boxes }) => {
    const tall = tallest(boxes);
    const width = Math.max(view.width, widthOf(boxes) + 2 * MARGIN);
    const height = Math.max(view.height, tall + 2 * PAGE_GAP);
    const row = { first, last, top, height, width };
    widest = Math.max(widest, width);
    top += height;
    return { row, boxes: beside(boxes, width, row.top + Math.floor((height - tall) / 2), tall) };
  });
  return {
    flow: 'paged',
    spread,
    boxes: laid.flatMap(({ boxes }) => boxes),
    rows: laid.map(({ row }) => row),
    width: widest,
    height: top,
  };
}

/** The pages of a row from left to right, in the middle of its width and height. */
function beside(boxes: SizedRow['boxes'], width: number, top: number, height: number): readonly PageBox[] {
  let left = Math.floor((width - widthOf(boxes)) / 2);
  return boxes.map(box => {
    const placed = { ...box, left, top: top + Math.floor((height - box.height) / 2) };
    left += box.width + PAGE_GAP;
    return placed;
  });
}

function scaleOf(beside: readonly Size[], { zoom, spread }: Setting, view: ViewSize): number {
  if (typeof zoom === 'number') return clampScale(zoom);
  // A page that stands alone among pairs is as large as it would be with another beside it.
  const places = spread === 'one' ? 1 : 2;
  const wide = beside.reduce((sum, { width }) => sum + width, 0) * (places / beside.length);
  const across = Math.max(view.width - 2 * MARGIN - (places - 1) * PAGE_GAP, 100) / wide;
  if (zoom === 'fit-width') return clampFit(across);
  const down = Math.max(view.height - 2 * PAGE_GAP, 100) / tallest(beside);
  return clampFit(Math.min(across, down));
}

function sizeAt({ width, height }: Size, scale: number): Omit<PageBox, 'left' | 'top'> {
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)), scale };
}

function tallest(sizes: readonly Size[]): number {
  return sizes.reduce((most, { height }) => Math.max(most, height), 0);
}

function widthOf(sizes: readonly Size[]): number {
  return sizes.reduce((sum, { width }) => sum + width, PAGE_GAP * (sizes.length - 1));
}

function heightOf(rows: readonly { readonly beside: readonly Size[]; readonly scale: number }[]): number {
  return rows.reduce((sum, row) => sum + tallest(row.beside) * row.scale + PAGE_GAP, 0);
}
