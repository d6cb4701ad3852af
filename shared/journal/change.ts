import type { RecordId } from '../ids.ts';
import type { EntryId } from './clock.ts';
import { DELETED_FIELD, type Draft, type Json } from './entry.ts';
import { headsOf, type FoldedRecord } from './fold.ts';

/**
 * A change to a record as it stands now: the draft stands on the heads of the fields it changes. A delete stands on the
 * heads of all fields, which says what the member had seen when they deleted it.
 *
 * @param seen the entries the member had before them, where that is not how the record stands now: somebody who began
 *   to edit a text before another device's version of it came in has not seen that version
 */
export function draftChange(
  current: FoldedRecord | undefined,
  record: RecordId,
  kind: string,
  fields: Readonly<Record<string, Json>>,
  seen?: readonly EntryId[],
): Draft {
  const isDelete = fields[DELETED_FIELD] === true;
  const names = isDelete && current ? Object.keys(current.heads) : Object.keys(fields);
  const base = new Set<EntryId>(seen ?? names.flatMap(name => headsOf(current, name)));
  return { record, kind: current?.kind ?? kind, fields: { ...fields }, base: [...base].toSorted() };
}
