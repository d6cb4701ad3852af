import { create } from 'zustand';
import type { SourceId } from '../../shared/ids.ts';
import type { RemoteState } from '../../shared/sources/remote-state.ts';
import { ask, listen } from '../bridge/bridge.ts';

/** How it stands with each source on a network, as the main process last told. */
export const useRemoteStates = create<ReadonlyMap<SourceId, RemoteState>>()(() => new Map());

/** Keeps {@link useRemoteStates} level with the main process. @returns a function that ends it */
export function followRemoteStates(): () => void {
  let isTold = false;
  const stop = listen('sources.told', states => {
    isTold = true;
    take(states);
  });
  const askFirst = async (): Promise<void> => {
    const states = await ask('sources.states');
    // What was told since is newer than the answer.
    if (!isTold) take(states);
  };
  askFirst().catch(reportError);
  return () => {
    isTold = true;
    stop();
  };
}

function take(states: readonly RemoteState[]): void {
  useRemoteStates.setState(new Map(states.map(state => [state.source, state])), true);
}

/** The most that is being done for any source: papers are fetched, looked for, or neither. */
export function mostDone(states: ReadonlyMap<SourceId, RemoteState>): RemoteState['doing'] {
  const doing = [...states.values()].map(state => state.doing);
  return (['fetching', 'looking'] as const).find(most => doing.includes(most)) ?? 'waiting';
}
