import { GlobalWorkerOptions, PDFDataRangeTransport } from 'pdfjs-dist';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';
import { readStretch, type ReadChunk } from './stored-bytes.ts';

/**
 * What every opening of a paper has in common. Papers are hostile input: their scripts are never run (Lectern has no
 * scripting sandbox to run them in), XFA forms are not built, and images are bounded.
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
} as const;

/** Parameters for pdf.js to open a paper whose bytes are at hand; it takes them over. */
export function documentOfBytes(data: Uint8Array<ArrayBuffer>) {
  return { ...COMMON, data };
}

/** Parameters for pdf.js that read a paper piece by piece from where it is kept, so that a large one is never held whole. */
export function documentParameters(size: number, readChunk: ReadChunk, onMissing: (reason: Error) => void) {
  return {
    ...COMMON,
    range: new StoredRange(size, readChunk, onMissing),
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
  };
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
