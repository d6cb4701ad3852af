import type { RecordId } from '../../shared/ids.ts';
import type { Entry, Json } from '../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { Changes, type Change } from '../../renderer/work/changes.ts';
import type { Store } from '../../renderer/db/store.ts';
import {
  afterRedo,
  afterStep,
  afterUndo,
  changesBack,
  NO_HISTORY,
  type History,
} from '../../renderer/work/undo-history.ts';
import { deviceId } from './made-up.ts';
import { MemoryJournal } from './memory-journal.ts';
import { memoryStore } from './memory-store.ts';

/** A record as the member sees it: what it says, and the texts it offers; undefined when it is not there. */
export type Seen = { readonly fields: Readonly<Record<string, Json>>; readonly texts: readonly Json[] } | undefined;

/** For a store that never fails: a failure is a fault of the test. */
export function rethrow(reason: unknown): never {
  throw reason;
}

/** A member at work on one device, who can take steps back: the real changes, store and history, a journal in memory. */
export class UndoDesk {
  readonly store: Store = memoryStore();
  readonly #changes: Changes;
  history: History = NO_HISTORY;

  constructor() {
    const journal = new MemoryJournal({ device: deviceId(9) });
    this.#changes = new Changes(this.store, drafts => journal.append(drafts), rethrow, rethrow);
  }

  /** Makes a step of the member's. */
  async step(changes: readonly Change[], session?: string): Promise<void> {
    await this.#changes.make(changes, written => {
      this.history = afterStep(this.history, 'step', written, session);
    });
  }

  /** One step that sets fields of one record. */
  set(record: RecordId, fields: Readonly<Record<string, Json>>, session?: string): Promise<void> {
    return this.step([{ record, kind: 'annotation', fields }], session);
  }

  /** Takes in what another device wrote. */
  receive(...entries: readonly Entry[]): Promise<void> {
    return this.store.applyEntries(entries);
  }

  /** @returns how much was left as it was */
  undo(): Promise<number> {
    return this.#goBack(this.history.done, afterUndo);
  }

  /** @returns how much was left as it was */
  redo(): Promise<number> {
    return this.#goBack(this.history.undone, afterRedo);
  }

  async #goBack(steps: History['done'], after: typeof afterUndo): Promise<number> {
    const step = steps.at(-1);
    if (!step) return 0;
    let left = 0;
    await this.#changes.decide(
      async current => {
        const records = new Map<RecordId, FoldedRecord | undefined>();
        for (const { record } of step.fields) records.set(record, await current(record));
        const back = changesBack(step, this.history.own, record => records.get(record));
        left = back.left;
        return back.changes;
      },
      written => {
        this.history = after(this.history, written);
      },
    );
    return left;
  }

  async see(record: RecordId): Promise<Seen> {
    const folded = await this.store.record(record);
    if (!folded || folded.deleted) return undefined;
    const fields = Object.entries(folded.fields).filter(([, value]) => value !== null);
    return {
      fields: Object.fromEntries(fields),
      texts: (folded.conflicts['comment'] ?? []).map(({ value }) => value),
    };
  }
}
