import type { Transaction } from 'dexie';
import type { RecordId } from '../../shared/ids.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { HistoryRow } from './database.ts';

/** Brings a library of version 4, with a row for each entry, to version 5, with one for all entries of a record. */
export async function gatherHistories(transaction: Transaction): Promise<void> {
  const byRecord = new Map<RecordId, Entry[]>();
  await transaction.table<Entry>('entries').each(entry => {
    const entries = byRecord.get(entry.record);
    if (entries) entries.push(entry);
    else byRecord.set(entry.record, [entry]);
  });
  const rows: readonly HistoryRow[] = [...byRecord].map(([record, entries]) => ({ record, entries }));
  await transaction.table<HistoryRow>('histories').bulkPut([...rows]);
}
