import type { BrowserWindow } from 'electron';
import type { PayloadOf } from '../../shared/ipc.ts';
import type { EventName } from '../../shared/ipc-names.ts';

export type Send = <E extends EventName>(event: E, payload: PayloadOf<E>) => void;

/** Events that are for the window the member used last alone; all others are for every window. */
const FOR_CURRENT: ReadonlySet<EventName> = new Set(['command']);

type Windows = {
  readonly all: () => readonly BrowserWindow[];
  readonly current: () => BrowserWindow | undefined;
};

/** Tells the windows something, if there are any. Sent before a window listens it is lost to that window. */
export function sendTo({ all, current }: Windows): Send {
  return (event, payload) => {
    const hearers = FOR_CURRENT.has(event) ? [current()] : all();
    for (const window of hearers) if (window) tell(window, event, payload);
  };
}

/** Tells one window something. */
export function tell<E extends EventName>(window: BrowserWindow, event: E, payload: PayloadOf<E>): void {
  if (!window.isDestroyed()) window.webContents.send(event, payload);
}
