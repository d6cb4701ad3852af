import type { BrowserWindow } from 'electron';
import type { RememberedWindow } from '../settings/session-store.ts';

/** Moving a window tells of every pixel; it is remembered once it rests. */
const REST_MS = 500;

/** Tells where a window is, and whether it is maximised: when it opens, when it has been moved, and as it closes. */
export function rememberPlace(
  window: BrowserWindow,
  remember: (place: Pick<RememberedWindow, 'bounds' | 'maximised'>) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    remember({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
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
