import type { Connection } from './connection.ts';
import type { KeptReading } from './kept.ts';
import { readList, type Element, type ListPart } from './lists.ts';

/** A look through the lists of all meetings. One that breaks off goes on, at a later look, where it did. */
export class FullReading {
  /** The day it began: what was changed since is not sure to be in it. */
  readonly began: string;
  readonly #pages: Map<string, string | null>;
  readonly #unlisted: Set<string>;
  #isWhole = true;

  /** @param kept of one that broke off; null for a new one, which begins today with these meetings known */
  constructor(kept: KeptReading | null, today: string, known: Iterable<string>) {
    this.began = kept?.began ?? today;
    this.#pages = new Map(Object.entries(kept?.pages ?? {}));
    this.#unlisted = new Set(kept?.unlisted ?? known);
  }

  /** The meetings that were known when it began and have not been listed since. */
  get unlisted(): ReadonlySet<string> {
    return this.#unlisted;
  }

  /** Whether every list that it was to read has been read to its end. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether there is anything that a later look need not read again. */
  get hasProgress(): boolean {
    return this.#pages.size > 0;
  }

  /**
   * Reads a list, or what is left of it.
   *
   * @param share see {@link ListPart}
   * @param take is handed its meetings, and tells the address of each
   * @param onUnread see {@link ListPart}; such a meeting has been listed all the same
   */
  async read(
    connection: Connection,
    list: string,
    share: number,
    take: (element: Element) => string | undefined,
    onUnread: (address: string) => void,
  ): Promise<void> {
    const from = this.#pages.get(list);
    if (from === null) return;
    const part: ListPart = {
      from,
      share,
      onUnread: address => {
        this.#unlisted.delete(address);
        onUnread(address);
      },
    };
    const read = await readList(connection, list, part, element => {
      const id = take(element);
      if (id !== undefined) this.#unlisted.delete(id);
    });
    if (read.ok) this.#pages.set(list, null);
    else if (read.error.at === null) this.#pages.delete(list);
    else this.#pages.set(list, read.error.at);
    this.#isWhole &&= read.ok;
  }

  /** For the constructor, at a later look. */
  kept(): KeptReading {
    return { began: this.began, pages: Object.fromEntries(this.#pages), unlisted: [...this.#unlisted] };
  }
}
