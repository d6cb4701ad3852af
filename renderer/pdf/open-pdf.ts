import { PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { GlobalWorkerOptions, openKept } from './pdfjs.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

let worker: PDFWorker | undefined;

/** Starts pdf.js's worker ahead of the first paper; all papers opened in the reader share it. */
export function warmUp(): PDFWorker {
  if (!worker || worker.destroyed) worker = new PDFWorker();
  return worker;
}

/** A paper opened by pdf.js. Closing it while it is still opening is allowed; `pdf` then rejects. */
export type OpenPdf = { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => Promise<void> };

/** Opens a paper that is kept; `pdf` rejects when it is not. */
export function openPdf({ sha256, size }: Paper): OpenPdf {
  const readChunk = (index: number) => store.chunk(sha256, index);
  const begun = openKept(size, readChunk, warmUp());
  return {
    pdf: begun.then(({ pdf }) => pdf),
    close: () =>
      begun.then(
        ({ task }) => task.destroy(),
        () => undefined,
      ),
  };
}
