import type { Draft, Entry } from '../../shared/journal/entry.ts';
import { DELETED_FIELD } from '../../shared/journal/entry.ts';
import type { RecordId } from '../../shared/ids.ts';

/** What members did in a run: what they were told is saved, and what was tried and may or may not have been. */
export class Ledger {
  readonly #acknowledged = new Map<string, Entry>();
  readonly #tried = new Set<string>();
  readonly #deleted = new Set<RecordId>();

  /** A device is about to write this. */
  try(draft: Draft): void {
    this.#tried.add(keyOf(draft));
    if (draft.fields[DELETED_FIELD] === true) this.#deleted.add(draft.record);
  }

  /** A device has said that these are saved. */
  acknowledge(entries: readonly Entry[]): void {
    for (const entry of entries) this.#acknowledged.set(entry.id, entry);
  }

  get acknowledged(): readonly Entry[] {
    return [...this.#acknowledged.values()];
  }

  wasTried(entry: Entry): boolean {
    return this.#tried.has(keyOf(entry));
  }

  /** Whether anybody has asked for the record to be deleted. */
  wasDeleted(record: RecordId): boolean {
    return this.#deleted.has(record);
  }
}

function keyOf({ record, kind, fields, base }: Draft): string {
  return JSON.stringify([record, kind, fields, base]);
}
