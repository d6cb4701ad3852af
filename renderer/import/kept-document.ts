import { PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Sha256 } from '../../shared/ids.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { Store } from '../db/store.ts';
import { openKept } from '../pdf/pdfjs.ts';
import { ImportFailure } from './import-failure.ts';
import { isWhole } from './is-whole.ts';
import { PagesAhead } from './pages-ahead.ts';

/** An open paper, and the words on its pages. */
export type OpenDocument = { readonly pdf: PDFDocumentProxy; readonly pages: PagesAhead };

/**
 * The paper that the import worker is at, opened by pdf.js. It stays open from one job to the next: what was opened is
 * read next as a rule. pdf.js parses in a worker of its own, which is at the next page while the last is being kept.
 */
export class KeptDocument {
  readonly #store: Store;
  readonly #worker = PDFWorker.create({ port: new Worker(workerUrl, { type: 'module', name: 'import-pdf' }) });
  #open: (OpenDocument & { readonly sha256: Sha256 }) | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws ImportFailure when its bytes are not whole; else as pdf.js does */
  async open({ sha256, size }: Pick<Paper, 'sha256' | 'size'>): Promise<OpenDocument> {
    if (this.#open?.sha256 === sha256) return this.#open;
    await this.close();
    const readChunk = (index: number) => this.#store.chunk(sha256, index);
    if (!(await isWhole(size, readChunk))) throw new ImportFailure('damaged');
    const { task, pdf: opening } = await openKept(size, readChunk, this.#worker);
    try {
      const pdf = await opening;
      this.#open = { sha256, pdf, pages: new PagesAhead(pdf) };
      return this.#open;
    } catch (reason) {
      await task.destroy();
      throw reason;
    }
  }

  async close(): Promise<void> {
    const closing = this.#open;
    this.#open = undefined;
    await closing?.pdf.loadingTask.destroy();
  }
}
