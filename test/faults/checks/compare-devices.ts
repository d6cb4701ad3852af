import type { RecordId } from '../../../shared/ids.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../shared/journal/kinds.ts';
import type { Ledger } from '../ledger.ts';

/** What one device holds. */
export type Held = { readonly device: string; readonly entries: readonly Entry[] };

const MOST_NAMED = 3;

/**
 * What is not as it must be once all devices have synced, in whole sentences: they hold the same, it is all that members
 * were told is saved, nothing that nobody wrote, and nothing is deleted that nobody deleted.
 */
export function compareDevices(devices: readonly Held[], ledger: Ledger): readonly string[] {
  return [
    ...devices.flatMap(held => judgeOne(held, ledger)),
    ...devices.slice(1).flatMap(held => differences(devices[0] ?? held, held)),
  ];
}

function judgeOne({ device, entries }: Held, ledger: Ledger): readonly string[] {
  const byId = new Map<string, Entry>(entries.map(entry => [entry.id, entry]));
  const lost = ledger.acknowledged.filter(entry => !byId.has(entry.id));
  const altered = ledger.acknowledged.filter(entry => {
    const here = byId.get(entry.id);
    return here !== undefined && JSON.stringify(here) !== JSON.stringify(entry);
  });
  const invented = entries.filter(entry => entry.kind !== 'device' && !ledger.wasTried(entry));
  const folded = foldAll(entries);
  const deleted = [...folded.values()].filter(record => record.deleted && !ledger.wasDeleted(record.id));
  return [
    ...tellOf(`${device} lacks what a member was told is saved`, lost.map(wordsOf)),
    ...tellOf(`${device} holds altered`, altered.map(wordsOf)),
    ...tellOf(`${device} holds what nobody wrote`, invented.map(wordsOf)),
    ...tellOf(
      `On ${device} is deleted what nobody deleted`,
      deleted.map(record => record.id),
    ),
  ];
}

function differences(first: Held, second: Held): readonly string[] {
  const a = foldAll(first.entries);
  const b = foldAll(second.entries);
  const records = [...new Set([...a.keys(), ...b.keys()])];
  const differing = records.filter(id => JSON.stringify(a.get(id)) !== JSON.stringify(b.get(id)));
  return tellOf(
    `${first.device} and ${second.device} differ in`,
    differing.map(id => `${id}: ${JSON.stringify(a.get(id))} / ${JSON.stringify(b.get(id))}`),
  );
}

function foldAll(entries: readonly Entry[]): ReadonlyMap<RecordId, FoldedRecord> {
  const byRecord = new Map<RecordId, Entry[]>();
  for (const entry of entries) byRecord.set(entry.record, [...(byRecord.get(entry.record) ?? []), entry]);
  return new Map(
    [...byRecord].flatMap(([id, entries]) => {
      const record = fold(entries, isKeptApart);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}

function wordsOf(entry: Entry): string {
  return `${entry.id} ${JSON.stringify(entry.fields)}`;
}

function tellOf(what: string, things: readonly string[]): readonly string[] {
  if (things.length === 0) return [];
  const more = things.length > MOST_NAMED ? ` and ${things.length - MOST_NAMED} more` : '';
  return [`${what}: ${things.slice(0, MOST_NAMED).join('; ')}${more}.`];
}
