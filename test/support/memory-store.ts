import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { LecternDatabase } from '../../renderer/db/database.ts';
import { Store } from '../../renderer/db/store.ts';

/** A real store on an IndexedDB in memory that it shares with nobody. */
export function memoryStore(): Store {
  return storeOn(new IDBFactory());
}

/** A real store on this IndexedDB: a second one is what a later start of the program finds. */
export function storeOn(indexedDB: IDBFactory): Store {
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return new Store(new LecternDatabase());
}
