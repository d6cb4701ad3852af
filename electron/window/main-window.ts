import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../logging/main-log.ts';
import { APP_PAGE } from '../protocol/app-origin.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { placeWindow, SMALLEST_SIZE } from './place-window.ts';
import { rememberPlace } from './remember-place.ts';

/** The ground of the app's pages, so that the window does not flash before they are drawn. */
const GROUND = { light: '#f6f5f2', dark: '#14181d' };

/** Opens the app's window where it was left, and shows it once there is something to see. */
export function openMainWindow(settings: SettingsStore, withInspector: boolean, log: Log): BrowserWindow {
  const remembered = settings.current().window;
  const window = new BrowserWindow({
    ...placeWindow(
      remembered,
      screen.getAllDisplays().map(display => display.workArea),
    ),
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
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
  window.once('ready-to-show', () => (remembered?.maximised ? window.maximize() : window.show()));
  rememberPlace(window, settings, log);
  const followTheme = (): void => window.setBackgroundColor(groundColour());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  window.loadURL(APP_PAGE).catch((error: unknown) => log.write('The window could not be loaded', error));
  return window;
}

/** Brings the window to the front, whatever state it is in. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}
