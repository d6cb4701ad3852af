import { describe, expect, it } from 'vitest';
import { replayJournal } from '../../../../renderer/work/replay.ts';
import { encodeEntry, type Entry } from '../../../../shared/journal/entry.ts';
import { deviceId, entryId, entryOf, recordId } from '../../../support/made-up.ts';
import { MemoryJournal } from '../../../support/memory-journal.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const ID = recordId('annotation:1');
const [me, other] = [deviceId(0), deviceId(1)];

/** So many entries of a device, each standing on the one before it. */
function chain(count: number, device = 0, from = 0): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return entryOf(entryId(at, device), { comment: `text ${at}` }, at === 0 ? [] : [entryId(at - 1, device)]);
  });
}

function journalWith(entries: readonly Entry[], linesARead = 2): MemoryJournal {
  const journal = new MemoryJournal({ linesARead });
  journal.addLines(me, 1, entries.map(encodeEntry));
  return journal;
}

describe('replayJournal', () => {
  it('brings all back to a store that has lost everything', async () => {
    const [store, journal] = [memoryStore(), journalWith(chain(5))];
    expect(await replayJournal(store, journal)).toEqual({ entries: 5, unreadable: 0 });
    expect(await store.record(ID)).toMatchObject({ fields: { comment: 'text 4' }, conflicts: {} });
  });

  it('reads only the tail the next time', async () => {
    const [store, journal] = [memoryStore(), journalWith(chain(5))];
    await replayJournal(store, journal);
    journal.addLines(me, 1, chain(2, 0, 5).map(encodeEntry));
    expect(await replayJournal(store, journal)).toEqual({ entries: 2, unreadable: 0 });
    expect((await store.record(ID))?.fields['comment']).toBe('text 6');
    expect(await replayJournal(store, journal)).toEqual({ entries: 0, unreadable: 0 });
  });

  it('goes on where it was interrupted', async () => {
    const [store, journal] = [memoryStore(), journalWith(chain(6))];
    let reads = 0;
    journal.onRead = () => {
      reads += 1;
      if (reads === 3) throw new Error('ended');
    };
    await expect(replayJournal(store, journal)).rejects.toThrow('ended');
    expect((await store.record(ID))?.fields['comment']).toBe('text 3');
    expect(await replayJournal(store, journal)).toEqual({ entries: 2, unreadable: 0 });
    expect((await store.record(ID))?.fields['comment']).toBe('text 5');
  });

  it('changes nothing by what is in the store already', async () => {
    const [store, entries] = [memoryStore(), chain(4)];
    await store.applyEntries(entries);
    const before = await store.record(ID);
    await replayJournal(store, journalWith(entries));
    expect(await store.record(ID)).toEqual(before);
  });

  it('takes in segments of other devices, whichever come first', async () => {
    const [store, journal] = [memoryStore(), new MemoryJournal()];
    const [first, second] = chain(2);
    if (!first || !second) throw new Error('No entries');
    journal.addLines(other, 1, [encodeEntry(second)]);
    await replayJournal(store, journal);
    journal.addLines(me, 1, [encodeEntry(first)]);
    journal.addLines(other, 2, [encodeEntry(entryOf(entryId(9, 1), { colour: 'pink' }, [first.id]))]);
    expect(await replayJournal(store, journal)).toEqual({ entries: 2, unreadable: 0 });
    expect(await store.record(ID)).toMatchObject({
      fields: { comment: 'text 1', colour: 'pink' },
      createdBy: first.id,
      conflicts: {},
    });
  });

  it('counts lines it cannot read, once, and reads on behind them', async () => {
    const [store, journal] = [memoryStore(), journalWith(chain(1))];
    journal.addLines(me, 1, ['{"torn', '{"id":5}', ...chain(2, 0, 1).map(encodeEntry)]);
    expect(await replayJournal(store, journal)).toEqual({ entries: 3, unreadable: 2 });
    expect((await store.record(ID))?.fields['comment']).toBe('text 2');
    expect(await replayJournal(store, journal)).toEqual({ entries: 0, unreadable: 0 });
  });

  it('reads a segment anew that was put back from a backup', async () => {
    const [store, journal] = [memoryStore(), journalWith(chain(4))];
    await replayJournal(store, journal);
    journal.cutSegment(me, 1, 2);
    await replayJournal(store, journal);
    journal.addLines(me, 1, [encodeEntry(entryOf(entryId(50, 0), { comment: 'written since' }, [entryId(1)]))]);
    expect(await replayJournal(store, journal)).toMatchObject({ entries: 1, unreadable: 0 });
    const texts = (await store.record(ID))?.conflicts['comment']?.map(({ value }) => value);
    expect(texts).toEqual(['written since', 'text 3']);
  });

  it('tells how far it is', async () => {
    const journal = journalWith(chain(4));
    journal.addLines(other, 1, chain(2, 1).map(encodeEntry));
    const told: (readonly [number, number])[] = [];
    await replayJournal(memoryStore(), journal, (done, total) => told.push([done, total]));
    const bytes = (await journal.manifest()).reduce((sum, segment) => sum + segment.bytes, 0);
    expect(told.map(([, total]) => total)).toEqual([bytes, bytes, bytes]);
    expect(told.at(-1)?.[0]).toBe(bytes);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  it('asks for several segments at once, and takes the answers in their order', async () => {
    const journal = new MemoryJournal({ linesARead: 2 });
    const entries = chain(30);
    entries.forEach((entry, index) => journal.addLines(me, index + 1, [encodeEntry(entry)]));
    let [underWay, most] = [0, 0];
    const slow = {
      manifest: () => journal.manifest(),
      read: async (...asked: Parameters<MemoryJournal['read']>) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(resolve => setTimeout(resolve, asked[1] % 3));
        underWay -= 1;
        return journal.read(...asked);
      },
    };
    expect(await replayJournal(memoryStore(), slow)).toEqual({ entries: 30, unreadable: 0 });
    expect(most).toBeGreaterThan(4);
    expect(most).toBeLessThan(10);
  });

  it('gives up on a segment that it cannot get any further in', async () => {
    const journal = journalWith(chain(1));
    const stuck = {
      manifest: () => journal.manifest(),
      read: () => Promise.resolve({ entries: [], unreadable: 0, nextByte: 0, more: true }),
    };
    expect(await replayJournal(memoryStore(), stuck)).toEqual({ entries: 0, unreadable: 0 });
  });
});
