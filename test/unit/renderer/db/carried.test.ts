import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import type { CarriedKey } from '../../../../renderer/db/store-news.ts';
import { Store } from '../../../../renderer/db/store.ts';
import { carriedRow, pointOn } from '../../../support/carried-notes.ts';
import { recordId, sha256 } from '../../../support/made-up.ts';
import { memoryStore, storeOn } from '../../../support/memory-store.ts';
import { paperOf } from '../../../support/papers.ts';
import { channels } from '../../../support/window-channels.ts';

const [OLD, NEW, LAST] = [sha256(1), sha256(2), sha256(3)] as const;
const [A, B] = [recordId('annotation:a'), recordId('annotation:b')] as const;
const same = (id: typeof A, page = 0, target = NEW) => carriedRow(target, { kind: 'same', at: pointOn(page) }, { id });
const gone = (id: typeof A) => carriedRow(NEW, { kind: 'gone' }, { id });

type Listener = (keys: readonly CarriedKey[]) => void;

/** The stores of two windows, or of a window and a worker, on one library. */
async function twoWindows(): Promise<readonly [Store, Store]> {
  storeOn(new IDBFactory());
  const [here, there] = channels();
  const stores = [new Store(new LecternDatabase(), here), new Store(new LecternDatabase(), there)] as const;
  await Promise.all(stores.map(store => store.open()));
  return stores;
}

describe('following what became of annotations', () => {
  it('hears of it in this window and in others, until it ends, when it can be read', async () => {
    const [own, worker] = await twoWindows();
    const heard = vi.fn<Listener>();
    const end = own.carried.follow(heard);
    await own.carried.change([same(A)], []);
    expect(heard.mock.calls).toEqual([[[[NEW, A]]]]);
    await worker.carried.change([same(B)], [[NEW, A]]);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(heard.mock.lastCall?.[0].toSorted()).toEqual([
      [NEW, A],
      [NEW, B],
    ]);
    expect((await own.carried.to(NEW, [A, B])).map(({ id }) => id)).toEqual([B]);
    end();
    await worker.carried.change([same(A)], []);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hears nothing where nothing is so any more or new', async () => {
    const [own, worker] = await twoWindows();
    const heard = vi.fn<Listener>();
    own.carried.follow(heard);
    await worker.carried.change([], []);
    expect(heard).not.toHaveBeenCalled();
  });

  it('does not take what others say of records for it, nor what is no message of the app’s', async () => {
    storeOn(new IDBFactory());
    const [here, there] = channels();
    const own = new Store(new LecternDatabase(), here);
    const heard = vi.fn<Listener>();
    own.carried.follow(heard);
    for (const data of [[A], { carried: [[NEW]] }, { carried: A }, { carried: [['no paper', A]] }, null]) {
      there.postMessage(data);
    }
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what became of annotations', () => {
  it('is found by paper and place, by annotation, and by what it is', async () => {
    const store = memoryStore();
    await store.carried.change([same(A, 1), gone(B), { ...same(A, 4, LAST), isInForce: false }], []);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await store.carried.between(NEW, '00001', '00002'))).toEqual([A]);
    expect(ids(await store.carried.between(NEW, '00002', '00009'))).toEqual([]);
    expect(await store.carried.ids(NEW)).toEqual([A, B]);
    expect((await store.carried.of([A])).map(({ target }) => target)).toEqual([NEW, LAST]);
    expect(await store.carried.keysOfKinds([NEW], ['gone', 'changed'])).toEqual([[NEW, B]]);
    expect(await store.carried.keysOfKinds([LAST], ['gone', 'changed'])).toEqual([]);
    expect(await store.carried.keysOfKinds(undefined, ['same'])).toEqual([
      [NEW, A],
      [LAST, A],
    ]);
    expect(await store.carried.count([NEW, LAST], 'same')).toBe(2);
    expect([...(await store.carried.inForce()).values()].map(({ target }) => target)).toEqual([NEW, NEW]);
    expect(await store.carried.allIds()).toEqual(new Set([A, B]));
  });

  it('is one for each annotation and paper: the latest', async () => {
    const store = memoryStore();
    await store.carried.change([same(A, 1)], []);
    await store.carried.change([gone(A)], []);
    expect(await store.carried.to(NEW, [A])).toMatchObject([{ kind: 'gone' }]);
    expect(await store.carried.between(NEW, '00000', '99999')).toEqual([]);
  });

  it('is forgotten with the paper it was carried to', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(NEW));
    await store.carried.change([same(A), same(A, 1, LAST)], []);
    await store.pageMaps.put({ source: OLD, target: NEW, madeBy: 'rules', pages: [0], unchanged: [] });
    await store.removePaper(NEW);
    expect((await store.carried.of([A])).map(({ target }) => target)).toEqual([LAST]);
    expect(await store.pageMaps.to(NEW)).toEqual([]);
  });
});
