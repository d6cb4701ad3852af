import type { Rect } from '../../../shared/annotations/geometry.ts';

/**
 * Repaints a page that has been drawn, before it is shown: in the dark, in sepia, in high contrast.
 *
 * @param canvas a drawn page, a part of one, or a thumbnail; its 2D context is kept for reading pixels
 * @param pictures where pictures lie on it, in pixels of the canvas from its top left corner, `[left, top, right, bottom]`,
 *   upright boxes round them that may overlap each other and reach over the edge; to be left as they are
 * @param page where the whole page lies, in the same pixels: it reaches over the edge where the canvas holds a part of it.
 *   A page that is one picture, a scan, is painted like words
 * @returns settled once the canvas is as it is to be shown. A large canvas may be painted in slices, between which the
 *   window goes on; the canvas is not shown before, and may have been zeroed meanwhile when it is wanted no more
 */
export type PagePainter = (canvas: HTMLCanvasElement, pictures: readonly Rect[], page: Rect) => Promise<void>;

/** How pages look other than as printed. */
export type PageTheme = {
  /** Tells themes apart: pages are drawn anew when it changes. */
  readonly name: string;
  /** CSS colour of a page that is not drawn yet. */
  readonly ground: string;
  readonly paint: PagePainter;
};
