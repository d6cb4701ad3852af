import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import { documentParameters, GlobalWorkerOptions } from './pdfjs.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

let worker: PDFWorker | undefined;

/** Starts pdf.js's worker ahead of the first paper; all papers opened in the reader share it. */
export function warmUp(): PDFWorker {
  if (!worker || worker.destroyed) worker = new PDFWorker();
  return worker;
}

/** A paper opened by pdf.js. Closing it while it is still opening is allowed; `pdf` then rejects. */
export type OpenPdf = { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => Promise<void> };

/** Opens a paper that is kept, of `size` bytes. */
export function openPdf(sha256: Sha256, size: number): OpenPdf {
  const missing = Promise.withResolvers<never>();
  const parameters = documentParameters(size, index => store.chunk(sha256, index), missing.reject);
  const task = getDocument({ ...parameters, worker: warmUp() });
  return { pdf: Promise.race([task.promise, missing.promise]), close: () => task.destroy() };
}
