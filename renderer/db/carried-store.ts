import Dexie from 'dexie';
import { z } from 'zod';
import { recordIdSchema, type RecordId, type Sha256 } from '../../shared/ids.ts';
import type { CarriedKind, CarriedRow, LecternDatabase } from './database.ts';
import { carriedKeySchema, type CarriedKey, type StoreNews } from './store-news.ts';

const MAX_KEY = Dexie.maxKey as unknown;

/** What became of annotations in the versions they were carried to: derived, and written anew at any time. */
export class CarriedStore {
  readonly #db: LecternDatabase;
  readonly #news: StoreNews;

  constructor(db: LecternDatabase, news: StoreNews) {
    this.#db = db;
    this.#news = news;
  }

  /** Follows what changes, in this window, others and workers. @returns a function that ends it */
  follow(listener: (keys: readonly CarriedKey[]) => void): () => void {
    return this.#news.followCarried(listener);
  }

  /** The annotations that were carried to a paper and have their place between two, in order. */
  async between(target: Sha256, from: string, to: string): Promise<CarriedRow[]> {
    return this.#db.carried.where('[target+place]').between([target, from], [target, to], true, true).toArray();
  }

  /** The ids of all annotations that were carried to a paper, those without a place there included. */
  async ids(target: Sha256): Promise<readonly RecordId[]> {
    const keys = await this.#db.carried.where('[target+id]').between([target, ''], [target, MAX_KEY]).primaryKeys();
    return z.array(recordIdSchema).parse(keys.map(([, id]) => id));
  }

  /** What became of some annotations in a paper; those that were not carried to it are left out. */
  async to(target: Sha256, ids: readonly RecordId[]): Promise<CarriedRow[]> {
    const rows = await this.#db.carried.bulkGet(ids.map(id => [target, id] as [string, string]));
    return rows.filter(row => row !== undefined);
  }

  /** What became of some annotations in every version they were carried to. */
  of(ids: readonly RecordId[]): Promise<CarriedRow[]> {
    return this.#db.carried.where('id').anyOf(ids).toArray();
  }

  /** The keys of annotations that were carried over, as far as these have become of some kinds: in some papers, or in all. */
  async keysOfKinds(
    targets: readonly Sha256[] | undefined,
    kinds: readonly CarriedKind[],
  ): Promise<readonly CarriedKey[]> {
    const keys = targets?.flatMap(target => kinds.map(kind => [target, kind] as [string, string]));
    const found = keys
      ? this.#db.carried.where('[target+kind]').anyOf(keys)
      : this.#db.carried.where('kind').anyOf(kinds);
    return z.array(carriedKeySchema).parse(await found.primaryKeys());
  }

  /** By annotation what became of it in the papers in force. */
  async inForce(): Promise<ReadonlyMap<RecordId, CarriedRow>> {
    const rows = await this.#db.carried.filter(({ isInForce }) => isInForce).toArray();
    return new Map(rows.map(row => [row.id, row]));
  }

  /** How many annotations have become of a kind in some papers. */
  count(targets: readonly Sha256[], kind: CarriedKind): Promise<number> {
    const keys = targets.map(target => [target, kind] as [string, string]);
    return this.#db.carried.where('[target+kind]').anyOf(keys).count();
  }

  /** The ids of all annotations that were carried anywhere. */
  async allIds(): Promise<ReadonlySet<RecordId>> {
    return new Set(z.array(recordIdSchema).parse(await this.#db.carried.orderBy('id').uniqueKeys()));
  }

  /** Keeps what became of annotations and forgets what is so no more, in one step. */
  async change(rows: readonly CarriedRow[], gone: readonly CarriedKey[]): Promise<void> {
    if (rows.length === 0 && gone.length === 0) return;
    await this.#db.transaction('rw', this.#db.carried, async () => {
      await this.#db.carried.bulkDelete(gone.map(([target, id]) => [target, id] as [string, string]));
      await this.#db.carried.bulkPut([...rows]);
    });
    this.#news.carriedChanged([...rows.map(({ target, id }) => [target, id] as const), ...gone]);
  }
}
