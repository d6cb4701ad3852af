import type { Connection } from './connection.ts';
import type { Element } from './lists.ts';

/** After so many failures the others are left for the next look: each may take more than a minute. */
const MOST_FAILED = 3;

/** Meetings that a list named alone and that could not be had: they are asked for at each look until they can. */
export class UnreadMeetings {
  readonly #addresses: Set<string>;

  /** @param kept see {@link kept}, of the last look */
  constructor(kept: readonly string[]) {
    this.#addresses = new Set(kept);
  }

  add(address: string): void {
    this.#addresses.add(address);
  }

  /** Asks for those of earlier looks. */
  async askAgain(
    connection: Connection,
    take: (meeting: Element) => void,
    letGo: (address: string) => void,
  ): Promise<void> {
    let failed = 0;
    for (const address of this.kept()) {
      if (failed >= MOST_FAILED) return;
      const answer = await connection.object(address);
      this.#addresses.delete(address);
      if (answer.ok) take({ value: answer.value.value, base: answer.value.url });
      else if (answer.error === 'missing') letGo(address);
      else {
        failed += 1;
        // At the end: the others have their turn at the next look.
        this.#addresses.add(address);
      }
    }
  }

  /** Their addresses, those whose turn is next first. */
  kept(): readonly string[] {
    return [...this.#addresses];
  }
}
