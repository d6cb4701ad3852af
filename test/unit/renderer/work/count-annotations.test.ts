import { describe, expect, it } from 'vitest';
import { countAnnotations } from '../../../../renderer/work/count-annotations.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import { carriedRow, noteEntry, pointOn } from '../../../support/carried-notes.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { paperOf } from '../../../support/papers.ts';

const [OLD, NEW, BETWEEN] = [sha256(1), sha256(2), sha256(3)] as const;

/** Notes made on the old version, and what became of them in the new one. */
async function storeWithNotes() {
  const store = memoryStore();
  const there = { kind: 'same', at: pointOn(1) } as const;
  await store.applyEntries([
    noteEntry({}, 'same', 1),
    noteEntry({}, 'gone', 2),
    noteEntry(decisionFields(NEW, { choice: 'kept' }), 'kept', 3),
    noteEntry({ deleted: true }, 'deleted', 4),
    noteEntry({ paper: NEW }, 'own', 5),
  ]);
  await store.carried.change(
    [
      carriedRow(NEW, there, { id: recordId('same') }),
      carriedRow(BETWEEN, there, { id: recordId('same'), isInForce: false }),
      carriedRow(NEW, { kind: 'gone' }, { id: recordId('gone') }),
      carriedRow(NEW, there, { id: recordId('kept') }),
      carriedRow(NEW, there, { id: recordId('deleted') }),
    ],
    [],
  );
  await store.addPaper(paperOf(NEW));
  return store;
}

describe('how many annotations a paper has', () => {
  it('counts each once, where it was made', async () => {
    const store = await storeWithNotes();
    await store.addPaper(paperOf(OLD));
    expect(await countAnnotations(store)).toEqual(
      new Map([
        [OLD, 3],
        [NEW, 1],
      ]),
    );
  });

  it('counts those of a version that is not on this device in the one they were carried to, also what is gone or kept', async () => {
    const store = await storeWithNotes();
    expect((await countAnnotations(store)).get(NEW)).toBe(4);
    expect((await countAnnotations(store)).has(BETWEEN)).toBe(false);
    await store.addPaper(paperOf(OLD, { stage: 'stored' }));
    expect((await countAnnotations(store)).get(NEW)).toBe(4);
  });
});
