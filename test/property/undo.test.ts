import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../renderer/work/changes.ts';
import type { Json } from '../../shared/journal/entry.ts';
import { actsArbitrary, play } from '../support/history.ts';
import { recordId } from '../support/made-up.ts';
import { UndoDesk, type Seen } from '../support/undo-desk.ts';

const RECORDS = ['annotation:0', 'annotation:1', 'annotation:2'].map(recordId);

const fields: fc.Arbitrary<Record<string, Json>> = fc.oneof(
  fc.record({ comment: fc.constantFrom('x', 'y', '') }),
  fc.record({ colour: fc.constantFrom('yellow', 'pink') }),
  fc.record({ comment: fc.constantFrom('x', 'y'), tags: fc.constant<Json>(['a']) }),
  fc.record({ deleted: fc.boolean() }),
);
const change: fc.Arbitrary<Change> = fc.record({
  record: fc.constantFrom(...RECORDS),
  kind: fc.constant('annotation'),
  fields,
});
const step = fc.uniqueArray(change, { minLength: 1, maxLength: 2, selector: ({ record }) => record });
const steps = fc.array(step, { minLength: 1, maxLength: 8 });

/** What the member made of it before: two of the three records, by several devices. */
const before = actsArbitrary(2, 10).map(play);

/** What of a step can be made: the member sees no deleted records to change, but can bring them back. */
async function possible(desk: UndoDesk, changes: readonly Change[]): Promise<readonly Change[]> {
  const deleted = await Promise.all(changes.map(async ({ record }) => (await desk.store.record(record))?.deleted));
  return changes.filter((change, index) => deleted[index] !== true || 'deleted' in change.fields);
}

const seeAll = (desk: UndoDesk): Promise<readonly Seen[]> => Promise.all(RECORDS.map(record => desk.see(record)));

describe('undo and redo', () => {
  it('go back to the first state and forward to the last, through all between', async () => {
    await fc.assert(
      fc.asyncProperty(before, steps, async ({ entries }, all) => {
        const desk = new UndoDesk();
        await desk.receive(...entries);
        const states = [await seeAll(desk)];
        for (const changes of all) {
          const made = await possible(desk, changes);
          if (made.length === 0) continue;
          await desk.step(made);
          states.push(await seeAll(desk));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await desk.undo()).toBe(0);
          expect(await seeAll(desk)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          expect(await desk.redo()).toBe(0);
          expect(await seeAll(desk)).toEqual(state);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('agree with a stack of states, however they are mixed with new steps', async () => {
    const acts = fc.array(fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), step), {
      maxLength: 16,
    });
    await fc.assert(
      fc.asyncProperty(before, acts, async ({ entries }, all) => {
        const desk = new UndoDesk();
        await desk.receive(...entries);
        let past: (readonly Seen[])[] = [];
        let now = await seeAll(desk);
        let future: (readonly Seen[])[] = [];
        for (const act of all) {
          if (act === 'undo') {
            const back = past.at(-1);
            await desk.undo();
            if (back) [past, now, future] = [past.slice(0, -1), back, [...future, now]];
          } else if (act === 'redo') {
            const forth = future.at(-1);
            await desk.redo();
            if (forth) [past, now, future] = [[...past, now], forth, future.slice(0, -1)];
          } else {
            const made = await possible(desk, act);
            if (made.length === 0) continue;
            await desk.step(made);
            [past, now, future] = [[...past, now], await seeAll(desk), []];
          }
          expect(await seeAll(desk)).toEqual(now);
        }
      }),
      { numRuns: 100 },
    );
  });
});
