import { Store } from './store.ts';

/** The store of this window. */
export const store = new Store();
