import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../renderer/db/store.ts';
import { decodeEntry, encodeEntry, type Entry } from '../../shared/journal/entry.ts';
import { actsArbitrary, foldOf, play } from '../support/history.ts';
import { recordId } from '../support/made-up.ts';
import { memoryStore } from '../support/memory-store.ts';

const RECORDS = ['annotation:0', 'annotation:1'].map(recordId);
const DEVICES = [0, 1, 2] as const;

/** A piece of what one device has goes to another. */
type Handover = { readonly from: number; readonly to: number; readonly share: number; readonly isReversed: boolean };

const handovers: fc.Arbitrary<readonly Handover[]> = fc.array(
  fc.record({ from: fc.nat(2), to: fc.nat(2), share: fc.integer({ min: 1, max: 4 }), isReversed: fc.boolean() }),
  { maxLength: 12 },
);

/** A device: the lines it has, as a journal keeps them, and the library that they are folded into. */
type Device = { readonly lines: Set<string>; readonly store: Store };

const entriesOf = (lines: Iterable<string>): readonly Entry[] =>
  [...lines].flatMap(line => {
    const entry = decodeEntry(line);
    return entry.ok ? [entry.value] : [];
  });

async function takeIn(device: Device, lines: readonly string[]): Promise<void> {
  for (const line of lines) device.lines.add(line);
  await device.store.applyEntries(entriesOf(lines));
}

async function expectToHoldItsFold({ lines, store }: Device): Promise<void> {
  const entries = entriesOf(lines);
  expect(await Promise.all(RECORDS.map(record => store.record(record)))).toEqual(
    RECORDS.map(record => foldOf(entries, record)),
  );
}

describe('libraries of several devices', () => {
  it('are the fold of what each has got so far, and equal once all have everything, by whatever ways it came', async () => {
    const entries = actsArbitrary(2).map(acts => play(acts).entries.map(encodeEntry));
    await fc.assert(
      fc.asyncProperty(
        entries,
        handovers,
        fc.shuffledSubarray([...DEVICES], { minLength: 3 }),
        async (made, ways, order) => {
          const devices: readonly Device[] = DEVICES.map(() => ({ lines: new Set(), store: memoryStore() }));
          for (const [index, device] of devices.entries()) {
            await takeIn(
              device,
              made.filter((_, at) => at % DEVICES.length === index),
            );
          }
          for (const { from, to, share, isReversed } of ways) {
            const [giver, taker] = [devices[from], devices[to]];
            if (!giver || !taker) continue;
            const piece = [...giver.lines].filter((_, at) => at % share === 0);
            await takeIn(taker, isReversed ? piece.toReversed() : piece);
            await expectToHoldItsFold(taker);
          }
          for (const index of order) {
            const lines = devices.flatMap(device => [...device.lines]);
            const device = devices[index];
            if (device) await takeIn(device, lines);
          }
          for (const device of devices) {
            expect(device.lines).toEqual(new Set(made));
            await expectToHoldItsFold(device);
            device.store.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('come to the same from the two halves of a history as from the whole, whichever half is first', async () => {
    const halves = actsArbitrary(2)
      .map(acts => play(acts).entries)
      .chain(all => fc.tuple(fc.constant(all), fc.subarray([...all]), fc.subarray([...all])));
    await fc.assert(
      fc.asyncProperty(halves, async ([all, some, others]) => {
        const rest = all.filter(entry => !some.includes(entry));
        const ways = [[all], [some, rest], [rest, some], [others, all, others], [some, others, rest, some]];
        for (const way of ways) {
          const store = memoryStore();
          for (const part of way) await store.applyEntries(part);
          for (const record of RECORDS) expect(await store.record(record)).toEqual(foldOf(all, record));
          store.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
