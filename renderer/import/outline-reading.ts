import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OutlineEntry } from '../../shared/pack/outline.ts';
import { inTime } from './in-time.ts';

/** Outlines of hostile files can be endless; no pack comes near this. */
const MOST_OUTLINE_ENTRIES = 20_000;
const DEEPEST_OUTLINE = 12;
/** Letters of a title at most. */
const LONGEST_TITLE = 500;
/** The outline is a help: a paper can be read without it. */
const PATIENCE_MS = 10_000;

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The outline of a PDF with the pages its entries point at; empty where it has none or it cannot be read. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  let left = MOST_OUTLINE_ENTRIES;
  async function entriesOf(nodes: PdfOutline, depth: number): Promise<OutlineEntry[]> {
    const entries: OutlineEntry[] = [];
    for (const node of nodes) {
      if (left <= 0 || depth > DEEPEST_OUTLINE) break;
      left -= 1;
      const children = await entriesOf(node.items as PdfOutline, depth + 1);
      entries.push({
        title: node.title.trim().slice(0, LONGEST_TITLE),
        pageIndex: await pageIndexOf(pdf, node.dest),
        children,
      });
    }
    return entries;
  }
  try {
    return await entriesOf((await inTime(pdf.getOutline(), PATIENCE_MS)) ?? [], 0);
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
