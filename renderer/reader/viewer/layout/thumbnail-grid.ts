/** Cells of thumbnails, all of one size, in CSS pixels. */
const CELL_WIDTH = 132;
export const CELL_HEIGHT = 196;
/** What a page is made to fit in. */
const PAGE_WIDTH = 112;
const PAGE_HEIGHT = 156;

/** How thumbnails lie in a panel. */
export type ThumbnailGrid = { readonly count: number; readonly columns: number; readonly height: number };

export function thumbnailGrid(count: number, panelWidth: number): ThumbnailGrid {
  const columns = Math.max(1, Math.floor(panelWidth / CELL_WIDTH));
  return { count, columns, height: Math.ceil(count / columns) * CELL_HEIGHT };
}

/** Where a cell lies, in CSS pixels from the upper left corner. */
export function cellAt(
  { columns }: ThumbnailGrid,
  index: number,
  panelWidth: number,
): { readonly left: number; readonly top: number; readonly width: number } {
  const width = Math.floor(panelWidth / columns);
  return { left: (index % columns) * width, top: Math.floor(index / columns) * CELL_HEIGHT, width };
}

/** How large a page of this shape is shown, in CSS pixels. */
export function thumbnailSize(page: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(PAGE_WIDTH / page.width, PAGE_HEIGHT / page.height);
  return { width: Math.max(1, Math.round(page.width * scale)), height: Math.max(1, Math.round(page.height * scale)) };
}

/** The cells that a stretch of the panel shows, and one row more on either side. */
export function cellsBetween(
  { count, columns }: ThumbnailGrid,
  top: number,
  bottom: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(top / CELL_HEIGHT) - 1) * columns;
  const last = (Math.ceil(bottom / CELL_HEIGHT) + 1) * columns - 1;
  return { first: Math.min(first, Math.max(0, count - 1)), last: Math.min(last, count - 1) };
}

/** The cell that a key leads to from another; undefined for keys that do not move. */
export function cellAfterKey(
  { count, columns }: ThumbnailGrid,
  from: number,
  key: string,
  rowsInView: number,
): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * Math.max(1, rowsInView),
    PageUp: -columns * Math.max(1, rowsInView),
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(Math.max(from + step, 0), count - 1);
}
