import {
  deviceIdSchema,
  recordIdSchema,
  sha256Schema,
  sourceIdSchema,
  type DeviceId,
  type RecordId,
  type Sha256,
  type SourceId,
} from '../../shared/ids.ts';
import { entryIdAt, type EntryId } from '../../shared/journal/clock.ts';
import type { Entry, Json } from '../../shared/journal/entry.ts';

/** The letter a device's or source's id is made of: `a` for 0 and so on. */
const letter = (index: number): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(index).repeat(16);

export const deviceId = (index: number): DeviceId => deviceIdSchema.parse(letter(index));

export const sourceId = (index: number): SourceId => sourceIdSchema.parse(letter(index));

export const sha256 = (index: number): Sha256 => sha256Schema.parse(index.toString(16).padStart(64, '0'));

export const recordId = (name: string): RecordId => recordIdSchema.parse(name);

/** Half past nine on the day that made-up clocks start from. */
export const MORNING_MS = Date.UTC(2026, 10, 22, 9, 30);

/** The id of an entry that a device made so many milliseconds after {@link MORNING_MS}. */
export function entryId(afterMs: number, device = 0, counter = 0): EntryId {
  return entryIdAt({ wallMs: MORNING_MS + afterMs, counter }, deviceId(device));
}

/** What devices decided apart from each other, one each, the latest first. */
export function saidBy<What>(...said: readonly What[]): readonly { readonly what: What; readonly entry: EntryId }[] {
  return said.map((what, at) => ({ what, entry: entryId(-at, at) }));
}

/** An entry about one annotation, unless told otherwise. */
export function entryOf(
  id: EntryId,
  fields: Readonly<Record<string, Json>>,
  base: readonly EntryId[] = [],
  rest: Readonly<Partial<Pick<Entry, 'record' | 'kind'>>> = {},
): Entry {
  return { id, record: recordId('annotation:1'), kind: 'annotation', fields: { ...fields }, base: [...base], ...rest };
}
