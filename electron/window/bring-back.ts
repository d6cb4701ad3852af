import type { BrowserWindow } from 'electron';
import type { Log } from '../logging/main-log.ts';

/** A page that is gone is loaded again, but not for ever: this often within {@link WITHIN_MS}. */
const MOST_RELOADS = 3;
const WITHIN_MS = 60_000;

/**
 * Loads a window's page again when its process is gone, at the place where it was.
 *
 * @param forgetView called from the second time on, before that: what it shows may be what ends it
 */
export function bringBack({ webContents }: Pick<BrowserWindow, 'webContents'>, log: Log, forgetView: () => void): void {
  let reloads: readonly number[] = [];
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.write(`The window's process is gone: ${reason}`);
    const nowMs = Date.now();
    reloads = reloads.filter(time => nowMs - time < WITHIN_MS);
    if (reason === 'clean-exit' || reloads.length >= MOST_RELOADS || webContents.isDestroyed()) return;
    if (reloads.length > 0) forgetView();
    reloads = [...reloads, nowMs];
    webContents.reload();
  });
}
