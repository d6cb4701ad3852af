import { describe, expect, it } from 'vitest';
import { carriedMark } from '../../../../renderer/work/carried-mark.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import type { CarriedOutcome } from '../../../../shared/anchoring/carrying/carried.ts';
import { decisionField } from '../../../../shared/annotations/decision.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import { sha256 } from '../../../support/made-up.ts';
import { carriedRow, noteRecord, pointOn } from '../../../support/carried-notes.ts';

const [OLD, BETWEEN, NEW] = [sha256(1), sha256(2), sha256(3)] as const;
const changed = (page: number): CarriedOutcome => ({
  kind: 'changed',
  at: pointOn(page),
  before: 'four',
  words: 'five',
});
const same: CarriedOutcome = { kind: 'same', at: pointOn(4) };
const OTHERS: readonly CarriedOutcome[] = [
  { kind: 'moved', at: pointOn(5), because: 'order' },
  changed(6),
  { kind: 'unsure', candidates: [], because: 'poor-fit' },
  { kind: 'gone' },
];

function markWith(decisions: Readonly<Record<string, Json>>, outcome: CarriedOutcome, source = OLD) {
  const mark = carriedMark(carriedRow(NEW, outcome, { source }), noteRecord({ paper: OLD, ...decisions }));
  if (!mark) throw new Error('No mark');
  return mark;
}

describe('a mark that was carried over', () => {
  it('waits for the member unless it is the same, or they have decided', () => {
    expect(markWith({}, same).needsLook).toBe(false);
    for (const outcome of OTHERS) expect(markWith({}, outcome).needsLook).toBe(true);
    for (const decision of [{ choice: 'kept' }, { choice: 'accepted', at: pointOn(5) }] as const) {
      for (const outcome of OTHERS) expect(markWith(decisionFields(NEW, decision), outcome).needsLook).toBe(false);
    }
  });

  it('waits where a later release decided in a way that this one cannot read', () => {
    expect(markWith({ [decisionField(NEW)]: { choice: 'shared', with: 'all' } }, changed(6))).toMatchObject({
      needsLook: true,
      standing: { pageIndex: 6 },
    });
  });

  it('waits where a decision was taken back', () => {
    expect(markWith({ [decisionField(NEW)]: null }, changed(6)).needsLook).toBe(true);
  });

  it('waits where they decided for another version than the one it was carried to', () => {
    const mark = markWith(decisionFields(BETWEEN, { choice: 'accepted', at: pointOn(2) }), changed(6), BETWEEN);
    expect(mark).toMatchObject({
      needsLook: true,
      made: { paper: OLD, pageIndex: 0 },
      was: { paper: BETWEEN, pageIndex: 2 },
      standing: { paper: NEW, pageIndex: 6 },
    });
  });

  it('stands where the member put it, whatever a better matcher makes of it', () => {
    for (const choice of ['accepted', 'placed'] as const) {
      for (const outcome of [same, ...OTHERS]) {
        const mark = markWith(decisionFields(NEW, { choice, at: pointOn(9) }), outcome);
        expect(mark).toMatchObject({ standing: { paper: NEW, pageIndex: 9 }, needsLook: false });
      }
    }
  });

  it('stands on the old version alone where they kept it there, though a better matcher finds its words', () => {
    for (const outcome of [same, ...OTHERS]) {
      const mark = markWith({ [decisionField(NEW)]: { choice: 'kept' } }, outcome);
      expect(mark).toMatchObject({ standing: undefined, needsLook: false });
    }
  });

  it('is none where its record is deleted or of a kind that is not known', () => {
    const row = carriedRow(NEW, same);
    expect(carriedMark(row, { ...noteRecord({ paper: OLD }), deleted: true })).toBeUndefined();
    expect(carriedMark(row, noteRecord({ paper: OLD, type: 'hologram' }))).toBeUndefined();
  });
});
