import { PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { GlobalWorkerOptions, openInPieces, openWhole } from './pdfjs.ts';
import { readStretch } from './stored-bytes.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

let worker: PDFWorker | undefined;

/** Starts pdf.js's worker ahead of the first paper; all papers opened in the reader share it. */
export function warmUp(): PDFWorker {
  if (!worker || worker.destroyed) worker = new PDFWorker();
  return worker;
}

/** A paper opened by pdf.js. Closing it while it is still opening is allowed; `pdf` then rejects. */
export type OpenPdf = { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => Promise<void> };

/**
 * Papers up to this size are handed to pdf.js in one piece. To find its way over the pages it asks for nearly all of a
 * paper anyway, and every question waits its turn behind the drawing of the reader.
 */
const IN_ONE_PIECE = 32 * 1024 * 1024; // bytes

/** Opens a paper that is kept; `pdf` rejects when it is not. */
export function openPdf({ sha256, size }: Paper): OpenPdf {
  const readChunk = (index: number) => store.chunk(sha256, index);
  const begin = async () =>
    size <= IN_ONE_PIECE
      ? openWhole(await readStretch(readChunk, 0, size), warmUp())
      : openInPieces(size, readChunk, warmUp());
  const begun = begin();
  return {
    pdf: begun.then(({ pdf }) => pdf),
    close: () =>
      begun.then(
        ({ task }) => task.destroy(),
        () => undefined,
      ),
  };
}
