import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarriedOutcome } from '../../../../shared/anchoring/carrying/carried.ts';
import { decisionsIn } from '../../../../shared/annotations/decision.ts';
import { carriedRow, pointOn } from '../../../support/carried-notes.ts';
import { decidingDesk } from '../../../support/deciding-desk.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';

const [OLD, NEW, SUPPLEMENT] = [sha256(1), sha256(2), sha256(3)] as const;
const moved = (page: number): CarriedOutcome => ({ kind: 'moved', at: pointOn(page), because: 'order' });
const changed = (page: number): CarriedOutcome => ({ kind: 'changed', at: pointOn(page), before: 'a', words: 'b' });
const GONE: CarriedOutcome = { kind: 'gone' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('accepting all', () => {
  it('is one step, which undo takes back as a whole and redo makes again', async () => {
    const desk = await decidingDesk({ a: moved(1), b: changed(2), c: moved(3) });
    expect(await desk.acceptAll(await desk.marks('a', 'b', 'c'))).toBe(true);
    expect(await desk.waiting()).toEqual([]);
    await desk.work.undo();
    expect(await desk.waiting()).toEqual(['a', 'b', 'c']);
    await desk.work.redo();
    expect(await desk.waiting()).toEqual([]);
    expect(desk.work.useHistory.getState().done).toHaveLength(1);
  });

  it('leaves what no place was found for as it waits', async () => {
    const unsure: CarriedOutcome = { kind: 'unsure', because: 'repeated', candidates: [] };
    const desk = await decidingDesk({ a: moved(1), b: GONE, c: unsure });
    expect(await desk.acceptAll(await desk.marks('a', 'b', 'c'))).toBe(true);
    expect(await desk.waiting()).toEqual(['b', 'c']);
    expect(await desk.acceptAll(await desk.marks('b', 'c'))).toBe(false);
    expect(desk.work.useHistory.getState().done).toHaveLength(1);
  });

  it('does not bring back what was deleted meanwhile, and says so where nothing is left', async () => {
    const desk = await decidingDesk({ a: moved(1), b: moved(2) });
    const both = await desk.marks('a', 'b');
    await desk.removeCarried(await desk.marks('a'));
    expect(await desk.acceptAll(both)).toBe(true);
    expect(await desk.pagesOn()).toEqual({ b: 2 });
    await desk.removeCarried(await desk.marks('b'));
    expect(await desk.acceptAll(both)).toBe(false);
    expect(await desk.pagesOn()).toEqual({});
  });

  it('says that nothing was accepted where it cannot be saved', async () => {
    const desk = await decidingDesk({ a: moved(1) });
    desk.journal.refusal = 'disk-full';
    expect(await desk.acceptAll(await desk.marks('a'))).toBe(false);
    expect(await desk.waiting()).toEqual(['a']);
  });
});

describe('a place that the member confirmed', () => {
  it.each(['accepted', 'offered', 'placed'] as const)(
    'is not moved by whatever a later and better matcher finds: %s',
    async way => {
      const candidate = { paper: NEW, at: pointOn(5), words: '' };
      const unsure: CarriedOutcome = { kind: 'unsure', because: 'repeated', candidates: [candidate] };
      const desk = await decidingDesk({ a: way === 'accepted' ? changed(5) : unsure });
      if (way === 'accepted') await desk.acceptAll(await desk.marks('a'));
      else if (way === 'offered') await desk.acceptCandidate(recordId('a'), candidate);
      else await desk.placeByHand(recordId('a'), NEW, pointOn(5));
      for (const outcome of [{ kind: 'same', at: pointOn(8) }, moved(8), changed(8), unsure, GONE] as const) {
        await desk.find({ a: outcome });
        expect(await desk.pagesOn()).toEqual({ a: 5 });
        expect(await desk.waiting()).toEqual([]);
      }
      expect(await desk.pagesOn(OLD)).toEqual({ a: 0 });
    },
  );

  it('stands though a later matcher does not carry the mark there at all', async () => {
    const desk = await decidingDesk({ a: changed(5) });
    await desk.acceptAll(await desk.marks('a'));
    await desk.store.carried.change([], [[NEW, recordId('a')]]);
    expect(await desk.pagesOn()).toEqual({ a: 5 });
  });

  it('may be in another paper than the one that was looked in first', async () => {
    const candidate = { paper: SUPPLEMENT, at: pointOn(2), words: 'by three per cent' };
    const desk = await decidingDesk({ a: { kind: 'unsure', because: 'poor-fit', candidates: [candidate] } });
    expect(await desk.acceptCandidate(recordId('a'), candidate)).toBe(true);
    expect(await desk.pagesOn(SUPPLEMENT)).toEqual({ a: 2 });
    expect(await desk.pagesOn(NEW)).toEqual({});
  });
});

describe('keeping marks on the old version', () => {
  it('is one step, and they stand on the new one no more', async () => {
    const desk = await decidingDesk({ a: changed(1), b: GONE });
    expect(await desk.keepOnOld(await desk.marks('a', 'b'))).toBe(true);
    expect(await desk.waiting()).toEqual([]);
    expect(await desk.pagesOn()).toEqual({});
    expect(await desk.pagesOn(OLD)).toEqual({ a: 0, b: 0 });
    await desk.work.undo();
    expect(await desk.waiting()).toEqual(['a', 'b']);
    expect(await desk.pagesOn()).toEqual({ a: 1 });
  });

  it('holds when a better matcher finds their words in that version', async () => {
    const desk = await decidingDesk({ a: GONE });
    await desk.keepOnOld(await desk.marks('a'));
    await desk.find({ a: { kind: 'same', at: pointOn(4) } });
    expect(await desk.pagesOn()).toEqual({});
  });
});

describe('deciding again', () => {
  it('has a mark wait as if nothing had been decided, and is taken back by undo', async () => {
    const desk = await decidingDesk({ a: changed(3) });
    await desk.placeByHand(recordId('a'), NEW, pointOn(7));
    await desk.decideAgain(await desk.mark('a'));
    expect(await desk.waiting()).toEqual(['a']);
    expect(await desk.pagesOn()).toEqual({ a: 3 });
    await desk.work.undo();
    expect(await desk.pagesOn()).toEqual({ a: 7 });
  });

  it('leaves what was kept on an old version where something else was decided for the new one', async () => {
    const desk = await decidingDesk({ a: GONE });
    await desk.keepOnOld(await desk.marks('a'));
    await desk.placeByHand(recordId('a'), SUPPLEMENT, pointOn(4));
    const row = carriedRow(SUPPLEMENT, GONE, { id: recordId('a') });
    const { carriedMark } = await import('../../../../renderer/work/carried-mark.ts');
    const record = await desk.store.record(recordId('a'));
    await desk.decideAgain((record && carriedMark(row, record)) ?? expect.fail('No mark'));
    const left = decisionsIn((await desk.store.record(recordId('a')))?.fields ?? {});
    expect([...left]).toEqual([[NEW, { choice: 'kept' }]]);
  });

  it('takes back what was kept on an old version before and holds for the new one', async () => {
    const desk = await decidingDesk({ a: GONE });
    await desk.keepOnOld(await desk.marks('a'));
    const row = carriedRow(SUPPLEMENT, GONE, { id: recordId('a'), asks: 'kept' });
    const { carriedMark } = await import('../../../../renderer/work/carried-mark.ts');
    const onNext = async () => {
      const record = await desk.store.record(recordId('a'));
      return (record && carriedMark(row, record)) ?? expect.fail('No mark');
    };
    expect(await onNext()).toMatchObject({ needsLook: false, decision: { choice: 'kept' } });
    await desk.decideAgain(await onNext());
    expect(await onNext()).toMatchObject({ needsLook: true, decision: undefined });
  });
});

describe('deleting a mark that was carried over', () => {
  it('deletes it in every version, and undo brings it back into all of them', async () => {
    const desk = await decidingDesk({ a: changed(3) });
    expect(await desk.removeCarried(await desk.marks('a'))).toBe(true);
    expect([await desk.pagesOn(OLD), await desk.pagesOn()]).toEqual([{}, {}]);
    await desk.work.undo();
    expect([await desk.pagesOn(OLD), await desk.pagesOn()]).toEqual([{ a: 0 }, { a: 3 }]);
  });
});
