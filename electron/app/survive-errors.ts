import type { App } from 'electron';
import type { Log } from '../logging/main-log.ts';

/** Notes errors nobody caught and goes on where that is possible. Shows no dialog: the member could do nothing with it. */
export function surviveErrors(app: App, log: Log): void {
  process.on('uncaughtException', error => log.write('Uncaught exception', error));
  process.on('unhandledRejection', reason => log.write('Unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => log.write(`A ${details.type} process is gone: ${details.reason}`));
}
