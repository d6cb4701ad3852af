import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFWorker,
} from 'pdfjs-dist';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import { BoundedCanvases } from './bounded-canvases.ts';
import { readStretch, type ReadChunk } from './stored-bytes.ts';

/**
 * What every opening of a paper has in common. Papers are hostile input: their scripts are never run (Lectern has no
 * scripting sandbox to run them in), XFA forms are not built, and images and patterns are bounded.
 */
const COMMON = {
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  useWorkerFetch: true,
  enableXfa: false,
  maxImageSize: 64 * 1024 * 1024, // pixels
  verbosity: 0,
  CanvasFactory: BoundedCanvases,
} as const;

/** A paper that pdf.js opens: what comes of it, and the task to destroy when it is left or did not open. */
export type Loading = { readonly task: PDFDocumentLoadingTask; readonly pdf: Promise<PDFDocumentProxy> };

/**
 * Papers up to this size are handed to pdf.js in one piece. To find its way over the pages it asks for nearly all of a
 * paper anyway, and every question waits its turn: in the window, behind the drawing of the reader.
 */
const IN_ONE_PIECE = 32 * 1024 * 1024; // bytes

/** Opens a paper out of the chunks that are kept of it. Rejects, or `pdf` does, when one is missing. */
export async function openKept(size: number, readChunk: ReadChunk, worker: PDFWorker): Promise<Loading> {
  return size <= IN_ONE_PIECE
    ? openWhole(await readStretch(readChunk, 0, size), worker)
    : openInPieces(size, readChunk, worker);
}

/** Opens a paper whose bytes are at hand; pdf.js takes them over. */
export function openWhole(data: Uint8Array<ArrayBuffer>, worker: PDFWorker): Loading {
  const task = getDocument({ ...COMMON, data, worker });
  return { task, pdf: task.promise };
}

/**
 * Opens a paper that is read piece by piece from where it is kept, so that a large one is never held whole. `pdf` rejects
 * when a piece is missing.
 */
function openInPieces(size: number, readChunk: ReadChunk, worker: PDFWorker): Loading {
  const missing = Promise.withResolvers<never>();
  const lose = (reason: Error): void => {
    missing.reject(reason);
    // pdf.js would wait for the piece for ever; without the document every question to it is answered by a refusal.
    void task.destroy();
  };
  const task = getDocument({
    ...COMMON,
    range: new StoredRange(size, readChunk, lose),
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    worker,
  });
  return { task, pdf: Promise.race([task.promise, missing.promise]) };
}

/** Hands pdf.js the ranges it asks for, out of the chunks that are kept. */
class StoredRange extends PDFDataRangeTransport {
  readonly #readChunk: ReadChunk;
  readonly #onMissing: (reason: Error) => void;

  constructor(size: number, readChunk: ReadChunk, onMissing: (reason: Error) => void) {
    super(size, null);
    this.#readChunk = readChunk;
    this.#onMissing = onMissing;
  }

  override requestDataRange(begin: number, end: number): void {
    readStretch(this.#readChunk, begin, end).then(
      bytes => {
        this.onDataRange(begin, bytes);
      },
      (reason: unknown) => {
        this.#onMissing(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  }
}

export { GlobalWorkerOptions };
