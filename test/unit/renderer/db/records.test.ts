import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import { Store, type RecordsListener } from '../../../../renderer/db/store.ts';
import { entryId, entryOf, recordId, sha256 } from '../../../support/made-up.ts';
import { memoryStore, storeOn } from '../../../support/memory-store.ts';
import { channels } from '../../../support/window-channels.ts';

const placed = { paper: sha256(1), sortIndex: '00003|000000|000000' };

describe('records by their place', () => {
  it('are counted by paper, without the deleted ones', async () => {
    const store = memoryStore();
    const gone = entryOf(entryId(3), placed, [], { record: recordId('gone') });
    await store.applyEntries([
      entryOf(entryId(1), placed, [], { record: recordId('a') }),
      entryOf(entryId(2), { ...placed, paper: sha256(2) }, [], { record: recordId('b') }),
      gone,
      entryOf(entryId(4), { deleted: true }, [gone.id], { record: gone.record }),
    ]);
    expect(await store.countByPaper('annotation')).toEqual(
      new Map([
        [sha256(1), 1],
        [sha256(2), 1],
      ]),
    );
    expect(await store.recordIdsOfPaper(sha256(1), 'annotation')).toEqual(['a']);
    expect(await store.recordsOfPaper(sha256(1), 'annotation')).toHaveLength(2);
  });

  it('are found between two places', async () => {
    const store = memoryStore();
    for (const page of [1, 2, 3, 12]) {
      const fields = { ...placed, sortIndex: `${String(page).padStart(5, '0')}|000000|000000` };
      await store.applyEntries([entryOf(entryId(page), fields, [], { record: recordId(`p${page}`) })]);
    }
    const found = await store.recordsBetween(sha256(1), 'annotation', '00002', '00004');
    expect(found.map(({ id }) => id)).toEqual(['p2', 'p3']);
  });
});

describe('following records', () => {
  it('hears of changes of this window and of others, until it ends', async () => {
    const shared = new IDBFactory();
    storeOn(shared);
    const [here, there] = channels();
    const [own, other] = [new Store(new LecternDatabase(), here), new Store(new LecternDatabase(), there)];
    await Promise.all([own.open(), other.open()]);
    const heard = vi.fn<RecordsListener>();
    const end = own.followRecords(heard);
    await own.applyEntries([entryOf(entryId(1), { colour: 'pink' })]);
    expect(heard).toHaveBeenCalledTimes(1);
    await other.applyEntries([entryOf(entryId(2), { colour: 'blue' })]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    expect(heard.mock.lastCall?.[0].map(({ folded }) => folded.fields['colour'])).toEqual(['blue']);
    end();
    await own.applyEntries([entryOf(entryId(3), { colour: 'green' })]);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hears nothing of entries that are here already', async () => {
    const store = memoryStore();
    const entry = entryOf(entryId(1), { colour: 'pink' });
    await store.applyEntries([entry]);
    const heard = vi.fn<RecordsListener>();
    store.followRecords(heard);
    await store.applyEntries([entry]);
    expect(heard).not.toHaveBeenCalled();
  });
});
