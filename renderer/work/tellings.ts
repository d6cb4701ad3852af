import type { RecordId } from '../../shared/ids.ts';

/** When each record was told of last, counted in tellings: what was read of it before that may be older. */
export class Tellings {
  readonly #last = new Map<RecordId, number>();
  #count = 0;

  /** The moment, for {@link isNewer}. */
  get now(): number {
    return this.#count;
  }

  told(ids: Iterable<RecordId>): void {
    this.#count += 1;
    for (const id of ids) this.#last.set(id, this.#count);
  }

  /** Whether a record was told of since a moment. */
  isNewer(id: RecordId, since: number): boolean {
    return (this.#last.get(id) ?? 0) > since;
  }
}
