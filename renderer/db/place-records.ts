import type { Transaction } from 'dexie';
import { decisionsIn } from '../../shared/annotations/decision.ts';
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
    decidedOn:
      folded.kind === 'annotation' && !folded.deleted ? [...decisionsIn(folded.fields, folded.conflicts).keys()] : [],
    folded,
  };
}

/**
 * Has records found by what this release looks them up by: from version 3 on by their place in a paper, from version 4 on
 * by the papers that the member decided for.
 */
export async function makeRecordRowsAnew(transaction: Transaction): Promise<void> {
  await transaction
    .table<RecordRow>('records')
    .toCollection()
    .modify((row, change) => {
      change.value = recordRow(row.folded);
    });
}
