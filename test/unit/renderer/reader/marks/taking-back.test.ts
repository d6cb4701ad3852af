import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddedMark } from '../../../../../shared/annotations/embedded.ts';
import type { RecordId } from '../../../../../shared/ids.ts';
import type { Json } from '../../../../../shared/journal/entry.ts';
import { entryId, entryOf } from '../../../../support/made-up.ts';
import { openMarkingDesk } from '../../../../support/marking-desk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function openDesk() {
  const desk = await openMarkingDesk();
  let written = 9_000_000;
  return {
    ...desk,
    /** What another device writes about a mark, having seen all there is. */
    elsewhere: async (id: RecordId, fields: Readonly<Record<string, Json>>): Promise<void> => {
      const heads = Object.values((await desk.store.record(id))?.heads ?? {}).flat();
      written += 1;
      const entry = entryOf(entryId(written, 7), fields, heads, { record: id });
      await desk.store.applyEntries([entry]);
    },
    ids: () => desk.marks().map(({ id }) => id),
  };
}

describe('deleting', () => {
  it('is one step, however often it is asked for', async () => {
    const { addNote, mark, noteActions, ids, work } = await openDesk();
    const id = await addNote(0);
    const one = mark(id);
    await Promise.all([noteActions.deleteAll([one]), noteActions.deleteAll([one])]);
    expect(ids()).toEqual([]);
    await work.undo();
    expect(ids()).toEqual([id]);
    await work.undo();
    expect(ids()).toEqual([]);
  });

  it('is not taken back by a move, a colour or a tag that was on its way', async () => {
    const { addNote, mark, noteActions, press, choosing, pane, keepNudges, ids, work } = await openDesk();
    const id = await addNote(0);
    const one = mark(id);
    choosing.comeToMark(pane, id);
    press(id, 'ArrowRight');
    await noteActions.deleteAll([one]);
    await keepNudges();
    await noteActions.recolourAll([one], 'pink');
    await noteActions.tagAll([one], 'budget', true);
    expect(ids()).toEqual([]);
    await work.undo();
    expect(ids()).toEqual([id]);
    expect(mark(id)).toMatchObject({ colour: 'yellow', tags: [], point: [100, 600] });
  });

  it('is done again only while nobody else has changed the mark', async () => {
    const { addNote, mark, noteActions, elsewhere, ids, work } = await openDesk();
    const id = await addNote(0);
    await noteActions.deleteAll([mark(id)]);
    await work.undo();
    await elsewhere(id, { comment: 'from the tablet' });
    await work.redo();
    expect(ids()).toEqual([id]);
    expect(mark(id).comment).toBe('from the tablet');
    // What could not be done again does not stand in the way of what was done before it.
    await work.redo();
    expect(ids()).toEqual([id]);
  });
});

describe('changing several marks of all kinds', () => {
  it('gives each its own colour back, and leaves what another device has recoloured or deleted since', async () => {
    const { actions, addNote, detail, mark, marks, noteActions, elsewhere, work } = await openDesk();
    const note = await addNote(0);
    const area = await actions.addMark(detail, 1, { type: 'area', rect: [10, 10, 90, 90] }, 'green');
    const ink = await actions.addStroke(detail, 2, [10, 10, 0.5, 90, 90, 0.5], { colour: 'blue', width: 2 }, undefined);
    if (!area || !ink) throw new Error('Not kept');
    await noteActions.recolourAll(marks(), 'pink');
    await work.undo();
    expect([note, area, ink].map(id => mark(id).colour)).toEqual(['yellow', 'green', 'blue']);
    await work.redo();
    await elsewhere(area, { colour: 'yellow' });
    await elsewhere(ink, { deleted: true });
    await work.undo();
    expect([note, area].map(id => mark(id).colour)).toEqual(['yellow', 'yellow']);
    expect(marks()).toHaveLength(2);
  });
});

describe('adopting a mark of the PDF', () => {
  it('makes one of it, however often it is asked for, and is taken back as one step', async () => {
    const { detail, adoptMarks, marks, work } = await openDesk();
    const held: EmbeddedMark = {
      key: '0:12R',
      type: 'area',
      called: 'Box',
      isHeld: true,
      answers: [],
      words: '',
      shape: { pageIndex: 0, rects: [[10, 10, 90, 90]] },
      drawnAs: '12R',
      strokes: [],
      width: 1,
      colour: { css: '#1967b3', nearest: 'blue' },
      author: 'The clerk',
      comment: 'See below',
      changedAt: null,
    };
    await Promise.all([adoptMarks(detail, [held]), adoptMarks(detail, [held])]);
    expect(marks().map(({ type, adoptedFrom }) => [type, adoptedFrom])).toEqual([['area', '0:12R']]);
    await work.undo();
    expect(marks()).toEqual([]);
    await adoptMarks(detail, [held]);
    expect(marks()).toHaveLength(1);
  });
});
