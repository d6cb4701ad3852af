import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { OutlineEntry } from '../../shared/pack/outline.ts';
import { stampedLabel } from '../../shared/pack/page-label.ts';
import { pageGeometrySchema, type PageGeometry } from '../../shared/pack/page-geometry.ts';

/** Outlines of hostile files can be endless; no pack comes near this. */
const MOST_OUTLINE_ENTRIES = 20_000;
const DEEPEST_OUTLINE = 12;

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const A4: PageGeometry['view'] = [0, 0, 595.28, 841.89];

/** Where a page's points lie on the screen. A damaged box counts as A4. */
export function geometryOf({ view, rotate, userUnit }: PDFPageProxy): PageGeometry {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  return pageGeometrySchema.parse({
    view: right > left && top > bottom ? [left, bottom, right, top] : A4,
    rotation: ((rotate % 360) + 360) % 360,
    userUnit: userUnit > 0 ? userUnit : 1,
  });
}

/**
 * The text of a page: its runs in the file's order, a line feed at each line end. The text layer of the reader holds the
 * same characters in the same order, so that offsets mean the same in both.
 */
export async function readPage(page: PDFPageProxy): Promise<{ readonly text: string; readonly stamp: string | null }> {
  const content = await page.getTextContent();
  const runs = content.items.filter((item): item is TextItem => 'str' in item);
  const viewport = page.getViewport({ scale: 1 });
  const placed = runs.map(run => {
    const place: unknown[] = viewport.convertToViewportPoint(Number(run.transform[4]), Number(run.transform[5]));
    return { text: run.str, across: Number(place[0]) / viewport.width, down: Number(place[1]) / viewport.height };
  });
  return {
    text: runs.map(run => (run.hasEOL ? `${run.str}\n` : run.str)).join(''),
    stamp: stampedLabel(placed) ?? null,
  };
}

/** The outline of a PDF with the pages its entries point at; empty where it has none or it cannot be read. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  let left = MOST_OUTLINE_ENTRIES;
  async function entriesOf(nodes: PdfOutline, depth: number): Promise<OutlineEntry[]> {
    const entries: OutlineEntry[] = [];
    for (const node of nodes) {
      if (left <= 0 || depth > DEEPEST_OUTLINE) break;
      left -= 1;
      const children = await entriesOf(node.items as PdfOutline, depth + 1);
      entries.push({ title: node.title.trim(), pageIndex: await pageIndexOf(pdf, node.dest), children });
    }
    return entries;
  }
  try {
    return await entriesOf((await pdf.getOutline()) ?? [], 0);
  } catch {
    // A damaged outline must not keep the paper from being read; it counts as none.
    return [];
  }
}

async function pageIndexOf(pdf: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number | null> {
  try {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === 'number') return target >= 0 && target < pdf.numPages ? target : null;
    return isRef(target) ? await pdf.getPageIndex(target) : null;
  } catch {
    // An entry that points at nothing stays in the outline, without a page.
    return null;
  }
}

function isRef(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
