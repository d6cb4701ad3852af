import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../renderer/db/store.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import { actsArbitrary, foldOf, play } from '../support/history.ts';
import { recordId } from '../support/made-up.ts';
import { memoryStore } from '../support/memory-store.ts';

const RECORDS = ['annotation:0', 'annotation:1'].map(recordId);

/** Entries in batches as they may come in: in any order, some of them several times, none left out. */
const deliveries = actsArbitrary(2)
  .map(acts => play(acts).entries)
  .chain(entries =>
    fc.record({
      entries: fc.constant(entries),
      order: fc.shuffledSubarray([...entries], { minLength: entries.length }),
      again: fc.shuffledSubarray([...entries]),
      cuts: fc.array(fc.nat(2 * entries.length), { maxLength: 6 }),
    }),
  )
  .map(({ entries, order, again, cuts }) => {
    const all = [...order, ...again];
    const ends = [...cuts.toSorted((a, b) => a - b), all.length];
    return { entries, batches: ends.map((end, index) => all.slice(ends[index - 1] ?? 0, end)) };
  });

async function recordsIn(store: Store): Promise<readonly (FoldedRecord | undefined)[]> {
  return Promise.all(RECORDS.map(record => store.record(record)));
}

describe('applyEntries', () => {
  it('comes to the fold of all entries, in whatever batches, order and repetition they come', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ entries, batches }) => {
        const store = memoryStore();
        for (const batch of batches) await store.applyEntries(batch);
        expect(await recordsIn(store)).toEqual(RECORDS.map(record => foldOf(entries, record)));
      }),
      { numRuns: 80 },
    );
  });

  it('comes to the same when batches are applied at once', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ entries, batches }) => {
        const store = memoryStore();
        await Promise.all(batches.map((batch: readonly Entry[]) => store.applyEntries(batch)));
        expect(await recordsIn(store)).toEqual(RECORDS.map(record => foldOf(entries, record)));
      }),
      { numRuns: 40 },
    );
  });
});
