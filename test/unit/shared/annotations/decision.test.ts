import { describe, expect, it } from 'vitest';
import { confirmedPlace, decisionField, decisionsIn } from '../../../../shared/annotations/decision.ts';
import { annotationOf } from '../../../../shared/annotations/model.ts';
import { placementOf } from '../../../../shared/annotations/placement.ts';
import type { Entry, Json } from '../../../../shared/journal/entry.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, sha256 } from '../../../support/made-up.ts';
import { markOf } from '../../../support/marks.ts';

const [OLD, NEW] = [sha256(1), sha256(2)] as const;
const ON_NEW = decisionField(NEW);
const at = JSON.parse(JSON.stringify(placementOf(markOf('note')))) as Json;

describe('the decisions on an annotation', () => {
  it('are read by the paper they are for', () => {
    const kept = { choice: 'kept' };
    const decisions = decisionsIn({
      [ON_NEW]: { choice: 'accepted', at },
      [decisionField(sha256(3))]: kept,
      comment: '',
    });
    expect([...decisions]).toEqual([
      [NEW, { choice: 'accepted', at }],
      [sha256(3), kept],
    ]);
  });

  it('are none where they were taken back, or name no paper', () => {
    expect(decisionsIn({ [ON_NEW]: null, 'on:elsewhere': { choice: 'kept' } }).size).toBe(0);
  });

  it.each([
    ['a choice that is not known', { choice: 'split', into: [at] }],
    ['a place that cannot be read', { choice: 'placed', at: { pageIndex: -1 } }],
    ['something else', 7],
  ])('are told as unread where a later release wrote %s', (_, value) => {
    const decision = decisionsIn({ [ON_NEW]: value }).get(NEW);
    expect(decision).toEqual({ choice: 'unread' });
    expect(confirmedPlace(decision)).toBeUndefined();
  });

  const place = { pageIndex: 0, sortIndex: '', point: [1, 2], quote: null };
  const made = entryOf(entryId(0), { paper: OLD, type: 'note', colour: 'yellow', comment: '', ...place });
  const decided = (ms: number, device: number, value: Json, seen: readonly Entry[] = [made]) =>
    entryOf(
      entryId(ms, device),
      { [ON_NEW]: value },
      seen.map(({ id }) => id),
    );
  const decisionIn = (...entries: readonly Entry[]) => {
    const record = fold(entries, isKeptApart);
    return record && annotationOf(record)?.decisions.get(NEW);
  };

  it('of devices that decided differently apart from each other are all told, in any order, the latest first', () => {
    const here = decided(10, 1, { choice: 'accepted', at });
    const there = decided(20, 2, { choice: 'kept' });
    const third = decided(30, 3, null);
    const said = [
      { what: { choice: 'kept' }, entry: there.id },
      { what: { choice: 'accepted', at }, entry: here.id },
    ];
    const takenBack = { what: { choice: 'undecided' }, entry: third.id };
    expect(decisionIn(made, here, there)).toEqual({ choice: 'apart', said });
    expect(decisionIn(there, made, here, made)).toEqual({ choice: 'apart', said });
    expect(decisionIn(third, there, made, here)).toEqual({ choice: 'apart', said: [takenBack, ...said] });
    expect(confirmedPlace(decisionIn(made, here, there))).toBeUndefined();
  });

  it('are one where devices came to the same place apart from each other', () => {
    const here = decided(10, 1, { choice: 'accepted', at });
    const there = decided(20, 2, { choice: 'placed', at });
    expect(decisionIn(made, here, there)).toEqual({ choice: 'placed', at });
    expect(decisionIn(made, here, decided(20, 2, { choice: 'accepted', at }))).toEqual({ choice: 'accepted', at });
  });

  it('are one again once the member has decided on what both devices said', () => {
    const here = decided(10, 1, { choice: 'accepted', at });
    const there = decided(20, 2, { choice: 'kept' });
    const last = decided(30, 1, { choice: 'accepted', at }, [made, here, there]);
    expect(decisionIn(last, made, here, there)).toEqual({ choice: 'accepted', at });
  });
});
