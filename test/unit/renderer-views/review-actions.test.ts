import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CarriedOutcome } from '../../../shared/anchoring/carrying/carried.ts';
import { pointOn } from '../../support/carried-notes.ts';
import { decidingDesk } from '../../support/deciding-desk.ts';
import { sha256 } from '../../support/made-up.ts';

const NEW = sha256(2);
const changed = (page: number): CarriedOutcome => ({ kind: 'changed', at: pointOn(page), before: 'a', words: 'b' });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('deciding on notes in the list', () => {
  it('accepts all of a group, says how many, and one Undo has all of them wait again', async () => {
    const desk = await decidingDesk({ a: changed(1), b: changed(2), c: changed(3) });
    await desk.actions.accept(await desk.marks('a', 'b', 'c'));
    expect(await desk.waiting()).toEqual([]);
    expect(desk.notices()).toEqual(['Accepted: 3 notes. Undo takes it back.']);
    await desk.work.undo();
    expect(await desk.waiting()).toEqual(['a', 'b', 'c']);
    expect(desk.notices()).toContain('Undone: 3 accepted places');
  });

  it('says how many have no place to accept, and leaves them waiting', async () => {
    const desk = await decidingDesk({ a: changed(1), b: { kind: 'gone' }, c: { kind: 'gone' } });
    await desk.actions.accept(await desk.marks('a', 'b', 'c'));
    await desk.actions.accept(await desk.marks('b'));
    expect(desk.notices()).toEqual([
      'Accepted: 1 note. Undo takes it back. 2 notes with no place in the new version to accept still wait for you.',
      'Nothing was accepted: 1 note with no place in the new version to accept still waits for you.',
    ]);
    expect(await desk.waiting()).toEqual(['b', 'c']);
  });

  it('says of one note what was done, and how to take it back', async () => {
    const candidate = { paper: NEW, at: pointOn(5), words: 'the levy' };
    const unsure: CarriedOutcome = { kind: 'unsure', because: 'repeated', candidates: [candidate] };
    const desk = await decidingDesk({ a: changed(1), b: unsure, c: { kind: 'gone' }, d: changed(2) });
    await desk.actions.accept(await desk.marks('a'));
    await desk.actions.putAt(await desk.mark('b'), candidate);
    await desk.actions.keep(await desk.marks('c'));
    await desk.actions.remove(await desk.mark('d'));
    expect(desk.notices()).toEqual([
      'Accepted. Undo takes it back.',
      'Put there. Undo takes it back.',
      'Kept on the old version. Undo takes it back.',
      'Mark deleted from all versions. Undo brings it back.',
    ]);
    expect(await desk.pagesOn()).toEqual({ a: 1, b: 5 });
  });

  it('says where a note is that was kept and needs no look any more', async () => {
    const desk = await decidingDesk({ a: { kind: 'same', at: pointOn(1) } });
    await desk.actions.keep(await desk.marks('a'));
    await desk.actions.reconsider(await desk.mark('a'));
    expect(desk.notices().at(-1)).toBe(
      'It is where it was: its words are the same in the new version. Undo takes it back.',
    );
    expect(await desk.pagesOn()).toEqual({ a: 1 });
  });

  it('says that a note waits again', async () => {
    const desk = await decidingDesk({ a: changed(1) });
    await desk.actions.keep(await desk.marks('a'));
    await desk.actions.reconsider(await desk.mark('a'));
    expect(desk.notices().at(-1)).toBe('It waits for you again. Undo takes it back.');
    expect(await desk.waiting()).toEqual(['a']);
  });

  it('does not say that anything was done where it could not be saved', async () => {
    const desk = await decidingDesk({ a: changed(1) });
    desk.journal.refusal = 'disk-full';
    await desk.actions.accept(await desk.marks('a'));
    expect(desk.notices()).toEqual([expect.stringMatching(/^Not saved: .*full/)]);
  });

  it('shows where a note would stand at a place that is offered for it', async () => {
    const desk = await decidingDesk({ a: { kind: 'gone' } });
    const there = desk.actions.markAt(await desk.mark('a'), { paper: NEW, at: pointOn(5), words: '' });
    expect(there).toMatchObject({ paper: NEW, pageIndex: 5, point: [300, 442] });
  });
});
