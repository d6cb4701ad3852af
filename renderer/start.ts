import type { ResultOf } from '../shared/ipc.ts';
import { ask, listen } from './bridge/bridge.ts';
import { startCarrying } from './carry/start-carrying.ts';
import { isDiskFull } from './db/disk-full.ts';
import { store } from './db/the-store.ts';
import { openFiles, refreshImport, startImport } from './import/import-papers.ts';
import { startIndexing } from './search/find-everything.ts';
import { followAnnounced } from './state/announced.ts';
import { flushAll } from './state/flush.ts';
import { notify } from './state/notices.ts';
import { followPreferences } from './state/preferences.ts';
import { followRemoteStates } from './state/remote-states.ts';
import { keepWindow, restoreWindow } from './state/session.ts';
import { syncStatusChanged } from './state/sync.ts';
import { followJournal } from './work/work.ts';

/** Connects the window to the main process and brings library and work up to date. Call once. */
export async function startWork(): Promise<ResultOf<'app.ready'>> {
  listen('sync.changed', syncStatusChanged);
  listen('journal.grown', () => void followJournal());
  listen('sources.changed', refreshImport);
  listen('papers.open', refs => void openFiles(refs));
  listen('app.closing', () => void saveAndLetClose());
  listen('notice', text => notify({ tone: 'look', text }));
  await openLibrary();
  followPreferences();
  followRemoteStates();
  followAnnounced();
  const ready = await ask('app.ready');
  syncStatusChanged(await ask('sync.status'));
  // Asked for, not awaited: work and papers can be had again if the system clears storage.
  void navigator.storage.persist();
  if (ready.session) restoreWindow(ready.session);
  keepWindow();
  await followJournal();
  if (ready.toOpen.length > 0) void openFiles(ready.toOpen);
  startImport();
  startIndexing();
  startCarrying();
  return ready;
}

/** A library that cannot be opened is cleared and built anew: all of it can be had again. */
async function openLibrary(): Promise<void> {
  try {
    await store.open();
  } catch (reason) {
    // The page is loaded anew in a moment; until then nothing more is begun.
    if (!isDiskFull(reason) && (await ask('library.clear'))) await new Promise<never>(() => undefined);
    throw reason;
  }
}

async function saveAndLetClose(): Promise<void> {
  await flushAll();
  await ask('app.flushed');
}
