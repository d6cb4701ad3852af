import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../../renderer/db/store.ts';
import { CarriedFollowed } from '../../../../renderer/work/carried-followed.ts';
import type { CarriedMark } from '../../../../renderer/work/carried-mark.ts';
import { decisionFields } from '../../../../renderer/work/placing-fields.ts';
import type { Sha256 } from '../../../../shared/ids.ts';
import { carriedRow, noteEntry, pointOn } from '../../../support/carried-notes.ts';
import { entryId, entryOf, recordId, sha256 } from '../../../support/made-up.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const [OLD, NEW, OTHER] = [sha256(1), sha256(2), sha256(3)];
const MOVED = { kind: 'moved', at: pointOn(4), because: 'order' } as const;
const nameAt = (index: number): string => `annotation:${String(index).padStart(4, '0')}`;
const row = (index: number, target: Sha256 = NEW) => carriedRow(target, MOVED, { id: recordId(nameAt(index)) });

const rethrow = (reason: unknown): never => {
  throw reason;
};

/** Notes that all moved. */
async function storeWith(count: number): Promise<Store> {
  const store = memoryStore();
  const all = Array.from({ length: count }, (_, index) => index);
  await store.applyEntries(all.map(index => noteEntry({}, nameAt(index), index)));
  await store.carried.change(
    all.map(index => row(index)),
    [],
  );
  return store;
}

async function follow(store: Store, of: readonly Sha256[] | 'all' = [NEW]) {
  const parsed = vi.fn<(mark: CarriedMark) => CarriedMark>(mark => mark);
  const followed = new CarriedFollowed(store, {
    targets: of === 'all' ? undefined : of,
    keep: parsed,
    onUnread: rethrow,
  });
  await vi.waitFor(() => expect(followed.kept()).toBeDefined());
  return { followed, parsed };
}

const waiting = (followed: CarriedFollowed<CarriedMark>): number =>
  followed.kept()?.filter(({ needsLook }) => needsLook).length ?? -1;

const accepted = (index: number) =>
  entryOf(entryId(5000 + index), decisionFields(NEW, { choice: 'accepted', at: MOVED.at }), [entryId(index)], {
    record: recordId(nameAt(index)),
  });

describe('the annotations that were carried over and are not the same', () => {
  it('are known all at once, of the papers that are asked for', async () => {
    const store = await storeWith(250);
    await store.carried.change(
      [row(0, OTHER), carriedRow(NEW, { kind: 'same', at: pointOn(0) }, { id: recordId(nameAt(1)) })],
      [],
    );
    expect((await follow(store)).followed.kept()).toHaveLength(249);
    expect((await follow(store, [OTHER])).followed.kept()).toHaveLength(1);
    expect((await follow(store, 'all')).followed.kept()).toHaveLength(250);
    expect((await follow(store, [OLD])).followed.kept()).toEqual([]);
  });

  it('are parsed again one by one: only those that are decided on', async () => {
    const store = await storeWith(250);
    const { followed, parsed } = await follow(store);
    const before = followed.kept();
    parsed.mockClear();
    await store.applyEntries([accepted(7)]);
    await vi.waitFor(() => expect(waiting(followed)).toBe(249));
    expect(parsed).toHaveBeenCalledTimes(1);
    expect(followed.kept()?.filter(mark => !before?.includes(mark))).toHaveLength(1);
  });

  it('follow many decisions, and those that are carried elsewhere or nowhere any more', async () => {
    const store = await storeWith(150);
    const { followed } = await follow(store);
    await store.applyEntries(Array.from({ length: 120 }, (_, index) => accepted(index)));
    await vi.waitFor(() => expect(waiting(followed)).toBe(30));
    await store.carried.change(
      [carriedRow(NEW, { kind: 'same', at: pointOn(0) }, { id: recordId(nameAt(149)) })],
      [[NEW, recordId(nameAt(148))]],
    );
    await vi.waitFor(() => expect(waiting(followed)).toBe(28));
    const deleted = entryOf(entryId(9000), { deleted: true }, [entryId(140)], { record: recordId(nameAt(140)) });
    await store.applyEntries([deleted]);
    await vi.waitFor(() => expect(waiting(followed)).toBe(27));
  });

  it('are read again when that failed, and it is told once', async () => {
    const store = await storeWith(3);
    const read = store.recordsWithIds.bind(store);
    const fails = vi.spyOn(store, 'recordsWithIds').mockRejectedValueOnce(new Error('Busy.'));
    fails.mockImplementation(read);
    const told = vi.fn<(reason: unknown) => void>();
    const followed = new CarriedFollowed(store, { targets: [NEW], keep: mark => mark, onUnread: told });
    await vi.waitFor(() => expect(followed.kept()).toHaveLength(3));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('are not followed any more once it is closed', async () => {
    const store = await storeWith(2);
    const { followed } = await follow(store);
    followed.close();
    await store.applyEntries([accepted(0)]);
    await store.recordsWithIds([]);
    expect(waiting(followed)).toBe(2);
  });
});
