import type { App, BrowserWindow } from 'electron';

/** How long a window that is closing waits for its page to save what is still to be saved. */
const PATIENCE_MS = 2500;

/** Holds windows back from closing until their pages have saved what the member did last. */
export type GentleClosing<Window> = {
  readonly hold: (window: Window) => void;
  /** The page of the window has saved everything. */
  readonly flushed: (window: Window) => void;
  /** Whether the app is on its way to its end; windows that close then were not closed by the member. */
  readonly isQuitting: () => boolean;
};

/** Of a window what closing it takes. */
type ClosingWindow = Pick<BrowserWindow, 'close' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'isCrashed'>;
  on(event: 'close', listener: (event: { readonly preventDefault: () => void }) => void): unknown;
  once(event: 'closed', listener: () => void): unknown;
};

/** @param askPage asks the page of a window to save; it answers through `flushed` */
export function closeGently<Window extends ClosingWindow>(
  app: Pick<App, 'quit'> & { on(event: 'before-quit', listener: () => void): unknown },
  askPage: (window: Window) => void,
): GentleClosing<Window> {
  /** Windows whose pages are saving, by the time after which they are not waited for any longer. */
  const saving = new Map<Window, NodeJS.Timeout>();
  const saved = new Set<Window>();
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  /** Holding a window back calls the end of the app off; once no window is held back it is asked for again. */
  function release(window: Window): void {
    if (!saving.has(window)) return;
    stopWaiting(window);
    saved.add(window);
    if (isQuitting) {
      if (saving.size === 0) app.quit();
    } else if (!window.isDestroyed()) window.close();
  }

  function stopWaiting(window: Window): void {
    clearTimeout(saving.get(window));
    saving.delete(window);
  }

  function hold(window: Window): void {
    window.on('close', event => {
      if (saved.has(window) || window.webContents.isCrashed()) return;
      event.preventDefault();
      if (saving.has(window)) return;
      saving.set(
        window,
        setTimeout(() => release(window), PATIENCE_MS),
      );
      askPage(window);
    });
    window.once('closed', () => {
      const wasWaitedFor = saving.has(window);
      stopWaiting(window);
      saved.delete(window);
      if (wasWaitedFor && isQuitting && saving.size === 0) app.quit();
    });
  }
  return { hold, flushed: release, isQuitting: () => isQuitting };
}
