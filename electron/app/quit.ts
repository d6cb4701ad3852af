import type { App } from 'electron';
import type { Log } from '../logging/main-log.ts';

/** How long the end waits for what is being written. A share that hangs must not keep the app from ending. */
const PATIENCE_MS = 5000;

/** Ends the app only when what it was asked to save is saved, also when the system asks it to go. */
export function quitGently(app: App, { stop }: { readonly stop: () => Promise<void> }, log: Log): void {
  let isStopped = false;
  const finish = async (): Promise<void> => {
    const patience = new Promise<void>(resolve => setTimeout(resolve, PATIENCE_MS).unref());
    try {
      await Promise.race([stop(), patience]);
    } catch (error) {
      log.write('The end was not clean', error);
    } finally {
      isStopped = true;
      // Where there was nothing to wait for this is still the turn that the end was put off in, and Electron would not hear it.
      setImmediate(() => app.quit());
    }
  };
  app.on('will-quit', event => {
    if (isStopped) return;
    event.preventDefault();
    void finish();
  });
  app.on('window-all-closed', () => {
    // On a Mac an app without windows goes on until the member quits it.
    if (process.platform !== 'darwin') app.quit();
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
