import type { RecordId } from '../../shared/ids.ts';
import type { EntryId } from '../../shared/journal/clock.ts';
import type { JournalProblem, ResultOf } from '../../shared/ipc.ts';
import { draftChange } from '../../shared/journal/change.ts';
import type { Draft, Entry, Json } from '../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Store } from '../db/store.ts';
import { ReadTogether } from './read-together.ts';

/**
 * New values for some fields of a record; a record that does not exist is made. Changes of one record that are made
 * together do not stand on each other: their texts are alternatives.
 */
export type Change = {
  readonly record: RecordId;
  readonly kind: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** What the member had seen of these fields, where that is not how they stand when the change is made. */
  readonly seen?: readonly EntryId[];
};

/** What was written, and how each record stood before: what undoing needs. */
export type Written = {
  readonly entries: readonly Entry[];
  readonly before: ReadonlyMap<RecordId, FoldedRecord | undefined>;
  /** The changes that were to be written too, but were not, because the disk filled up in between. */
  readonly unwritten: readonly Change[];
};

/** Decides the changes to make once it sees how the records stand; an empty list makes none. */
export type Decide = (current: (record: RecordId) => Promise<FoldedRecord | undefined>) => Promise<readonly Change[]>;

/** Drafts that the journal takes in one go: with more, the window would not answer while it reads what was written. */
const MOST_TOGETHER = 250;

/** Why a change was not made: what the journal said, or something that should not happen, which `onUnforeseen` is told of. */
export type ChangeProblem = JournalProblem | 'unforeseen';

type Append = (drafts: Draft[]) => Promise<ResultOf<'journal.append'>>;

/**
 * The way every change of the member's goes: into the journal, and only when that has acknowledged it into the store.
 * One at a time, so that each change stands on the one before it. A change that fails leaves the next ones free.
 */
export class Changes {
  readonly #store: Store;
  readonly #append: Append;
  readonly #onUnshown: (reason: unknown) => void;
  readonly #onUnforeseen: (reason: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param onUnshown told when a change is saved, but the store could not take it in
   * @param onUnforeseen told why a change has the outcome `unforeseen`
   */
  constructor(
    store: Store,
    append: Append,
    onUnshown: (reason: unknown) => void,
    onUnforeseen: (reason: unknown) => void,
  ) {
    this.#store = store;
    this.#append = append;
    this.#onUnshown = onUnshown;
    this.#onUnforeseen = onUnforeseen;
  }

  /**
   * Makes changes that belong together: all of them or none; of more than {@link MOST_TOGETHER}, where the disk fills up
   * in between, the first ones, which `onWritten` is told of.
   */
  make(changes: readonly Change[], onWritten?: (written: Written) => void): Promise<Result<Written, ChangeProblem>> {
    return this.decide(() => Promise.resolve(changes), onWritten);
  }

  /**
   * Like {@link make}, for changes that depend on how things stand when their turn has come.
   *
   * @param onWritten called before the turn of the next changes, which may depend on what it does
   */
  decide(
    decide: Decide,
    onWritten: (written: Written) => void = () => undefined,
  ): Promise<Result<Written, ChangeProblem>> {
    const turn = this.#last
      .then(() => this.#write(decide, onWritten))
      .catch((reason: unknown): Result<Written, ChangeProblem> => {
        this.#onUnforeseen(reason);
        return err('unforeseen');
      });
    this.#last = turn;
    return turn;
  }

  async #write(decide: Decide, onWritten: (written: Written) => void): Promise<Result<Written, ChangeProblem>> {
    // Read once: a change must not stand on what came in after it was decided.
    const reading = new Map<RecordId, Promise<FoldedRecord | undefined>>();
    const together = new ReadTogether(this.#store);
    const current = (record: RecordId): Promise<FoldedRecord | undefined> => {
      const known = reading.get(record) ?? together.record(record);
      reading.set(record, known);
      return known;
    };
    const changes = await decide(current);
    const before = new Map(
      await Promise.all(changes.map(async ({ record }) => [record, await current(record)] as const)),
    );
    const drafts = changes.map(({ record, kind, fields, seen }) =>
      draftChange(before.get(record), record, kind, fields, seen),
    );
    const { entries, problem } = await this.#appendAll(drafts);
    try {
      if (entries.length > 0) await this.#store.applyEntries(entries);
    } catch (reason) {
      // The change is in the journal: it is safe, and folded in at the next start at the latest.
      this.#onUnshown(reason);
    }
    const written = { entries, before, unwritten: changes.slice(entries.length) };
    if (!problem || entries.length > 0) onWritten(written);
    return problem ? err(problem) : ok(written);
  }

  async #appendAll(
    drafts: readonly Draft[],
  ): Promise<{ readonly entries: readonly Entry[]; readonly problem?: ChangeProblem }> {
    const entries: Entry[] = [];
    try {
      for (let at = 0; at < drafts.length; at += MOST_TOGETHER) {
        const answer = await this.#append(drafts.slice(at, at + MOST_TOGETHER));
        if (!answer.ok) return { entries, problem: answer.error };
        entries.push(...answer.value);
      }
    } catch (reason) {
      // What was written before it is still told of, so that it can be undone.
      this.#onUnforeseen(reason);
      return { entries, problem: 'unforeseen' };
    }
    return { entries };
  }
}
