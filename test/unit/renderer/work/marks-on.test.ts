import { describe, expect, it } from 'vitest';
import { marksOn } from '../../../../renderer/work/marks-on.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import type { Placement } from '../../../../shared/annotations/placement.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';
import { carriedRow, noteEntry, pointOn } from '../../../support/carried-notes.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const [OLD, NEW] = [sha256(1), sha256(2)] as const;
const id = recordId;
const placed = (at: Placement) => decisionFields(NEW, { choice: 'placed', at });

async function namesOn(
  store: ReturnType<typeof memoryStore>,
  paper = NEW,
): Promise<readonly (readonly [string, number])[]> {
  return (await marksOn(store, paper)).map(mark => [mark.id, mark.pageIndex] as const);
}

describe('the marks on a paper', () => {
  it('are its own and those carried to it, in reading order', async () => {
    const store = memoryStore();
    const { point, ...place } = pointOn(2);
    await store.applyEntries([
      noteEntry({ paper: NEW, ...place, point: [...point] }, 'own', 1),
      noteEntry({}, 'carried', 2),
      noteEntry({}, 'elsewhere', 3),
    ]);
    await store.carried.change(
      [
        carriedRow(NEW, { kind: 'same', at: pointOn(1) }, { id: id('carried') }),
        carriedRow(sha256(3), { kind: 'same', at: pointOn(1) }, { id: id('elsewhere') }),
      ],
      [],
    );
    expect(await namesOn(store)).toEqual([
      ['carried', 1],
      ['own', 2],
    ]);
    expect(await marksOn(store, NEW)).toMatchObject([{ paper: NEW, carriedFrom: OLD }, { paper: NEW }]);
    expect((await marksOn(store, OLD)).map(mark => [mark.id, mark.carriedFrom])).toEqual([
      ['carried', undefined],
      ['elsewhere', undefined],
    ]);
  });

  it('are each there once, where the member decided, though the versions were never compared here', async () => {
    const store = memoryStore();
    await store.applyEntries([noteEntry(placed(pointOn(7)), 'placed', 1), noteEntry(placed(pointOn(8)), 'both', 2)]);
    await store.carried.change([carriedRow(NEW, { kind: 'gone' }, { id: id('both') })], []);
    expect(await namesOn(store)).toEqual([
      ['placed', 7],
      ['both', 8],
    ]);
  });

  it('are not those that are deleted, kept on the old version, gone, or wait without a place', async () => {
    const store = memoryStore();
    await store.applyEntries([
      noteEntry({ deleted: true }, 'deleted', 1),
      noteEntry(decisionFields(NEW, { choice: 'kept' }), 'kept', 2),
      noteEntry({}, 'gone', 3),
      noteEntry({}, 'unsure', 4),
    ]);
    const there = { kind: 'same', at: pointOn(1) } as const;
    const candidate = { paper: NEW, at: pointOn(1), words: '' };
    await store.carried.change(
      [
        carriedRow(NEW, there, { id: id('deleted') }),
        carriedRow(NEW, there, { id: id('kept') }),
        carriedRow(NEW, { kind: 'gone' }, { id: id('gone') }),
        carriedRow(NEW, { kind: 'unsure', because: 'repeated', candidates: [candidate] }, { id: id('unsure') }),
      ],
      [],
    );
    expect(await namesOn(store)).toEqual([]);
  });
});
