import type { PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import type { PageTheme } from '../page-painter.ts';
import type { CanvasSize, PagePart } from './canvas-size.ts';

/** What is to be drawn of a page. */
export type DrawSpec = {
  readonly pageIndex: number;
  readonly rotation: PageGeometry['rotation'];
  /** Of the whole page, in device pixels. */
  readonly size: CanvasSize;
  /** The part to draw; undefined for all of it. */
  readonly part?: PagePart;
  /** Undefined for the page as printed. */
  readonly theme: PageTheme | undefined;
};

/** A drawing that is wanted; the lower its rank, the sooner. */
export type WantedDrawing = DrawSpec & { readonly rank: number };

/** Names what is drawn: drawings with the same key are the same. */
export function drawKey({ pageIndex, rotation, size, part, theme }: DrawSpec): string {
  const of = part ? part.map(edge => edge.toFixed(4)).join(',') : 'all';
  return `${pageIndex}/${rotation}/${size.width}×${size.height}/${of}/${theme?.name ?? ''}`;
}
