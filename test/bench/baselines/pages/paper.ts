import { GlobalWorkerOptions } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** What pdf.js needs of the files beside it; all else is left as pdf.js has it. */
export const PDFJS_OPTIONS = {
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  verbosity: 0,
} as const;

/** The bytes of the paper that is measured. */
export async function readPaper(): Promise<Uint8Array> {
  const response = await fetch('/paper.pdf');
  if (!response.ok) throw new Error('The paper could not be read.');
  return new Uint8Array(await response.arrayBuffer());
}

/** The element of the page with this id. */
export function needed<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no "${id}".`);
  return element;
}
