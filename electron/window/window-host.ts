import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Command } from '../../shared/commands.ts';
import { isTrustedSender } from '../ipc/trusted-sender.ts';
import type { Log } from '../logging/main-log.ts';
import { offerContextMenu } from '../menu/context-menu.ts';
import { takeKeysBack } from '../menu/gtk-keys.ts';
import { MOST_WINDOWS, type RememberedWindow, type SessionStore } from '../settings/session-store.ts';
import { bringForward, openAppWindow } from './app-window.ts';
import { bringBack } from './bring-back.ts';
import { heedHang } from './heed-hang.ts';
import { besideWindow } from './place-window.ts';
import { rememberPlace } from './remember-place.ts';

/** The windows of the app. */
export type WindowHost = {
  /** In the order in which they were opened. */
  readonly all: () => readonly BrowserWindow[];
  /** The one the member used last; undefined when none is open. */
  readonly current: () => BrowserWindow | undefined;
  /** The window whose own page makes a call; undefined when the call comes from anywhere else. */
  readonly of: (event: IpcMainInvokeEvent) => BrowserWindow | undefined;
  /** Opens the windows as they were left, or one; those that are open are brought to the front instead. */
  readonly show: () => void;
  /** Opens one more. @returns false when there are as many as can be */
  readonly openAnother: () => boolean;
};

export type WindowEvents = {
  readonly onOpened: (window: BrowserWindow) => void;
  /** The page that listened in a window is going away. */
  readonly onPageGone: (window: BrowserWindow) => void;
  /** The member came back to a window. */
  readonly onFocus: () => void;
  /** A key stands for a command of the menu. */
  readonly onCommand: (command: Command) => void;
  /** Whether windows close because the app ends. */
  readonly isQuitting: () => boolean;
};

export function hostWindows(session: SessionStore, withInspector: boolean, log: Log, events: WindowEvents): WindowHost {
  /** The one used last comes last. */
  let byUse: readonly BrowserWindow[] = [];
  const others = (window: BrowserWindow): readonly BrowserWindow[] => byUse.filter(other => other !== window);

  function open(left: RememberedWindow | null): void {
    const window = openAppWindow(left, withInspector, log);
    byUse = [...byUse, window];
    session.remember(window.id, { ...left, bounds: window.getNormalBounds() });
    rememberPlace(window, place => session.remember(window.id, place));
    events.onOpened(window);
    offerContextMenu(window.webContents);
    if (process.platform === 'linux') takeKeysBack(window.webContents, events.onCommand);
    window.on('focus', () => {
      byUse = [...others(window), window];
      events.onFocus();
    });
    window.webContents.on('did-start-navigation', details => {
      if (details.isMainFrame && !details.isSameDocument) events.onPageGone(window);
    });
    const { id } = window;
    const forgetView = (): void => session.remember(id, { view: null });
    bringBack(window, log, forgetView);
    heedHang(window, forgetView);
    window.once('closed', () => {
      byUse = others(window);
      if (!events.isQuitting()) session.forget(id);
      events.onPageGone(window);
    });
  }

  return {
    all: () => byUse.toSorted((a, b) => a.id - b.id),
    current: () => byUse.at(-1),
    of: event => byUse.find(window => isTrustedSender(event, window)),
    show() {
      const current = byUse.at(-1);
      if (current) return bringForward(current);
      const left = session.takeUp();
      for (const window of left.length > 0 ? left : [null]) open(window);
    },
    openAnother() {
      if (byUse.length >= MOST_WINDOWS) return false;
      const from = byUse.at(-1);
      open(from ? { bounds: besideWindow(from.getNormalBounds()), maximised: false, view: null } : null);
      return true;
    },
  };
}
