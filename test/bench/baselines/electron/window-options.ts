import type { BrowserWindowConstructorOptions } from 'electron';

/** A window as Lectern's own (electron/window/main-window.ts), without its preload script. */
export const WINDOW_OPTIONS: BrowserWindowConstructorOptions = {
  width: 1280,
  height: 800,
  show: false,
  backgroundColor: '#f6f5f2',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: true,
    devTools: true,
  },
};
