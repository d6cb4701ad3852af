import type { RecordId } from '../../shared/ids.ts';
import type { EntryId } from '../../shared/journal/clock.ts';
import { DELETED_FIELD, type Entry, type Json } from '../../shared/journal/entry.ts';
import { headsOf, type FoldedRecord } from '../../shared/journal/fold.ts';
import type { Change, Written } from './changes.ts';

/** One field that a step changed, and what takes the step back. */
type FieldStep = {
  readonly record: RecordId;
  readonly kind: string;
  readonly field: string;
  readonly before: Json;
  /** Texts that stood beside it, written on devices apart from each other, latest first. */
  readonly beside: readonly Json[];
  /** Entries that the record stood on before the step. */
  readonly seen: readonly EntryId[];
};

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
function stepOf(what: string, written: Written): Step {
  return { what, fields: written.entries.flatMap(entry => fieldSteps(entry, written.before.get(entry.record))) };
}

function fieldSteps({ record, kind, fields }: Entry, before: FoldedRecord | undefined): FieldStep[] {
  if (!before) return [{ record, kind, field: DELETED_FIELD, before: true, beside: [], seen: [] }];
  const seen = Object.values(before.heads).flat();
  // A change to a deleted record brings it back, so that undoing it deletes the record again.
  const names = new Set(before.deleted ? [...Object.keys(fields), DELETED_FIELD] : Object.keys(fields));
  return Array.from(names, field => ({ record, kind, field, ...valueBefore(before, field), seen }));
}

function valueBefore(record: FoldedRecord, field: string): Pick<FieldStep, 'before' | 'beside'> {
  if (field === DELETED_FIELD) return { before: record.deleted, beside: [] };
  const value = Object.hasOwn(record.fields, field) ? record.fields[field] : undefined;
  // Texts put back beside each other are apart from the delete that is put back with them, and would beat it.
  const isOffered = !record.deleted && Object.hasOwn(record.conflicts, field);
  const alternatives = isOffered ? (record.conflicts[field] ?? []) : [];
  return { before: value ?? null, beside: alternatives.slice(1).map(alternative => alternative.value) };
}

/**
 * The changes that take a step back. What somebody else has changed since (the same member on another device) stays as
 * it is and is counted in `left`.
 */
export function changesBack(
  step: Step,
  own: ReadonlySet<EntryId>,
  current: (record: RecordId) => FoldedRecord | undefined,
): { readonly changes: readonly Change[]; readonly left: number } {
  const deletions = new Set(step.fields.flatMap(({ record, field }) => (field === DELETED_FIELD ? [record] : [])));
  const byRecord = new Map<RecordId, Change>();
  const beside: Change[] = [];
  let left = 0;
  for (const part of step.fields) {
    const { record, kind, field, before } = part;
    const folded = current(record);
    if (!mayTakeBack(part, deletions.has(record), own, folded)) {
      left += 1;
      continue;
    }
    byRecord.set(record, { record, kind, fields: { ...byRecord.get(record)?.fields, [field]: before } });
    // Made on what stands now, like the change itself, these are alternatives to it again.
    const seen = headsOf(folded, field);
    beside.push(...part.beside.toReversed().map(value => ({ record, kind, fields: { [field]: value }, seen })));
  }
  // The text that was shown comes last, so that it is the latest again.
  return { changes: [...beside, ...byRecord.values()], left };
}

function mayTakeBack(
  { field, before, seen }: FieldStep,
  isOfDeletion: boolean,
  own: ReadonlySet<EntryId>,
  folded: FoldedRecord | undefined,
): boolean {
  // A change to a record that somebody else has deleted would bring it back.
  if (folded?.deleted === true && !isOfDeletion) return false;
  // Deleting takes the whole record, so that every field of it must be as this history knows it.
  const isWhole = field === DELETED_FIELD && before === true;
  const atStake = isWhole ? Object.values(folded?.heads ?? {}).flat() : headsOf(folded, field);
  return atStake.every(id => own.has(id) || seen.includes(id));
}

/** After a new step: what was undone before cannot be done again. Nothing written is no step. */
export function afterStep(history: History, what: string, written: Written, session?: string): History {
  const step = stepOf(what, written);
  if (step.fields.length === 0) return history;
  const last = history.done.at(-1);
  const done =
    last && session !== undefined && last.session === session
      ? [...history.done.slice(0, -1), joined(last, step)]
      : [...history.done, session === undefined ? step : { ...step, session }].slice(-LONGEST);
  return { done, undone: [], own: ownAfter(history, written) };
}

/** One step of two: what the earlier one knows of a field counts. */
function joined(earlier: Step, later: Step): Step {
  const isKnown = ({ record, field }: FieldStep): boolean =>
    earlier.fields.some(known => known.record === record && known.field === field);
  return { ...earlier, fields: [...earlier.fields, ...later.fields.filter(part => !isKnown(part))] };
}

/** After the last step was undone by what was written; what could not be written of it can still be undone. */
export function afterUndo(history: History, written: Written): History {
  const step = history.done.at(-1);
  if (!step) return history;
  const undone = [...history.undone, ...worthwhile(stepOf(step.what, written))];
  return { done: [...history.done.slice(0, -1), ...restOf(step, written)], undone, own: ownAfter(history, written) };
}

/** After the last undone step was done again by what was written; what could not be can still be done again. */
export function afterRedo(history: History, written: Written): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  const done = [...history.done, ...worthwhile(stepOf(step.what, written))];
  return { done, undone: [...history.undone.slice(0, -1), ...restOf(step, written)], own: ownAfter(history, written) };
}

/** What is left of a step to be taken back, where not all that takes it back could be written. */
function restOf(step: Step, { unwritten }: Written): readonly Step[] {
  const left = new Map<RecordId, Set<string>>();
  for (const { record, fields } of unwritten) {
    left.set(record, new Set([...(left.get(record) ?? []), ...Object.keys(fields)]));
  }
  return worthwhile({ ...step, fields: step.fields.filter(({ record, field }) => left.get(record)?.has(field)) });
}

/** A step of which everything was left as it was has nothing to take back. */
function worthwhile(step: Step): readonly Step[] {
  return step.fields.length > 0 ? [step] : [];
}

function ownAfter(history: History, written: Written): ReadonlySet<EntryId> {
  return new Set([...history.own, ...written.entries.map(entry => entry.id)]);
}
