import { create } from 'zustand';

/** How much a notice matters: said in passing, worth a look, or something was lost or refused. */
export type NoticeTone = 'quiet' | 'look' | 'loss';

/** Of a kind there is one at a time, and it is put away when what it tells of has passed. */
export type NoticeKind = 'page-not-found';
export type Notice = {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
  readonly kind?: NoticeKind;
};

type Notices = { readonly shown: readonly Notice[]; readonly nextId: number };

export const useNotices = create<Notices>()(() => ({ shown: [], nextId: 1 }));

const QUIET_FOR_MS = 4000;
const MOST_SHOWN = 4;

/**
 * Tells the member something. Quiet notices go by themselves, and those of a kind as soon as they have been at rest for a
 * while; others stay until they are put away.
 */
export function notify(notice: Omit<Notice, 'id'>): void {
  const { nextId } = useNotices.getState();
  useNotices.setState(({ shown }) => ({
    nextId: nextId + 1,
    shown: mostTelling([...shown.filter(other => !isSame(other, notice)), { ...notice, id: nextId }]),
  }));
  if (notice.tone === 'quiet') setTimeout(() => putAway(nextId), QUIET_FOR_MS);
}

function isSame(a: Omit<Notice, 'id'>, b: Omit<Notice, 'id'>): boolean {
  return a.text === b.text || (a.kind !== undefined && a.kind === b.kind);
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

/** Takes the notice of a kind away, if there is one. */
export function putAwayKind(kind: NoticeKind): void {
  useNotices.setState(state => {
    const shown = state.shown.filter(notice => notice.kind !== kind);
    return shown.length === state.shown.length ? state : { shown };
  });
}
