import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { documentOfBytes, documentParameters, GlobalWorkerOptions } from './pdfjs.ts';
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
  const missing = Promise.withResolvers<never>();
  const readChunk = (index: number) => store.chunk(sha256, index);
  const begin = async () => {
    if (size <= IN_ONE_PIECE) {
      const bytes = await readStretch(readChunk, 0, size);
      return getDocument({ ...documentOfBytes(bytes), worker: warmUp() });
    }
    const lose = (reason: Error): void => {
      missing.reject(reason);
      // pdf.js would wait for the piece for ever; without the document every page of it fails, and says so.
      void task.destroy();
    };
    const task = getDocument({ ...documentParameters(size, readChunk, lose), worker: warmUp() });
    return task;
  };
  const begun = begin();
  return {
    pdf: Promise.race([begun.then(({ promise }) => promise), missing.promise]),
    close: () =>
      begun.then(
        task => task.destroy(),
        () => undefined,
      ),
  };
}
