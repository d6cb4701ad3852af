import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { pageGeometrySchema, type PageGeometry } from '../../shared/pack/page-geometry.ts';
import { packRuns, type PageContent, type TextRun } from '../../shared/pack/page-runs.ts';

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
 * The text of a page: its runs in the file's order, a line feed at each line end, and where those with words stand. The text layer
 * of the reader holds the same characters in the same order, so that offsets mean the same in both.
 */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const content = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const toShown: Matrix = matrixOf(viewport.transform);
  const unit = Math.hypot(toShown[0], toShown[1]);
  const runs: TextRun[] = [];
  let text = '';
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const start = text.length;
    text += item.hasEOL ? `${item.str}\n` : item.str;
    if (item.str.trim() === '') continue;
    const [a, b, c, d, e, f] = matrixOf(item.transform);
    runs.push({
      text: item.str,
      start,
      x: toShown[0] * e + toShown[2] * f + toShown[4],
      y: toShown[1] * e + toShown[3] * f + toShown[5],
      width: item.width * unit,
      height: Math.hypot(c, d) * unit,
      angle: quarterTurn(toShown[0] * a + toShown[2] * b, toShown[1] * a + toShown[3] * b),
    });
  }
  return { text, places: packRuns(runs) };
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(numbers: readonly unknown[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
  return [a, b, c, d, e, f];
}

/** The direction of a vector on the page as shown (y grows downwards), to the nearest quarter turn, clockwise. */
function quarterTurn(x: number, y: number): number {
  return (Math.round((Math.atan2(y, x) * 2) / Math.PI) * 90 + 360) % 360;
}

/** The text of a page. One that cannot be read has none; the others keep theirs. */
export async function readPageOrNothing(pdf: PDFDocumentProxy, pageIndex: number): Promise<PageContent> {
  try {
    const page = await pdf.getPage(pageIndex + 1);
    const read = await readPage(page);
    page.cleanup();
    return read;
  } catch {
    return { text: '', places: packRuns([]) };
  }
}
