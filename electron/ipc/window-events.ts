import type { BrowserWindow } from 'electron';
import type { PayloadOf } from '../../shared/ipc.ts';
import type { EventName } from '../../shared/ipc-names.ts';

export type Send = <E extends EventName>(event: E, payload: PayloadOf<E>) => void;

/** Tells the window something, if there is one. Sent before the window listens it is lost: {@link OpenRequests} is not. */
export function sendTo(current: () => BrowserWindow | undefined): Send {
  return (event, payload) => {
    const window = current();
    if (window && !window.isDestroyed()) window.webContents.send(event, payload);
  };
}
