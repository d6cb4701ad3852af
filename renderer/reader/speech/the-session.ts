import { useStore } from 'zustand';
import { useLooks } from '../../state/looks.ts';
import { oneVoice } from './one-voice.ts';
import { ReadAloudSession, type SpokenState } from './read-aloud-session.ts';
import { systemSpeech } from './speech-port.ts';

/** Reading aloud in this window; it pauses where another one begins. */
export const session: ReadAloudSession = new ReadAloudSession(
  oneVoice(systemSpeech(), new BroadcastChannel('lectern-read-aloud'), () => session.pause()),
  () => {
    const { rate, voice } = useLooks.getState().speech;
    return { rate, voice };
  },
);

// A window that goes must not leave its voice behind.
globalThis.addEventListener?.('pagehide', () => session.stop());

/** Follows a part of what is read aloud. */
export function useSpoken<Part>(select: (spoken: SpokenState) => Part): Part {
  return useStore(session.store, select);
}
