import { LecternDatabase } from './database.ts';
import { Store } from './store.ts';

/** The store of this window; the other windows of the app work on the same library. */
export const store = new Store(new LecternDatabase(), new BroadcastChannel('lectern-records'));
