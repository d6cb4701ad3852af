import type { Transaction } from 'dexie';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { RecordRow } from './database.ts';

/** The row of a record, with what it is looked up by. */
export function recordRow(folded: FoldedRecord): RecordRow {
  const { paper, sortIndex } = folded.fields;
  return {
    id: folded.id,
    kind: folded.kind,
    paper: typeof paper === 'string' ? paper : '',
    place: typeof sortIndex === 'string' && !folded.deleted ? sortIndex : '',
    folded,
  };
}

/** Brings a library of version 2 to version 3, in which records are found by their place in a paper. */
export async function placeRecords(transaction: Transaction): Promise<void> {
  await transaction
    .table<RecordRow>('records')
    .toCollection()
    .modify((row, change) => {
      change.value = recordRow(row.folded);
    });
}
