import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../logging/main-log.ts';
import { APP_PAGE } from '../protocol/app-origin.ts';
import type { RememberedWindow } from '../settings/session-store.ts';
import { placeWindow, SMALLEST_SIZE } from './place-window.ts';

/** The ground of the app's pages, so that a window does not flash before they are drawn. */
const GROUND = { light: '#f6f5f2', dark: '#14181d' };

/**
 * Opens a window of the app where it was left, and shows it once there is something to see. Every window is opened here,
 * with the same settings.
 */
export function openAppWindow(
  left: Pick<RememberedWindow, 'bounds' | 'maximised'> | null,
  withInspector: boolean,
  log: Log,
): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(display => display.workArea);
  const placed = placeWindow(left, workAreas);
  const window = new BrowserWindow({
    ...placed,
    minWidth: Math.min(SMALLEST_SIZE.width, placed.width),
    minHeight: Math.min(SMALLEST_SIZE.height, placed.height),
    title: 'Lectern',
    show: false,
    backgroundColor: groundColour(),
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
      devTools: withInspector,
    },
  });
  // Maximising shows a window, so it waits for its first picture too.
  window.once('ready-to-show', () => (left?.maximised ? window.maximize() : window.show()));
  const followTheme = (): void => window.setBackgroundColor(groundColour());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  window.loadURL(APP_PAGE).catch((error: unknown) => log.write('A window could not be loaded', error));
  return window;
}

/** Brings a window to the front, whatever state it is in. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}
