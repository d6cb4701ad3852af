import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshWindow } from '../../../support/fresh-window.ts';
import { recordId } from '../../../support/made-up.ts';
import { MemoryJournal } from '../../../support/memory-journal.ts';

const ID = recordId('annotation:1');

/** The modules of one window, whose bridge leads to a journal in memory. */
async function openWindow(journal: MemoryJournal) {
  freshWindow(journal);
  const { store } = await import('../../../../renderer/db/the-store.ts');
  const { useNotices } = await import('../../../../renderer/state/notices.ts');
  const work = await import('../../../../renderer/work/work.ts');
  return {
    work,
    comment: async () => (await store.record(ID))?.fields['comment'],
    notices: () => useNotices.getState().shown.map(({ tone, text }) => [tone, text]),
    set: (text: string) => work.makeStep('comment', [{ record: ID, kind: 'annotation', fields: { comment: text } }]),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('undo and redo', () => {
  it('take a step back for each press, though the presses come faster than they are saved', async () => {
    const { work, set, comment } = await openWindow(new MemoryJournal());
    for (const text of ['a', 'b', 'c', 'd']) await set(text);
    await Promise.all([work.undo(), work.undo()]);
    expect(await comment()).toBe('b');
    await Promise.all([work.redo(), work.redo(), work.redo()]);
    expect(await comment()).toBe('d');
  });

  it('take back a step that is still being saved', async () => {
    const { work, set, comment } = await openWindow(new MemoryJournal());
    await set('a');
    await Promise.all([set('b'), work.undo()]);
    expect(await comment()).toBe('a');
  });

  it('say what they did, and nothing when there was nothing to do', async () => {
    const { work, set, notices } = await openWindow(new MemoryJournal());
    await work.undo();
    expect(notices()).toEqual([]);
    await set('a');
    await work.undo();
    await work.redo();
    expect(notices()).toEqual([
      ['quiet', 'Undone: comment'],
      ['quiet', 'Done again: comment'],
    ]);
  });

  it('keep the step when it could not be taken back', async () => {
    const journal = new MemoryJournal();
    const { work, set, comment, notices } = await openWindow(journal);
    await set('a');
    await set('b');
    journal.refusal = 'disk-full';
    await work.undo();
    expect(await comment()).toBe('b');
    expect(notices()).toEqual([['loss', expect.stringMatching(/^Not saved: .*full/)]]);
    await work.undo();
    expect(await comment()).toBe('a');
  });
});

describe('a step that could not be saved', () => {
  it('is told, and is no step', async () => {
    const journal = new MemoryJournal();
    const { work, set, comment, notices } = await openWindow(journal);
    await set('a');
    journal.refusal = 'write-failed';
    expect(await set('b')).toBeUndefined();
    expect(await comment()).toBe('a');
    expect(work.useHistory.getState().done).toHaveLength(1);
    expect(notices()).toEqual([['loss', expect.stringMatching(/^Not saved: /)]]);
  });
});

describe('newRecordId', () => {
  it('names the kind, and never the same twice', async () => {
    const { work } = await openWindow(new MemoryJournal());
    const ids = Array.from({ length: 100 }, () => work.newRecordId('flag'));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every(id => /^flag:[0-9a-f]{20}$/.test(id))).toBe(true);
  });
});
