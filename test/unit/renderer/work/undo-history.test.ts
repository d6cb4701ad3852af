import { describe, expect, it } from 'vitest';
import { afterRedo, afterStep, afterUndo, NO_HISTORY, type Step } from '../../../../renderer/work/undo-history.ts';
import type { Change } from '../../../../renderer/work/changes.ts';
import type { RecordId } from '../../../../shared/ids.ts';
import type { Entry } from '../../../../shared/journal/entry.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { entryId, entryOf, recordId } from '../../../support/made-up.ts';
import { UndoDesk } from '../../../support/undo-desk.ts';

const ONE = recordId('annotation:1');
const TWO = recordId('annotation:2');
const OTHER_DEVICE = 1;

/** A desk on which a mark of an earlier day lies, made on another device. */
async function deskWithMark(): Promise<{ desk: UndoDesk; made: ReturnType<typeof entryOf> }> {
  const desk = new UndoDesk();
  const made = entryOf(entryId(-5000, OTHER_DEVICE), { comment: 'old', colour: 'yellow' });
  await desk.receive(made);
  return { desk, made };
}

describe('undoing', () => {
  it('takes away what was made, and doing it again brings it back', async () => {
    const desk = new UndoDesk();
    await desk.set(ONE, { comment: 'a', colour: 'green' });
    await desk.undo();
    expect(await desk.see(ONE)).toBeUndefined();
    await desk.redo();
    expect(await desk.see(ONE)).toEqual({ fields: { comment: 'a', colour: 'green' }, texts: [] });
  });

  it('gives a field its value back, and none where it had none', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { colour: 'pink', tags: ['a'] });
    await desk.undo();
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'old', colour: 'yellow' });
    await desk.redo();
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'old', colour: 'pink', tags: ['a'] });
  });

  it('takes the deleting of a mark of an earlier day back, and does it again', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { deleted: true });
    expect(await desk.undo()).toBe(0);
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'old', colour: 'yellow' });
    expect(await desk.redo()).toBe(0);
    expect(await desk.see(ONE)).toBeUndefined();
    expect(await desk.undo()).toBe(0);
    expect(await desk.see(ONE)).toBeDefined();
  });

  it('takes a step back as a whole, over several records', async () => {
    const { desk } = await deskWithMark();
    await desk.step([
      { record: ONE, kind: 'annotation', fields: { colour: 'pink' } },
      { record: TWO, kind: 'annotation', fields: { comment: 'new' } },
    ]);
    await desk.undo();
    expect([(await desk.see(ONE))?.fields['colour'], await desk.see(TWO)]).toEqual(['yellow', undefined]);
    await desk.redo();
    expect([(await desk.see(ONE))?.fields['colour'], (await desk.see(TWO))?.fields['comment']]).toEqual([
      'pink',
      'new',
    ]);
  });

  it('goes back and forth through steps on several records', async () => {
    const desk = new UndoDesk();
    await desk.set(ONE, { comment: 'a' });
    await desk.set(TWO, { comment: 'b' });
    await desk.set(ONE, { comment: 'a, longer' });
    await desk.set(TWO, { deleted: true });
    for (let step = 0; step < 4; step += 1) await desk.undo();
    expect([await desk.see(ONE), await desk.see(TWO)]).toEqual([undefined, undefined]);
    for (let step = 0; step < 3; step += 1) await desk.redo();
    expect([(await desk.see(ONE))?.fields['comment'], (await desk.see(TWO))?.fields['comment']]).toEqual([
      'a, longer',
      'b',
    ]);
  });

  it('forgets what was undone once a new step is made', async () => {
    const desk = new UndoDesk();
    await desk.set(ONE, { comment: 'a' });
    await desk.set(ONE, { comment: 'b' });
    await desk.undo();
    await desk.set(ONE, { comment: 'c' });
    await desk.redo();
    expect((await desk.see(ONE))?.fields['comment']).toBe('c');
    await desk.undo();
    expect((await desk.see(ONE))?.fields['comment']).toBe('a');
  });

  it('does nothing where there is nothing to take back', async () => {
    const desk = new UndoDesk();
    await desk.undo();
    await desk.redo();
    await desk.step([]);
    expect(desk.history).toEqual(NO_HISTORY);
  });

  it('brings the texts back that the member chose between', async () => {
    const { desk, made } = await deskWithMark();
    await desk.receive(
      entryOf(entryId(1, 1), { comment: 'here' }, [made.id]),
      entryOf(entryId(2, 2), { comment: 'there' }, [made.id]),
      entryOf(entryId(3, 3), { comment: 'elsewhere' }, [made.id]),
    );
    const before = await desk.see(ONE);
    expect(before?.texts).toEqual(['elsewhere', 'there', 'here']);
    await desk.set(ONE, { comment: 'there' });
    expect((await desk.see(ONE))?.texts).toEqual([]);
    await desk.undo();
    expect(await desk.see(ONE)).toEqual(before);
    await desk.redo();
    expect(await desk.see(ONE)).toEqual({ fields: { comment: 'there', colour: 'yellow' }, texts: [] });
  });

  it('goes on with what could not be written, where the disk filled up in between, and so does doing it again', () => {
    const colours = (colour: string, at: number): readonly Entry[] =>
      [ONE, TWO].map((record, index) => entryOf(entryId(at + index), { colour }, [], { record }));
    const folded = (entries: readonly Entry[]) =>
      new Map(entries.map(entry => [entry.record, fold([entry], () => false)]));
    const earlier = colours('yellow', 1);
    const change = (record: RecordId): Change => ({ record, kind: 'annotation', fields: { colour: 'yellow' } });
    const records = ({ fields }: Step): readonly RecordId[] => fields.map(({ record }) => record);
    const made = afterStep(NO_HISTORY, 'recolour', {
      entries: colours('pink', 3),
      before: folded(earlier),
      unwritten: [],
    });
    const [first, second] = colours('yellow', 5);
    if (!first || !second) throw new Error('There are two.');
    const before = folded(colours('pink', 3));

    const half = afterUndo(made, { entries: [first], before, unwritten: [change(TWO)] });
    expect([half.done.map(records), half.undone.map(records)]).toEqual([[[TWO]], [[ONE]]]);
    const whole = afterUndo(half, { entries: [second], before, unwritten: [] });
    expect([whole.done.map(records), whole.undone.map(records)]).toEqual([[], [[ONE], [TWO]]]);

    const none = afterUndo(made, { entries: [], before, unwritten: [change(ONE), change(TWO)] });
    expect([none.done, none.undone]).toEqual([made.done, []]);
    const again = afterRedo(afterUndo(made, { entries: [first, second], before, unwritten: [] }), {
      entries: colours('pink', 7).slice(0, 1),
      before: folded(earlier),
      unwritten: [change(TWO)],
    });
    expect([again.done.map(records), again.undone.map(records)]).toEqual([[[ONE]], [[TWO]]]);
  });

  it('is kept for 200 steps, the latest ones', () => {
    let history = NO_HISTORY;
    for (let made = 0; made < 201; made += 1) {
      const written = { entries: [entryOf(entryId(made), { colour: 'pink' })], before: new Map(), unwritten: [] };
      history = afterStep(history, `step ${made}`, written);
    }
    expect(history.done).toHaveLength(200);
    expect([history.done[0]?.what, history.done.at(-1)?.what]).toEqual(['step 1', 'step 200']);
  });
});

describe('steps of one session', () => {
  it('are one step', async () => {
    const { desk } = await deskWithMark();
    for (const text of ['T', 'To', 'To ask']) await desk.set(ONE, { comment: text }, 'writing');
    expect(desk.history.done).toHaveLength(1);
    await desk.undo();
    expect((await desk.see(ONE))?.fields['comment']).toBe('old');
    await desk.redo();
    expect((await desk.see(ONE))?.fields['comment']).toBe('To ask');
  });

  it('are taken back with every field and record they came to', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { comment: 'a' }, 'writing');
    await desk.set(ONE, { comment: 'ab', colour: 'pink' }, 'writing');
    await desk.set(TWO, { comment: 'new' }, 'writing');
    await desk.undo();
    expect([(await desk.see(ONE))?.fields, await desk.see(TWO)]).toEqual([
      { comment: 'old', colour: 'yellow' },
      undefined,
    ]);
  });

  it('are no more one step once something else was done between', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { comment: 'a' }, 'writing');
    await desk.set(ONE, { colour: 'pink' });
    await desk.set(ONE, { comment: 'ab' }, 'writing');
    await desk.undo();
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'a', colour: 'pink' });
  });
});

describe('what another device has changed since', () => {
  it('is left alone, field by field', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { comment: 'mine', colour: 'pink' });
    const heads = (await desk.store.record(ONE))?.heads['comment'] ?? [];
    await desk.receive(entryOf(entryId(9000, OTHER_DEVICE), { comment: 'theirs' }, heads));
    expect(await desk.undo()).toBe(1);
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'theirs', colour: 'yellow' });
  });

  it('keeps a record that was made here and has been added to there', async () => {
    const desk = new UndoDesk();
    await desk.set(ONE, { colour: 'pink' });
    await desk.receive(entryOf(entryId(9000, OTHER_DEVICE), { comment: 'theirs' }));
    expect(await desk.undo()).toBe(1);
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'theirs', colour: 'pink' });
    expect(desk.history).toMatchObject({ done: [], undone: [] });
  });

  it('keeps a record from being deleted again', async () => {
    const { desk, made } = await deskWithMark();
    await desk.set(ONE, { deleted: true });
    await desk.undo();
    await desk.receive(entryOf(entryId(9000, OTHER_DEVICE), { comment: 'theirs' }, [made.id]));
    expect(await desk.redo()).toBe(1);
    expect((await desk.see(ONE))?.fields['comment']).toBe('theirs');
  });

  it('does not come back when it was deleted there', async () => {
    const { desk, made } = await deskWithMark();
    await desk.set(ONE, { colour: 'pink' });
    const heads = Object.values((await desk.store.record(ONE))?.heads ?? {}).flat();
    await desk.receive(entryOf(entryId(9000, OTHER_DEVICE), { deleted: true }, [made.id, ...heads]));
    expect(await desk.undo()).toBe(1);
    expect(await desk.see(ONE)).toBeUndefined();
  });
});

describe('a change to a record that is deleted', () => {
  it('brings it back, and undoing it deletes it again', async () => {
    const { desk, made } = await deskWithMark();
    await desk.receive(entryOf(entryId(-1, OTHER_DEVICE), { deleted: true }, [made.id]));
    await desk.set(ONE, { comment: 'after all' });
    expect((await desk.see(ONE))?.fields['comment']).toBe('after all');
    expect(await desk.undo()).toBe(0);
    expect(await desk.see(ONE)).toBeUndefined();
    await desk.redo();
    expect((await desk.see(ONE))?.fields['comment']).toBe('after all');
  });
});

describe('a change to a record that is deleted and holds two texts', () => {
  it('is undone by deleting the record again', async () => {
    const { desk, made } = await deskWithMark();
    const [here, there] = [1, 2].map(at => entryOf(entryId(at, at), { comment: `text ${at}` }, [made.id]));
    if (here && there) await desk.receive(here, there);
    await desk.set(ONE, { deleted: true });
    await desk.set(ONE, { comment: 'after all' });
    await desk.undo();
    expect(await desk.see(ONE)).toBeUndefined();
  });
});

describe('hostile field names', () => {
  it('are taken back like any other', async () => {
    const { desk } = await deskWithMark();
    await desk.set(ONE, { constructor: 'c', toString: 't' });
    expect(await desk.undo()).toBe(0);
    expect((await desk.see(ONE))?.fields).toEqual({ comment: 'old', colour: 'yellow' });
  });
});
