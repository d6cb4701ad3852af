import type { DeviceId, RecordId } from '../../shared/ids.ts';
import { entryDevice, entryTimeMs, type EntryId } from '../../shared/journal/clock.ts';
import { decodeEntry, type Entry } from '../../shared/journal/entry.ts';
import { fold } from '../../shared/journal/fold.ts';
import { isKeptApart, type RecordKind } from '../../shared/journal/kinds.ts';
import type { KnownDevice } from '../../shared/sync/joining.ts';
import type { Journal } from '../journal/journal.ts';

const KIND: RecordKind = 'device';
/** What each line about a device holds, whoever wrote it: lines without it need not be parsed. */
const MARK = `"kind":"${KIND}"`;

/** The entries that say something of a device in one field: whoever says it anew has seen them. */
export async function saidOfDevice(
  journal: Pick<Journal, 'localSegments' | 'readLines'>,
  record: RecordId,
  field: string,
): Promise<EntryId[]> {
  const said: EntryId[] = [];
  for (const name of await journal.localSegments()) {
    const lines = (await journal.readLines(name)).filter(line => line.includes(MARK) && line.includes(record));
    for (const line of lines) {
      const entry = decodeEntry(line);
      if (entry.ok && entry.value.record === record && field in entry.value.fields) said.push(entry.value.id);
    }
  }
  return said;
}

/** The member's devices as the journal tells of them, this one first, then by when they wrote last. */
export async function knownDevices(
  journal: Pick<Journal, 'device' | 'localSegments' | 'readLines'>,
): Promise<readonly KnownDevice[]> {
  const told = new Map<string, Entry[]>();
  const wrote = new Map<DeviceId, number>();
  for (const name of await journal.localSegments()) {
    const lines = await journal.readLines(name);
    for (const line of lines.filter(line => line.includes(MARK))) {
      const entry = decodeEntry(line);
      if (entry.ok && entry.value.kind === KIND)
        told.set(entry.value.record, [...(told.get(entry.value.record) ?? []), entry.value]);
    }
    const last = decodeEntry(lines.at(-1) ?? '');
    if (!last.ok) continue;
    const device = entryDevice(last.value.id);
    wrote.set(device, Math.max(wrote.get(device) ?? 0, entryTimeMs(last.value.id)));
  }
  const ids = new Set<DeviceId>([journal.device, ...wrote.keys()]);
  return [...ids]
    .map(id => {
      const fields = fold(told.get(id) ?? [], isKeptApart)?.fields ?? {};
      return {
        id,
        name: typeof fields['name'] === 'string' ? fields['name'] : '',
        isThis: id === journal.device,
        lastWroteMs: wrote.get(id) ?? null,
        isRemoved: fields['removed'] === true,
      };
    })
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || (b.lastWroteMs ?? 0) - (a.lastWroteMs ?? 0));
}
