import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Draws a page as pdf.js does by itself, on a canvas in `sheet`. @param scale CSS pixels a point */
export async function drawPage(
  pdf: PDFDocumentProxy,
  pageIndex: number,
  scale: number,
  sheet: HTMLElement,
): Promise<void> {
  const page = await pdf.getPage(pageIndex + 1);
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${canvas.width / devicePixelRatio}px`;
  sheet.replaceChildren(canvas);
  await page.render({ canvas, viewport }).promise;
}
