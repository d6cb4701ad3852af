import type { RecordId } from '../../shared/ids.ts';
import type { EntryId } from '../../shared/journal/clock.ts';
import { DELETED_FIELD, type Entry, type Json } from '../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { Change, Written } from './changes.ts';

/** One field that a step changed, and the value that takes the step back. */
type FieldStep = { readonly record: RecordId; readonly kind: string; readonly field: string; readonly before: Json };

/**
 * A step of the member's that is undone as a whole. `what` names it: "highlight", "comment". Steps that follow each
 * other with the same `session` (one spell of typing, saved as it goes) are one step.
 */
export type Step = { readonly what: string; readonly session?: string; readonly fields: readonly FieldStep[] };

/** Steps to undo, steps to do again (latest last), and the entries that these and their undoing have written. */
export type History = {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  readonly own: ReadonlySet<EntryId>;
};

export const NO_HISTORY: History = { done: [], undone: [], own: new Set() };

/** Steps kept to be undone. */
const LONGEST = 200;

/**
 * The step that was just written; also the step that takes an undoing back. A record that did not exist before is undone
 * by deleting it; a field that had no value goes back to null.
 */
export function stepOf(what: string, written: Written): Step {
  return { what, fields: written.entries.flatMap(entry => fieldSteps(entry, written.before.get(entry.record))) };
}

function fieldSteps({ record, kind, fields }: Entry, before: FoldedRecord | undefined): FieldStep[] {
  if (!before) return [{ record, kind, field: DELETED_FIELD, before: true }];
  return Object.keys(fields).map(field => ({
    record,
    kind,
    field,
    before: field === DELETED_FIELD ? before.deleted : (before.fields[field] ?? null),
  }));
}

/**
 * The changes that take a step back. Fields that somebody else has changed since (the same member on another device)
 * stay as they are and are counted in `left`.
 */
export function changesBack(
  step: Step,
  own: ReadonlySet<EntryId>,
  current: (record: RecordId) => FoldedRecord | undefined,
): { readonly changes: readonly Change[]; readonly left: number } {
  const byRecord = new Map<RecordId, Change>();
  let left = 0;
  for (const { record, kind, field, before } of step.fields) {
    const heads = current(record)?.heads ?? {};
    // Deleting takes the whole record, so that every field of it must be as this history left it.
    const atStake = field === DELETED_FIELD && before === true ? Object.values(heads).flat() : (heads[field] ?? []);
    if (atStake.every(id => own.has(id))) {
      byRecord.set(record, { record, kind, fields: { ...byRecord.get(record)?.fields, [field]: before } });
    } else {
      left += 1;
    }
  }
  return { changes: [...byRecord.values()], left };
}

/** After a new step: what was undone before cannot be done again. */
export function afterStep(history: History, what: string, written: Written, session?: string): History {
  const goesOn = session !== undefined && history.done.at(-1)?.session === session;
  const step: Step = session === undefined ? stepOf(what, written) : { ...stepOf(what, written), session };
  const done = goesOn ? history.done : [...history.done, step].slice(-LONGEST);
  return { done, undone: [], own: ownAfter(history, written) };
}

/** After the last step was undone by what was written. */
export function afterUndo(history: History, written: Written): History {
  const step = history.done.at(-1);
  if (!step) return history;
  const again = stepOf(step.what, written);
  return { done: history.done.slice(0, -1), undone: [...history.undone, again], own: ownAfter(history, written) };
}

/** After the last undone step was done again by what was written. */
export function afterRedo(history: History, written: Written): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  const back = stepOf(step.what, written);
  return { done: [...history.done, back], undone: history.undone.slice(0, -1), own: ownAfter(history, written) };
}

function ownAfter(history: History, written: Written): ReadonlySet<EntryId> {
  return new Set([...history.own, ...written.entries.map(entry => entry.id)]);
}
