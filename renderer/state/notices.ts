import { create } from 'zustand';

/** How much a notice matters: said in passing, worth a look, or something was lost or refused. */
export type NoticeTone = 'quiet' | 'look' | 'loss';
export type Notice = { readonly id: number; readonly tone: NoticeTone; readonly text: string };

type Notices = { readonly shown: readonly Notice[]; readonly nextId: number };

export const useNotices = create<Notices>()(() => ({ shown: [], nextId: 1 }));

const QUIET_FOR_MS = 4000;
const MOST_SHOWN = 4;

/** Tells the member something. Quiet notices go by themselves; others stay until they are put away. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const { nextId } = useNotices.getState();
  useNotices.setState(({ shown }) => ({
    nextId: nextId + 1,
    shown: mostTelling([...shown.filter(other => other.text !== notice.text), { ...notice, id: nextId }]),
  }));
  if (notice.tone === 'quiet') setTimeout(() => putAway(nextId), QUIET_FOR_MS);
}

/** The latest ones; quiet ones give way first, so that none pushes out a loss. */
function mostTelling(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= MOST_SHOWN) return notices;
  const quiet = notices.findIndex(notice => notice.tone === 'quiet');
  return notices.toSpliced(Math.max(quiet, 0), 1);
}

/** Takes a notice away. */
export function putAway(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter(notice => notice.id !== id) }));
}
