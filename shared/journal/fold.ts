import type { RecordId } from '../ids.ts';
import type { EntryId } from './clock.ts';
import { DELETED_FIELD, type Entry, type Json } from './entry.ts';

/** One of several values that were given to a field by devices that had not seen each other's. */
export type Alternative = { readonly id: EntryId; readonly value: Json };

/** What the entries of one record come to. */
export type FoldedRecord = {
  readonly id: RecordId;
  readonly kind: string;
  readonly fields: Readonly<Record<string, Json>>;
  /** Per field, the entries that no other entry stands on; more than one where devices changed it concurrently. */
  readonly heads: Readonly<Record<string, readonly EntryId[]>>;
  /** Fields with concurrent, differing values that are all kept, latest first; the member chooses. */
  readonly conflicts: Readonly<Record<string, readonly Alternative[]>>;
  readonly deleted: boolean;
  readonly createdBy: EntryId;
  readonly changedBy: EntryId;
};

/**
 * Folds all known entries of one record. The answer depends on the set of entries alone: not on their order, on
 * repetitions, nor on how they were grouped when they arrived.
 *
 * An entry supersedes those in its `base` for the fields both touch. Of what is left, the latest id wins, except in
 * fields that are kept apart, where all differing values are alternatives. A delete holds only if it has seen every change
 * that still stands: an edit beats a concurrent delete.
 *
 * @returns undefined when there are no entries.
 */
export function fold(
  entries: readonly Entry[],
  isKeptApart: (kind: string, field: string) => boolean,
): FoldedRecord | undefined {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const ordered = [...byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return undefined;

  const headsByField = currentHeads(ordered);
  const fields = new Map<string, Json>();
  const heads = new Map<string, readonly EntryId[]>();
  const conflicts = new Map<string, readonly Alternative[]>();
  for (const [field, entriesOfField] of headsByField) {
    heads.set(
      field,
      entriesOfField.map(entry => entry.id),
    );
    const alternatives = distinctValues(entriesOfField, field);
    const latest = alternatives[0];
    if (!latest) continue;
    if (field !== DELETED_FIELD) fields.set(field, latest.value);
    if (alternatives.length > 1 && isKeptApart(first.kind, field)) conflicts.set(field, alternatives);
  }
  return {
    id: first.record,
    kind: first.kind,
    // Made by definition, not by assignment: a field named `__proto__` is a field like any other.
    fields: Object.fromEntries(fields),
    heads: Object.fromEntries(heads),
    conflicts: Object.fromEntries(conflicts),
    deleted: isDeleted(headsByField),
    createdBy: first.id,
    changedBy: last.id,
  };
}

/** The entries a field of a record stands on now; none where the record or the field is not there. */
export function headsOf(record: FoldedRecord | undefined, field: string): readonly EntryId[] {
  return record && Object.hasOwn(record.heads, field) ? (record.heads[field] ?? []) : [];
}

/** Order of entry ids: the order of the hybrid clock. */
export function compareIds(a: EntryId, b: EntryId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Per field, in a fixed order of fields, the entries that are not superseded, earliest first. */
function currentHeads(ordered: readonly Entry[]): Map<string, Entry[]> {
  const byField = new Map<string, { readonly touching: Entry[]; readonly superseded: Set<EntryId> }>();
  for (const entry of ordered) {
    for (const field of Object.keys(entry.fields)) {
      const known = byField.get(field) ?? { touching: [], superseded: new Set<EntryId>() };
      known.touching.push(entry);
      for (const id of entry.base) if (id !== entry.id) known.superseded.add(id);
      byField.set(field, known);
    }
  }
  const heads = new Map<string, Entry[]>();
  for (const [field, { touching, superseded }] of [...byField].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const left = touching.filter(entry => !superseded.has(entry.id));
    // Entries that name each other as base can only come from a damaged journal; their latest still stands.
    heads.set(field, left.length > 0 ? left : touching.slice(-1));
  }
  return heads;
}

/** The differing values of a field, latest first; of equal values the latest entry speaks for all. */
function distinctValues(heads: readonly Entry[], field: string): Alternative[] {
  const alternatives: Alternative[] = [];
  const known = new Set<string>();
  for (const entry of heads.toReversed()) {
    const value = entry.fields[field];
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    if (known.has(key)) continue;
    known.add(key);
    alternatives.push({ id: entry.id, value });
  }
  return alternatives;
}

function isDeleted(headsByField: ReadonlyMap<string, readonly Entry[]>): boolean {
  const verdicts = headsByField.get(DELETED_FIELD) ?? [];
  if (verdicts.length === 0 || verdicts.some(entry => entry.fields[DELETED_FIELD] !== true)) return false;
  const seen = new Set(verdicts.flatMap(entry => [...entry.base, entry.id]));
  return [...headsByField.values()].every(heads => heads.every(entry => seen.has(entry.id)));
}
