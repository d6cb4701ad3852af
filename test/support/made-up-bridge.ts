import { vi } from 'vitest';
import type { ArgsOf, PayloadOf, ResultOf } from '../../shared/ipc.ts';
import type { Channel, EventName } from '../../shared/ipc-names.ts';

type Answers = { readonly [C in Channel]?: (...args: ArgsOf<C>) => Promise<ResultOf<C>> | ResultOf<C> };

/** A bridge whose answers a test makes up. */
export type MadeUpBridge = {
  /** Says something to all who listen. */
  readonly tell: <E extends EventName>(event: E, payload: PayloadOf<E>) => void;
  /** How many listen to an event. */
  readonly hearers: (event: EventName) => number;
};

/** Puts a bridge in the place of the window's, until globals are put back. */
export function madeUpBridge(answers: Answers): MadeUpBridge {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const invoke = async (channel: Channel, args: readonly unknown[]): Promise<unknown> => {
    const answer = answers[channel] as ((...given: readonly unknown[]) => unknown) | undefined;
    if (!answer) throw new Error(`Not expected: ${channel}`);
    return answer(...args);
  };
  const on = (event: EventName, listener: (payload: unknown) => void): (() => void) => {
    const own = listeners.get(event) ?? new Set();
    listeners.set(event, own.add(listener));
    return () => own.delete(listener);
  };
  vi.stubGlobal('window', { lectern: { invoke, on } });
  return {
    tell: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
    hearers: event => listeners.get(event)?.size ?? 0,
  };
}
