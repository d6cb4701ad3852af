import type { App, BrowserWindow } from 'electron';

/** How long a window that is closing waits for its page to save what is still to be saved. */
const PATIENCE_MS = 2500;

/** Holds windows back from closing until their page has saved what the member did last. */
export type GentleClosing = {
  readonly hold: (window: BrowserWindow) => void;
  /** The page has saved everything. */
  readonly flushed: () => void;
};

/** @param askPage asks the page of the window to save; it answers through `flushed` */
export function closeGently(app: App, askPage: () => void): GentleClosing {
  let isQuitting = false;
  let answer: (() => void) | undefined;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  function hold(window: BrowserWindow): void {
    let state: 'open' | 'waiting' | 'saved' = 'open';
    window.on('close', event => {
      if (state === 'saved' || window.webContents.isCrashed()) return;
      event.preventDefault();
      if (state === 'waiting') return;
      state = 'waiting';
      // Holding one window back calls the end of the app off; it is asked for again.
      const goesOn = isQuitting;
      const timer = setTimeout(() => answer?.(), PATIENCE_MS);
      answer = () => {
        clearTimeout(timer);
        answer = undefined;
        state = 'saved';
        if (goesOn) app.quit();
        else if (!window.isDestroyed()) window.close();
      };
      isQuitting = false;
      askPage();
    });
  }
  return { hold, flushed: () => answer?.() };
}
