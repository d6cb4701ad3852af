import { dialog, type BrowserWindow } from 'electron';

/**
 * Asks the member what to do when a window does not answer: a page of a paper may take minutes to be drawn, and that
 * cannot be stopped but with the window's process.
 *
 * @param forgetView called before the process is ended, so that the page is loaded again without the paper
 */
export function heedHang(window: BrowserWindow, forgetView: () => void): void {
  let asking: AbortController | undefined;
  async function askOnce(): Promise<void> {
    if (asking) return;
    asking = new AbortController();
    try {
      if ((await askToWait(window, asking.signal)) || window.isDestroyed()) return;
      forgetView();
      window.webContents.forcefullyCrashRenderer();
    } finally {
      asking = undefined;
    }
  }
  window.on('unresponsive', () => void askOnce());
  window.on('responsive', () => asking?.abort());
}

async function askToWait(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'This paper takes very long to show',
    detail:
      'Your marks and notes are saved. You can wait, or close the paper: the window then shows your meetings, and other windows stay as they are.',
    buttons: ['Wait', 'Close the paper'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 0;
}
