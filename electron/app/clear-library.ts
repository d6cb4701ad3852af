import type { BrowserWindow } from 'electron';
import type { Log } from '../logging/main-log.ts';

/**
 * Clears the library once in the life of the process, and loads the pages of all windows anew: a second time it would not
 * help, and the member would see the pages come and go for ever.
 */
export function clearOnce(windows: () => readonly BrowserWindow[], log: Log): () => Promise<boolean> {
  let isCleared = false;
  return async () => {
    const [first] = windows();
    if (isCleared || !first) return false;
    isCleared = true;
    log.write('The library could not be opened and is built anew');
    await first.webContents.session.clearStorageData({ storages: ['indexdb'] });
    for (const window of windows()) window.webContents.reload();
    return true;
  };
}
