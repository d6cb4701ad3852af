import type { CarriedRow } from '../../renderer/db/database.ts';
import { placeOfOutcome, type CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { sortIndex } from '../../shared/annotations/sort-index.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Entry, Json } from '../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import { entryId, entryOf, recordId, sha256 } from './made-up.ts';

/** The place of a note in the middle of a page that has no words. */
export function pointOn(pageIndex: number) {
  return { pageIndex, sortIndex: sortIndex(pageIndex, 0, 400), point: [300, 442], quote: null } as const;
}

/** The entry that makes a note on the first page of a paper, unless told otherwise. */
export function noteEntry(fields: Readonly<Record<string, Json>> = {}, name = 'annotation:1', afterMs = 0): Entry {
  const { point, ...place } = pointOn(0);
  const note = { paper: sha256(1), type: 'note', colour: 'yellow', comment: '', ...place, point: [...point] };
  return entryOf(entryId(afterMs), { ...note, ...fields }, [], { record: recordId(name) });
}

/** The record of a note on the first page of a paper, unless told otherwise. */
export function noteRecord(fields: Readonly<Record<string, Json>> = {}): FoldedRecord {
  const folded = fold([noteEntry(fields)], isKeptApart);
  if (!folded) throw new Error('Nothing to fold');
  return folded;
}

/** What became of a note in a paper in force, unless told otherwise. */
export function carriedRow(
  target: Sha256,
  outcome: CarriedOutcome,
  rest: Partial<Pick<CarriedRow, 'id' | 'source' | 'isInForce' | 'asks'>> = {},
): CarriedRow {
  return {
    id: recordId('annotation:1'),
    target,
    source: sha256(1),
    isInForce: true,
    outcome,
    kind: outcome.kind,
    place: placeOfOutcome(outcome)?.sortIndex ?? '',
    stamp: 'made',
    ...rest,
  };
}
