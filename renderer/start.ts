import type { ResultOf } from '../shared/ipc.ts';
import { ask, listen } from './bridge/bridge.ts';
import { store } from './db/the-store.ts';
import { openFiles, refreshImport } from './import/import-papers.ts';
import { syncStatusChanged } from './state/sync.ts';
import { followJournal } from './work/work.ts';

/** Connects the window to the main process and brings library and work up to date. Call once. */
export async function startWork(): Promise<ResultOf<'app.ready'>> {
  listen('sync.changed', syncStatusChanged);
  listen('journal.grown', () => void followJournal());
  listen('sources.changed', () => void refreshImport());
  listen('papers.open', refs => void openFiles(refs));
  await store.open();
  const ready = await ask('app.ready');
  syncStatusChanged(await ask('sync.status'));
  // Asked for, not awaited: work and papers can be had again if the system clears storage.
  void navigator.storage.persist();
  await followJournal();
  if (ready.toOpen.length > 0) void openFiles(ready.toOpen);
  void refreshImport();
  return ready;
}
