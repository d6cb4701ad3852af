import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { LecternDatabase } from '../../../../renderer/db/database.ts';
import { Store } from '../../../../renderer/db/store.ts';

const NAME = 'library-under-test';

afterEach(() => Dexie.delete(NAME));

describe('opening the library', () => {
  it('keeps a library of this release', async () => {
    const first = new Store(new LecternDatabase(NAME));
    expect(await first.open()).toBe(false);
    await first.putChunk('a'.repeat(64) as never, 0, new Uint8Array([1]));
    first.close();

    const second = new Store(new LecternDatabase(NAME));
    expect(await second.open()).toBe(false);
    expect(await second.chunkIndexes('a'.repeat(64) as never)).toEqual(new Set([0]));
    second.close();
  });

  it('begins anew where a newer release has changed it', async () => {
    const newer = new Dexie(NAME);
    newer.version(7).stores({ papers: 'sha256, colour', novelties: 'id' });
    await newer.open();
    await newer.table('papers').put({ sha256: 'b'.repeat(64), colour: 'red' });
    newer.close();

    const store = new Store(new LecternDatabase(NAME));
    expect(await store.open()).toBe(true);
    expect(await store.papers()).toEqual([]);
    expect(await store.cursors()).toEqual(new Map());
    store.close();
  });
});
