import { PDFWorker, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Paper } from '../../shared/pack/paper.ts';
import { store } from '../db/the-store.ts';
import { nothingAwaited } from '../state/awaited.ts';
import { GlobalWorkerOptions, openKept } from './pdfjs.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The reader has this long to be at rest before a worker is started for a paper that may be opened next. */
const IDLE_MS = 5000;

/** A worker that waits for its paper. */
let spare: PDFWorker | undefined;

/** Starts pdf.js's worker ahead of the paper that is opened next. */
export function warmUp(): void {
  spare ??= new PDFWorker();
}

/** Each paper has a worker of its own: one that brings it down, or never lets go of it, harms no other paper. */
function takeWorker(): PDFWorker {
  const worker = spare && !spare.destroyed ? spare : new PDFWorker();
  spare = undefined;
  // Starting the next one would take time from this one.
  void nothingAwaited().then(() => requestIdleCallback(warmUp, { timeout: IDLE_MS }));
  return worker;
}

/** A paper opened by pdf.js. Closing it while it is still opening is allowed; `pdf` then rejects. */
export type OpenPdf = { readonly pdf: Promise<PDFDocumentProxy>; readonly close: () => Promise<void> };

/** Opens a paper that is kept; `pdf` rejects when it is not. */
export function openPdf({ sha256, size }: Paper): OpenPdf {
  const readChunk = (index: number) => store.chunk(sha256, index);
  const worker = takeWorker();
  const begun = openKept(size, readChunk, worker);
  return {
    pdf: begun.then(({ pdf }) => pdf),
    close: async () => {
      try {
        await begun.then(({ task }) => closed(task));
      } catch {
        // What could not be opened has nothing to close but its worker.
      }
      worker.destroy();
    },
  };
}

/** A worker that hangs in its paper gives no answer: it is ended without. */
const CLOSING_MS = 2000;

async function closed(task: PDFDocumentLoadingTask): Promise<void> {
  const patience = new Promise<void>(resolve => setTimeout(resolve, CLOSING_MS));
  await Promise.race([task.destroy(), patience]);
}
