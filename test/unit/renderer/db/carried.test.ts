import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import { Store, type CarriedKey } from '../../../../renderer/db/store.ts';
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
    const end = own.followCarried(heard);
    await own.changeCarried([same(A)], []);
    expect(heard.mock.calls).toEqual([[[[NEW, A]]]]);
    await worker.changeCarried([same(B)], [[NEW, A]]);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(heard.mock.lastCall?.[0].toSorted()).toEqual([
      [NEW, A],
      [NEW, B],
    ]);
    expect((await own.carriedTo(NEW, [A, B])).map(({ id }) => id)).toEqual([B]);
    end();
    await worker.changeCarried([same(A)], []);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hears nothing where nothing is so any more or new', async () => {
    const [own, worker] = await twoWindows();
    const heard = vi.fn<Listener>();
    own.followCarried(heard);
    await worker.changeCarried([], []);
    expect(heard).not.toHaveBeenCalled();
  });

  it('does not take what others say of records for it, nor what is no message of the app’s', async () => {
    storeOn(new IDBFactory());
    const [here, there] = channels();
    const own = new Store(new LecternDatabase(), here);
    const heard = vi.fn<Listener>();
    own.followCarried(heard);
    for (const data of [[A], { carried: [[NEW]] }, { carried: A }, { carried: [['no paper', A]] }, null]) {
      there.postMessage(data);
    }
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what became of annotations', () => {
  it('is found by paper and place, by annotation, and by what it is', async () => {
    const store = memoryStore();
    await store.changeCarried([same(A, 1), gone(B), { ...same(A, 4, LAST), isInForce: false }], []);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await store.carriedBetween(NEW, '00001', '00002'))).toEqual([A]);
    expect(ids(await store.carriedBetween(NEW, '00002', '00009'))).toEqual([]);
    expect(await store.carriedIds(NEW)).toEqual([A, B]);
    expect((await store.carriedOf([A])).map(({ target }) => target)).toEqual([NEW, LAST]);
    expect(await store.carriedKeysOfKinds([NEW], ['gone', 'changed'])).toEqual([[NEW, B]]);
    expect(await store.carriedKeysOfKinds([LAST], ['gone', 'changed'])).toEqual([]);
    expect(await store.carriedKeysOfKinds(undefined, ['same'])).toEqual([
      [NEW, A],
      [LAST, A],
    ]);
    expect(await store.countCarried([NEW, LAST], 'same')).toBe(2);
    expect([...(await store.carriedInForce()).values()].map(({ target }) => target)).toEqual([NEW, NEW]);
    expect(await store.allCarriedIds()).toEqual(new Set([A, B]));
  });

  it('is one for each annotation and paper: the latest', async () => {
    const store = memoryStore();
    await store.changeCarried([same(A, 1)], []);
    await store.changeCarried([gone(A)], []);
    expect(await store.carriedTo(NEW, [A])).toMatchObject([{ kind: 'gone' }]);
    expect(await store.carriedBetween(NEW, '00000', '99999')).toEqual([]);
  });

  it('is forgotten with the paper it was carried to', async () => {
    const store = memoryStore();
    await store.addPaper(paperOf(NEW));
    await store.changeCarried([same(A), same(A, 1, LAST)], []);
    await store.putPageMap({ source: OLD, target: NEW, madeBy: 'rules', pages: [0], unchanged: [] });
    await store.removePaper(NEW);
    expect((await store.carriedOf([A])).map(({ target }) => target)).toEqual([LAST]);
    expect(await store.pageMapsTo(NEW)).toEqual([]);
  });
});
