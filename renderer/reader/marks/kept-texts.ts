import type { Sha256 } from '../../../shared/ids.ts';
import { store } from '../../db/the-store.ts';

/** The texts that are kept of the pages of a paper, as far as they have been asked for and read. */
export class KeptTexts {
  readonly #paper: Sha256;
  readonly #texts = new Map<number, string>();
  readonly #asked = new Map<number, Promise<void>>();

  constructor(paper: Sha256) {
    this.#paper = paper;
  }

  of(pageIndex: number): string | undefined {
    return this.#texts.get(pageIndex);
  }

  /** Reads the texts of a page and of those beside it. */
  async readAround(pageIndex: number): Promise<void> {
    await Promise.all([-1, 0, 1].map(on => this.#read(pageIndex + on)));
  }

  #read(pageIndex: number): Promise<void> {
    const asked = this.#asked.get(pageIndex) ?? this.#readOnce(pageIndex);
    this.#asked.set(pageIndex, asked);
    return asked;
  }

  async #readOnce(pageIndex: number): Promise<void> {
    const text = (await store.page(this.#paper, pageIndex))?.text;
    if (text !== undefined) this.#texts.set(pageIndex, text);
    // A paper that is still being taken in has it later.
    else this.#asked.delete(pageIndex);
  }
}
