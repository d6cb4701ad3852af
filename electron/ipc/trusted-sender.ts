import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { isAppUrl } from '../protocol/app-origin.ts';

/** Whether a call comes from the page of a window of ours itself: not from a frame in it, another page or a page that is gone. */
export function isTrustedSender(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (!frame || window.isDestroyed()) return false;
  return event.sender === window.webContents && frame === window.webContents.mainFrame && isAppUrl(frame.url);
}
