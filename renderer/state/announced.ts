import { create } from 'zustand';
import type { AnnouncedMeeting } from '../../shared/sources/published.ts';
import { ask, listen } from '../bridge/bridge.ts';

/** The meetings that sources announce; undefined until they are known. */
export const useAnnounced = create<{ readonly meetings: readonly AnnouncedMeeting[] | undefined }>()(() => ({
  meetings: undefined,
}));

/** Keeps {@link useAnnounced} level with the main process. @returns a function that ends it */
export function followAnnounced(): () => void {
  let latest = 0;
  const look = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    const meetings = await ask('sources.announced');
    // Of two answers under way the one that was asked for first may come last.
    if (own === latest) useAnnounced.setState({ meetings });
  };
  const lookNow = (): void => void look().catch(reportError);
  const stop = listen('sources.changed', lookNow);
  lookNow();
  return () => {
    latest += 1;
    stop();
  };
}
