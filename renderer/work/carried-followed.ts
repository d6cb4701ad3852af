import { OUTCOME_KINDS } from '../../shared/anchoring/outcome.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { CarriedKind, CarriedRow } from '../db/database.ts';
import type { CarriedKey } from '../db/store-news.ts';
import type { Store } from '../db/store.ts';
import { carriedMark, type CarriedMark } from './carried-mark.ts';
import { untilDone } from './until-done.ts';

/** In papers in force, what is not `same` may need the member, and what they are asked about or decided on though it is. */
const TO_REVIEW: readonly CarriedKind[] = [...OUTCOME_KINDS.filter(kind => kind !== 'same'), 'asked'];

/** Annotations that are read from the store together. */
const READ_TOGETHER = 100;
/** Milliseconds of work before the window has its turn. */
const LONGEST_WORK = 5;

type Source = Pick<Store, 'followRecords' | 'carried' | 'recordsWithIds'>;

type FollowedOptions<Kept> = {
  /** The papers that they were carried to; undefined for all. */
  readonly targets: readonly Sha256[] | undefined;
  /** What is kept of one; undefined for nothing. */
  readonly keep: (mark: CarriedMark, row: CarriedRow) => Kept | undefined;
  /** Told once, why they cannot be read at the moment. */
  readonly onUnread: (reason: unknown) => void;
};

/**
 * The annotations that were carried over and are not the same there, and those that the member has decided on, followed one
 * by one wherever they are changed: a decision on one of thousands costs as much as on one of few. They are read in
 * slices, and a reading that fails is tried again until it succeeds, or nobody follows them any more.
 */
export class CarriedFollowed<Kept> {
  readonly #source: Source;
  readonly #options: FollowedOptions<Kept>;
  readonly #listeners = new Set<() => void>();
  readonly #giveUp = new AbortController();
  readonly #unfollow: readonly (() => void)[];
  /** By annotation and paper what is kept of it. */
  readonly #known = new Map<RecordId, Map<Sha256, Kept | undefined>>();
  /** What is to be read anew. */
  readonly #toRead = new Map<string, CarriedKey>();
  #isReading = false;
  #areListed = false;
  #kept: readonly Kept[] | undefined;

  constructor(source: Source, options: FollowedOptions<Kept>) {
    this.#source = source;
    this.#options = options;
    this.#unfollow = [
      source.followRecords(rows => {
        this.#want(rows.flatMap(({ id }) => Array.from(this.#known.get(id)?.keys() ?? [], target => [target, id])));
      }),
      source.carried.follow(keys => this.#want(keys.filter(([target]) => this.#isFollowed(target)))),
    ];
    void this.#inTheEnd(async () => {
      const keys = await source.carried.keysOfKinds(options.targets, TO_REVIEW);
      this.#areListed = true;
      this.#want(keys);
      if (keys.length === 0) this.#tell();
    });
  }

  /** What is kept of them, in no order: the same list until something changes; undefined until all are known. */
  readonly kept = (): readonly Kept[] | undefined => this.#kept;

  /** @returns a function that ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  close(): void {
    this.#giveUp.abort();
    for (const unfollow of this.#unfollow) unfollow();
  }

  #isFollowed(target: Sha256): boolean {
    return this.#options.targets?.includes(target) ?? true;
  }

  #inTheEnd(read: () => Promise<void>): Promise<void> {
    return untilDone(read, this.#giveUp.signal, this.#options.onUnread);
  }

  #want(keys: readonly CarriedKey[]): void {
    for (const key of keys) this.#toRead.set(nameOf(key), key);
    if (keys.length === 0 || this.#isReading) return;
    this.#isReading = true;
    void this.#inTheEnd(() => this.#readAll());
  }

  async #readAll(): Promise<void> {
    while (this.#toRead.size > 0 && !this.#giveUp.signal.aborted) {
      const keys = [...this.#toRead].slice(0, READ_TOGETHER);
      for (const [name] of keys) this.#toRead.delete(name);
      try {
        await this.#read(keys.map(([, key]) => key));
      } catch (reason) {
        for (const [name, key] of keys) this.#toRead.set(name, key);
        throw reason;
      }
    }
    this.#isReading = false;
    this.#tell();
  }

  async #read(keys: readonly CarriedKey[]): Promise<void> {
    const byTarget = new Map<Sha256, RecordId[]>();
    for (const [target, id] of keys) {
      byTarget.set(target, [...(byTarget.get(target) ?? []), id]);
      // A change that is told of while it is being read is not missed.
      this.#put(target, id, this.#known.get(id)?.get(target));
    }
    const rows = (
      await Promise.all(Array.from(byTarget, ([target, ids]) => this.#source.carried.to(target, ids)))
    ).flat();
    const found = await this.#source.recordsWithIds([...new Set(rows.map(({ id }) => id))]);
    const records = new Map(found.map(record => [record.id, record]));
    const read = new Map(rows.map(row => [nameOf([row.target, row.id]), row]));
    let workedSince = performance.now();
    for (const [target, id] of keys) {
      const row = read.get(nameOf([target, id]));
      const record = records.get(id);
      if (row && TO_REVIEW.includes(row.kind)) {
        const mark = record && carriedMark(row, record);
        this.#put(target, id, mark && this.#options.keep(mark, row));
      } else this.#forget(target, id);
      if (performance.now() - workedSince < LONGEST_WORK) continue;
      await new Promise(resolve => setTimeout(resolve));
      workedSince = performance.now();
    }
  }

  #put(target: Sha256, id: RecordId, kept: Kept | undefined): void {
    const known = this.#known.get(id);
    if (known) known.set(target, kept);
    else this.#known.set(id, new Map([[target, kept]]));
  }

  #forget(target: Sha256, id: RecordId): void {
    const known = this.#known.get(id);
    known?.delete(target);
    if (known?.size === 0) this.#known.delete(id);
  }

  #tell(): void {
    if (!this.#areListed || this.#toRead.size > 0) return;
    this.#kept = Array.from(this.#known.values(), byTarget =>
      [...byTarget.values()].filter(kept => kept !== undefined),
    ).flat();
    for (const listener of this.#listeners) listener();
  }
}

function nameOf([target, id]: CarriedKey): string {
  return `${id} ${target}`;
}
