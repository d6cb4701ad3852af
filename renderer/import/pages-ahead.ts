import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageContent } from '../../shared/pack/page-runs.ts';
import { readPageOrNothing } from './page-reading.ts';

/** Pages that pdf.js is asked for at a time: it is never without work, and comes to an end soon when it is to rest. */
const PAGES_AHEAD = 8;

/** The words of an open paper, read somewhat ahead of where they are asked for. */
export class PagesAhead {
  readonly #pdf: PDFDocumentProxy;
  readonly #read: typeof readPageOrNothing;
  readonly #asked = new Map<number, Promise<PageContent>>();

  /** @param read how a page is read; it never rejects */
  constructor(pdf: PDFDocumentProxy, read = readPageOrNothing) {
    this.#pdf = pdf;
    this.#read = read;
  }

  /** The words of a page. Until it is asked for the next, pdf.js goes on with the pages behind it. */
  take(pageIndex: number): Promise<PageContent> {
    const end = Math.min(this.#pdf.numPages, pageIndex + PAGES_AHEAD + 1);
    for (let ahead = pageIndex; ahead < end; ahead += 1) void this.#ask(ahead);
    const page = this.#ask(pageIndex);
    this.#asked.delete(pageIndex);
    return page;
  }

  #ask(pageIndex: number): Promise<PageContent> {
    const page = this.#asked.get(pageIndex) ?? this.#read(this.#pdf, pageIndex);
    this.#asked.set(pageIndex, page);
    return page;
  }
}
