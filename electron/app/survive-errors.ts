import type { App } from 'electron';
import type { Log } from '../logging/main-log.ts';

/** A crashed page is loaded again, but not for ever: this often within {@link WINDOW_MS}. */
const MOST_RELOADS = 3;
const WINDOW_MS = 60_000;

/** Notes errors nobody caught and goes on where that is possible. Shows no dialog: the member could do nothing with it. */
export function surviveErrors(app: App, log: Log): void {
  process.on('uncaughtException', error => log.write('Uncaught exception', error));
  process.on('unhandledRejection', reason => log.write('Unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => log.write(`A ${details.type} process is gone: ${details.reason}`));
  let reloads: number[] = [];
  app.on('render-process-gone', (_event, contents, details) => {
    log.write(`The window's process is gone: ${details.reason}`);
    const nowMs = Date.now();
    reloads = reloads.filter(time => nowMs - time < WINDOW_MS);
    if (details.reason === 'clean-exit' || reloads.length >= MOST_RELOADS || contents.isDestroyed()) return;
    reloads.push(nowMs);
    contents.reload();
  });
}
