import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { NOTHING_READ, readingOf, readingRecordId, seenFields } from '../../../../shared/reading/place.ts';
import { entryId, entryOf, MORNING_MS, sha256 } from '../../../support/made-up.ts';

const PLACE = { pageIndex: 3, down: 0.25, across: -0.1, zoom: 'fit-width' } as const;
const reading = { record: readingRecordId(sha256(1)), kind: 'reading' };

function recordOf(...fields: readonly Record<string, Json>[]): FoldedRecord | undefined {
  return fold(
    fields.map((all, index) => entryOf(entryId(index, index), all, [], reading)),
    isKeptApart,
  );
}

describe('readingRecordId', () => {
  it('is the same on every device, and another for every paper', () => {
    expect(readingRecordId(sha256(1))).toBe(readingRecordId(sha256(1)));
    expect(readingRecordId(sha256(1))).not.toBe(readingRecordId(sha256(2)));
  });
});

describe('readingOf', () => {
  it('gives the place and the pages seen', () => {
    const { place, seen } = readingOf(recordOf({ place: PLACE, ...seenFields([2, 3]) }));
    expect(place).toEqual(PLACE);
    expect(seen).toEqual(new Set([2, 3]));
  });

  it('tells when the paper was first opened', () => {
    expect(readingOf(recordOf({ place: PLACE }, seenFields([1]))).begunAtMs).toBe(MORNING_MS);
  });

  it('adds up what two devices saw apart', () => {
    const { seen } = readingOf(recordOf(seenFields([0, 1]), seenFields([1, 7])));
    expect(seen).toEqual(new Set([0, 1, 7]));
  });

  it('takes the later of two places', () => {
    expect(readingOf(recordOf({ place: PLACE }, { place: { ...PLACE, pageIndex: 9 } })).place?.pageIndex).toBe(9);
  });

  it('counts only pages that are said to be seen', () => {
    expect(readingOf(recordOf({ 'seen:1': false, 'seen:x': true, seen: true, 'seen:2': true })).seen).toEqual(
      new Set([2]),
    );
  });

  it.each<[string, Json]>([
    ['no place', null],
    ['a page before the first', { ...PLACE, pageIndex: -1 }],
    ['a zoom of nothing', { ...PLACE, zoom: 0 }],
    ['a zoom of a later release', { ...PLACE, zoom: 'fit-height' }],
  ])('knows no place where there is %s, and keeps the pages', (_, place) => {
    expect(readingOf(recordOf({ place, 'seen:2': true }))).toMatchObject({
      place: undefined,
      seen: new Set([2]),
    });
  });

  it('is nothing for a paper never opened, a deleted record or one of another kind', () => {
    const record = recordOf({ place: PLACE });
    expect(readingOf(undefined)).toBe(NOTHING_READ);
    expect(record && readingOf({ ...record, deleted: true })).toBe(NOTHING_READ);
    expect(record && readingOf({ ...record, kind: 'flag' })).toBe(NOTHING_READ);
  });
});
