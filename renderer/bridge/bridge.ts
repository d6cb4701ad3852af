import { contract, events, type ArgsOf, type Bridge, type PayloadOf, type ResultOf } from '../../shared/ipc.ts';
import type { Channel, EventName } from '../../shared/ipc-names.ts';

declare global {
  interface Window {
    readonly lectern: Bridge<File>;
  }
}

/** Asks the main process. The answer is parsed by the contract; one of another shape is a bug and throws. */
export async function ask<C extends Channel>(channel: C, ...args: ArgsOf<C>): Promise<ResultOf<C>> {
  const answer = await window.lectern.invoke(channel, args);
  return contract[channel].result.parse(answer) as ResultOf<C>;
}

/** Listens to the main process. @returns a function that stops listening */
export function listen<E extends EventName>(event: E, listener: (payload: PayloadOf<E>) => void): () => void {
  return window.lectern.on(event, payload => {
    listener(events[event].parse(payload) as PayloadOf<E>);
  });
}

/** Opens files dropped on the window. */
export function openDropped(files: readonly File[]): Promise<void> {
  return window.lectern.openDropped(files);
}
