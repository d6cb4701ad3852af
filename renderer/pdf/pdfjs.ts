import { GlobalWorkerOptions, PDFDataRangeTransport } from 'pdfjs-dist';
import { CHUNK_BYTES } from '../../shared/sources/source.ts';

/** Gives a piece of a paper's bytes; undefined when it is not there. */
export type ReadChunk = (index: number) => Promise<Uint8Array<ArrayBuffer> | undefined>;

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
    this.#read(begin, end).then(
      bytes => {
        this.onDataRange(begin, bytes);
      },
      (reason: unknown) => {
        this.#onMissing(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  }

  async #read(begin: number, end: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(end - begin);
    for (let index = Math.floor(begin / CHUNK_BYTES); index * CHUNK_BYTES < end; index += 1) {
      const chunk = await this.#readChunk(index);
      if (!chunk) throw new Error(`Chunk ${index} is not kept`);
      const from = Math.max(begin, index * CHUNK_BYTES);
      const to = Math.min(end, index * CHUNK_BYTES + chunk.length);
      bytes.set(chunk.subarray(from - index * CHUNK_BYTES, to - index * CHUNK_BYTES), from - begin);
    }
    return bytes;
  }
}

export { GlobalWorkerOptions };
