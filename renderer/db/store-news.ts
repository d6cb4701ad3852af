import { z } from 'zod';
import { recordIdSchema, sha256Schema, type RecordId, type Sha256 } from '../../shared/ids.ts';
import type { RecordRow } from './database.ts';

/** Told of records as they stand after a change. */
export type RecordsListener = (rows: readonly RecordRow[]) => void;

/** Names what became of an annotation in a version: the version and the annotation. */
export type CarriedKey = readonly [target: Sha256, id: RecordId];
export const carriedKeySchema = z.tuple([sha256Schema, recordIdSchema]);
type CarriedListener = (keys: readonly CarriedKey[]) => void;

/** What windows and workers of the app tell each other: the records and carried marks that one of them has changed. */
export type WindowChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
const changedSchema = z.array(recordIdSchema);
const carriedSchema = z.object({ carried: z.array(carriedKeySchema) });

/** Tells of changes in the library: those who follow them here, and the app's other windows and workers, which share it. */
export class StoreNews {
  readonly #followers = new Set<RecordsListener>();
  readonly #carriedFollowers = new Set<CarriedListener>();
  readonly #windows: WindowChannel | undefined;
  readonly #read: (changed: readonly RecordId[]) => Promise<readonly RecordRow[]>;

  /** @param read gives records that another window has changed, as far as they are here */
  constructor(
    windows: WindowChannel | undefined,
    read: (changed: readonly RecordId[]) => Promise<readonly RecordRow[]>,
  ) {
    this.#read = read;
    this.#windows = windows;
    windows?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const changed = changedSchema.safeParse(data).data;
      if (changed) void this.#heardOf(changed);
      const carried = carriedSchema.safeParse(data).data?.carried;
      if (carried) this.#tellOfCarried(carried);
    });
  }

  /** @returns a function that ends it, as does the next */
  followRecords(listener: RecordsListener): () => void {
    this.#followers.add(listener);
    return () => {
      this.#followers.delete(listener);
    };
  }

  followCarried(listener: CarriedListener): () => void {
    this.#carriedFollowers.add(listener);
    return () => {
      this.#carriedFollowers.delete(listener);
    };
  }

  /** Tells of records that were changed here. */
  recordsChanged(rows: readonly RecordRow[]): void {
    this.#tell(rows);
    this.#windows?.postMessage(rows.map(({ id }) => id));
  }

  /** Tells of annotations of which something else has become. */
  carriedChanged(keys: readonly CarriedKey[]): void {
    this.#tellOfCarried(keys);
    this.#windows?.postMessage({ carried: keys });
  }

  async #heardOf(changed: readonly RecordId[]): Promise<void> {
    if (this.#followers.size === 0) return;
    const rows = await this.#read(changed);
    if (rows.length > 0) this.#tell(rows);
  }

  #tell(rows: readonly RecordRow[]): void {
    for (const listener of this.#followers) listener(rows);
  }

  #tellOfCarried(keys: readonly CarriedKey[]): void {
    for (const listener of this.#carriedFollowers) listener(keys);
  }
}
