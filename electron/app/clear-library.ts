import type { BrowserWindow } from 'electron';
import type { Log } from '../logging/main-log.ts';

/**
 * Clears the library once in the life of the process, and loads the page anew: a second time it would not help, and the
 * member would see the page come and go for ever.
 */
export function clearOnce(window: () => BrowserWindow | undefined, log: Log): () => Promise<boolean> {
  let isCleared = false;
  return async () => {
    const page = window()?.webContents;
    if (isCleared || !page) return false;
    isCleared = true;
    log.write('The library could not be opened and is built anew');
    await page.session.clearStorageData({ storages: ['indexdb'] });
    page.reload();
    return true;
  };
}
