import { describe, expect, it } from 'vitest';
import type { Carried, CarriedOutcome } from '../../../../../shared/anchoring/carrying/carried.ts';
import { decisionFor, standingOn } from '../../../../../shared/anchoring/carrying/standing-on.ts';
import type { Decision } from '../../../../../shared/annotations/decision.ts';
import { placementOf } from '../../../../../shared/annotations/placement.ts';
import type { Annotation } from '../../../../../shared/annotations/model.ts';
import type { Sha256 } from '../../../../../shared/ids.ts';
import { recordId, saidBy, sha256 } from '../../../../support/made-up.ts';
import { markOf } from '../../../../support/marks.ts';

const [OLD, BETWEEN, NEW] = [sha256(1), sha256(2), sha256(3)] as const;
const place = (pageIndex: number) => placementOf(markOf('note', { pageIndex }));
const same: CarriedOutcome = { kind: 'same', at: place(5) };
const changed: CarriedOutcome = { kind: 'changed', at: place(5), before: 'four', words: 'five' };

function noteWith(...decisions: readonly (readonly [Sha256, Decision])[]): Annotation {
  return { ...markOf('note'), decisions: new Map(decisions) };
}

const carried = (outcome: CarriedOutcome, source = OLD): Carried => ({
  id: recordId('annotation:1'),
  target: NEW,
  source,
  outcome,
  isInForce: true,
});

describe('an annotation on a version it was carried to', () => {
  it('stands where its outcome puts it', () => {
    expect(standingOn(noteWith(), NEW, carried(same))).toMatchObject({ paper: NEW, pageIndex: 5 });
    expect(standingOn(noteWith(), NEW, carried({ kind: 'gone' }))).toBeUndefined();
  });

  it.each(['accepted', 'placed'] as const)('stands where the member %s it, whatever its outcome is', choice => {
    const note = noteWith([NEW, { choice, at: place(9) }]);
    for (const outcome of [same, changed, { kind: 'gone' }] as const) {
      expect(standingOn(note, NEW, carried(outcome))).toMatchObject({ pageIndex: 9 });
    }
    expect(standingOn(note, NEW, undefined)).toMatchObject({ pageIndex: 9 });
  });

  it('stands nowhere where the member keeps it on the old one', () => {
    expect(standingOn(noteWith([NEW, { choice: 'kept' }]), NEW, carried(same))).toBeUndefined();
  });

  it('counts as undecided where a later release decided', () => {
    const note = noteWith([NEW, { choice: 'unread' }]);
    expect(decisionFor(note, carried(changed))).toEqual({ choice: 'unread' });
    expect(standingOn(note, NEW, carried(changed))).toMatchObject({ pageIndex: 5 });
  });
});

describe('what was kept on an old version', () => {
  const kept = noteWith([BETWEEN, { choice: 'kept' }]);
  const asked = (outcome: CarriedOutcome): Carried => ({ ...carried(outcome), asks: 'kept' });

  it('stays there, and is not asked about, as long as later versions have no place for it', () => {
    for (const outcome of [{ kind: 'gone' }, { kind: 'unsure', candidates: [], because: 'poor-fit' }] as const) {
      expect(decisionFor(kept, asked(outcome))).toEqual({ choice: 'kept' });
      expect(standingOn(kept, NEW, asked(outcome))).toBeUndefined();
    }
  });

  it('waits for the member where a later version has one, and is put nowhere unasked', () => {
    const candidates = [{ paper: NEW, at: place(5), words: 'four' }];
    for (const outcome of [same, changed, { kind: 'unsure', candidates, because: 'repeated' }] as const) {
      expect(decisionFor(kept, asked(outcome))).toBeUndefined();
      expect(standingOn(kept, NEW, asked(outcome))).toBeUndefined();
    }
    const accepted = noteWith([BETWEEN, { choice: 'kept' }], [NEW, { choice: 'accepted', at: place(9) }]);
    expect(standingOn(accepted, NEW, asked(same))).toMatchObject({ pageIndex: 9 });
  });
});

describe('what was decided differently on two devices', () => {
  it('stands where its outcome puts it, undecided', () => {
    const said = saidBy({ choice: 'kept' } as const, { choice: 'accepted', at: place(9) } as const);
    const note = noteWith([NEW, { choice: 'apart', said }]);
    expect(standingOn(note, NEW, { ...carried(changed), asks: 'apart' })).toMatchObject({ pageIndex: 5 });
  });
});
