import type { PDFDocumentProxy } from 'pdfjs-dist';
import { destinationPoint, downTo } from '../../../shared/links/destination.ts';
import type { PagePlace } from '../../../shared/pack/agenda/item.ts';
import { shownSize, type PageGeometry } from '../../../shared/pack/page-geometry.ts';

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** What leads through an outline to an entry: its place in the list it stands in, behind those of the entries it lies in. */
export type OutlineWay = readonly number[];

const read = new WeakMap<PDFDocumentProxy, Promise<PdfOutline | undefined>>();

/** The outline of a PDF as pdf.js has it, read once; undefined where it cannot be read. */
export function pdfOutline(pdf: PDFDocumentProxy): Promise<PdfOutline | undefined> {
  const known = read.get(pdf) ?? pdf.getOutline().catch(() => undefined);
  read.set(pdf, known);
  return known;
}

/** Of a page's height: what is named within it is seen from the top of the page. */
const HEAD = 0.2;

/**
 * The place that an entry of the outline leads to, on the page that import found for it.
 *
 * @param geometry of that page, as it is shown
 */
export async function outlinePlace(
  pdf: PDFDocumentProxy,
  way: OutlineWay,
  pageIndex: number,
  geometry: PageGeometry,
): Promise<PagePlace> {
  let nodes = await pdfOutline(pdf);
  let dest: string | unknown[] | null = null;
  for (const at of way) {
    dest = nodes?.[at]?.dest ?? null;
    nodes = nodes?.[at]?.items as PdfOutline | undefined;
  }
  const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest).catch(() => null) : dest;
  const down = Array.isArray(explicit) ? downTo(geometry, destinationPoint(explicit)) : 0;
  return { pageIndex, down: down < shownSize(geometry).height * HEAD ? 0 : down };
}
