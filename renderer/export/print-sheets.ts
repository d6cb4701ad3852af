import { AnnotationMode, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PrintOutcome } from '../../shared/files/print-outcome.ts';
import type { SheetSize } from '../../shared/export/sheets.ts';
import { ask } from '../bridge/bridge.ts';
import { openWhole } from '../pdf/pdfjs.ts';
import './print-sheets.css';

/** Dots an inch, by how many sheets there are at most: fine for few, bounded for many. */
const RESOLUTIONS = [
  { sheets: 40, dpi: 300 },
  { sheets: 200, dpi: 200 },
  { sheets: Infinity, dpi: 150 },
] as const;
const POINTS_AN_INCH = 72;

/** Pixels of a sheet at most; beyond, it is drawn coarser. */
const MOST_PIXELS = 16 * 1024 * 1024;

const QUALITY = 0.85;

/**
 * Prints a PDF of sheets of one size. They are drawn one after the other into pictures, which stand in the document for
 * printers alone, and go when the printing has ended.
 *
 * @param bytes taken over
 * @param onProgress told how many of the sheets are drawn, from 0 to 1
 * @returns undefined when it was cancelled
 */
export async function printSheets(
  bytes: Uint8Array<ArrayBuffer>,
  size: Exclude<SheetSize, 'own'>,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
): Promise<PrintOutcome | undefined> {
  const worker = PDFWorker.create({ port: new Worker(workerUrl, { type: 'module', name: 'print-pdf' }) });
  const { task, pdf } = openWhole(bytes, worker);
  const place = document.createElement('div');
  place.className = `sheets-to-print sheets-to-print--${size}`;
  place.ariaHidden = 'true';
  const addresses: string[] = [];
  try {
    const sheets = await pdf;
    const canvas = document.createElement('canvas');
    for (let at = 0; at < sheets.numPages; at += 1) {
      if (signal.aborted) return undefined;
      const address = URL.createObjectURL(await drawSheet(sheets, at, canvas));
      addresses.push(address);
      const picture = document.createElement('img');
      picture.src = address;
      picture.alt = '';
      place.append(picture);
      onProgress((at + 1) / sheets.numPages);
    }
    canvas.width = 0;
    await task.destroy();
    document.body.append(place);
    await Promise.all([...place.querySelectorAll('img')].map(loaded));
    return signal.aborted ? undefined : await ask('page.print');
  } finally {
    place.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
    await task.destroy();
    worker.destroy();
  }
}

/** A sheet as a picture, upright in the printer: a wide one is turned, as the paper lies there. */
async function drawSheet(pdf: PDFDocumentProxy, at: number, canvas: HTMLCanvasElement): Promise<Blob> {
  const page = await pdf.getPage(at + 1);
  const plain = page.getViewport({ scale: 1 });
  const rotation = plain.width > plain.height ? page.rotate + 90 : page.rotate;
  const dpi = RESOLUTIONS.find(({ sheets }) => pdf.numPages <= sheets)?.dpi ?? 150;
  const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
  const viewport = page.getViewport({ scale: Math.min(dpi / POINTS_AN_INCH, most), rotation });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE, background: '#ffffff' }).promise;
  page.cleanup();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      picture => (picture ? resolve(picture) : reject(new Error('A sheet could not be kept as a picture'))),
      'image/jpeg',
      QUALITY,
    );
  });
}

/** Waits until a picture is there; one that is not is printed as an empty sheet. */
async function loaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return;
  await new Promise(resolve => {
    picture.addEventListener('load', resolve, { once: true });
    picture.addEventListener('error', resolve, { once: true });
  });
}
