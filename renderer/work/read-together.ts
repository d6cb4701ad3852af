import type { RecordId } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { Store } from '../db/store.ts';

/** Records that are read from the store in one go. */
const MOST_TOGETHER = 100;

type Wanted = {
  readonly id: RecordId;
  readonly found: (record: FoldedRecord | undefined) => void;
  readonly failed: (reason: unknown) => void;
};

/** Reads records that are asked for one by one but at the same time together: a thousand readings would hold up the window. */
export class ReadTogether {
  readonly #store: Pick<Store, 'recordsWithIds'>;
  #wanted: Wanted[] = [];

  constructor(store: Pick<Store, 'recordsWithIds'>) {
    this.#store = store;
  }

  record(id: RecordId): Promise<FoldedRecord | undefined> {
    return new Promise((found, failed) => {
      this.#wanted.push({ id, found, failed });
      if (this.#wanted.length === 1) queueMicrotask(() => void this.#read());
    });
  }

  async #read(): Promise<void> {
    const all = this.#wanted;
    this.#wanted = [];
    for (let at = 0; at < all.length; at += MOST_TOGETHER) {
      const wanted = all.slice(at, at + MOST_TOGETHER);
      try {
        const records = await this.#store.recordsWithIds(wanted.map(({ id }) => id));
        const byId = new Map(records.map(record => [record.id, record]));
        for (const { id, found } of wanted) found(byId.get(id));
      } catch (reason) {
        for (const { failed } of wanted) failed(reason);
      }
    }
  }
}
