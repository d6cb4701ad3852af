import type { BrowserWindow } from 'electron';
import type { Command } from '../../shared/commands.ts';
import type { Log } from '../logging/main-log.ts';
import { offerContextMenu } from '../menu/context-menu.ts';
import { takeKeysBack } from '../menu/gtk-keys.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { bringForward, openMainWindow } from './main-window.ts';

/** The app's one window, which may be closed and opened again. */
export type WindowHost = {
  readonly current: () => BrowserWindow | undefined;
  /** Opens the window, or brings it to the front. */
  readonly show: (settings: SettingsStore, withInspector: boolean) => void;
  readonly bringForward: () => void;
};

export type WindowEvents = {
  readonly onOpened: (window: BrowserWindow) => void;
  /** The page that listened is going away. */
  readonly onPageGone: () => void;
  /** The member came back to the window. */
  readonly onFocus: () => void;
  /** A key stands for a command of the menu. */
  readonly onCommand: (command: Command) => void;
};

export function hostWindow(log: Log, { onOpened, onPageGone, onFocus, onCommand }: WindowEvents): WindowHost {
  let window: BrowserWindow | undefined;

  function open(settings: SettingsStore, withInspector: boolean): void {
    const opened = openMainWindow(settings, withInspector, log);
    window = opened;
    onOpened(opened);
    offerContextMenu(opened.webContents);
    if (process.platform === 'linux') takeKeysBack(opened.webContents, onCommand);
    opened.on('focus', onFocus);
    opened.webContents.on('did-start-navigation', details => {
      if (details.isMainFrame && !details.isSameDocument) onPageGone();
    });
    opened.once('closed', () => {
      if (window === opened) window = undefined;
      onPageGone();
    });
  }

  const forward = (): void => {
    if (window) bringForward(window);
  };
  return {
    current: () => window,
    show: (settings, withInspector) => (window ? forward() : open(settings, withInspector)),
    bringForward: forward,
  };
}
