import { expect, it } from 'vitest';
import { knownPaperFields, knownPaperId, knownPaperOf } from '../../../../shared/reading/known-paper.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import { entryId, entryOf, sha256 } from '../../../support/made-up.ts';
import { itemOf, packOf } from '../../../support/meeting-papers.ts';

const PACK = packOf(1, [itemOf('1', 'Coastal path', [2, 5])], {
  published: '2026-11-10',
  createdAt: '2026-11-10T09:00:00Z',
});

function told(fields: Readonly<Record<string, Json>>, kind = 'paper') {
  const record = fold([entryOf(entryId(0), fields, [], { record: knownPaperId(sha256(1)), kind })], isKeptApart);
  return record && knownPaperOf(record);
}

it('tells a device that never had a paper what joining papers draws on, and that its bytes are not here', () => {
  const { sha256: id, agenda, published, createdAt, date, committee, kind } = PACK;
  expect(told(knownPaperFields(PACK))).toMatchObject({
    sha256: id,
    agenda,
    published,
    createdAt,
    date,
    committee,
    kind,
    stage: 'stored',
    rules: 0,
  });
});

it('tells nothing by a record of another kind or shape', () => {
  expect(told(knownPaperFields(PACK), 'reading')).toBeUndefined();
  expect(told({ paper: 'Pack.pdf' })).toBeUndefined();
  expect(told({ paper: null })).toBeUndefined();
});

it('tells of the time of the meeting, and of what tells that a paper was published again, where that was noted', () => {
  const noted = { time: '18:30', wordSample: [1, 2, 3], writtenOver: sha256(2) };
  expect(told(knownPaperFields({ ...PACK, ...noted }))).toMatchObject(noted);
  const { time: _time, ...earlier } = knownPaperFields(PACK).paper as Readonly<Record<string, Json>>;
  expect(told({ paper: earlier })).toMatchObject({ sha256: PACK.sha256, time: null });
});
