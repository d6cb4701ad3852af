import type { Sha256 } from '../../shared/ids.ts';
import type { PageText } from '../../shared/pack/paper.ts';

/** The words of one paper as they were read, so that they need not be fetched from where they are kept. */
export class TextsInHand {
  #paper: Sha256 | undefined;
  #pages: PageText[] = [];

  /** Takes pages in; those of another paper go. */
  put(sha256: Sha256, pages: readonly PageText[]): void {
    if (this.#paper !== sha256) this.clear();
    this.#paper = sha256;
    for (const page of pages) this.#pages[page.pageIndex] = page;
  }

  /** All pages of a paper; undefined unless every one of them is in hand. */
  all(sha256: Sha256, pageCount: number): readonly PageText[] | undefined {
    if (this.#paper !== sha256 || this.#pages.length !== pageCount) return undefined;
    for (let pageIndex = 0; pageIndex < pageCount; pageIndex += 1) if (!this.#pages[pageIndex]) return undefined;
    return this.#pages;
  }

  clear(): void {
    this.#paper = undefined;
    this.#pages = [];
  }
}
