import type { BrowserWindow } from 'electron';
import type { Log } from '../logging/main-log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Moving a window tells of every pixel; it is written down once it rests. */
const REST_MS = 500;

/** Keeps where the window is, and whether it is maximised, in the settings. */
export function rememberPlace(window: BrowserWindow, settings: SettingsStore, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const place = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    settings
      .update(current => ({ ...current, window: place }))
      .catch((error: unknown) => log.write('The place of the window could not be kept', error));
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  window.once('closed', () => clearTimeout(timer));
}
