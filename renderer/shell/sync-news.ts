import type { SyncStatus } from '../../shared/sync/status.ts';
import { percentWords, syncSentence } from './sync-words.ts';

/** What was said aloud of sync last, and what it has to be compared with. */
export type SyncNews = {
  readonly words: string;
  /** How sync stood when it was said; `undefined` before anything is known. */
  readonly stand: string | undefined;
  readonly saidMs: number;
  /** When the run that is under way began; null while none is. */
  readonly runSinceMs: number | null;
  /** Whether something was said of that run. */
  readonly isRunTold: boolean;
};

export const NO_SYNC_NEWS: SyncNews = { words: '', stand: undefined, saidMs: 0, runSinceMs: null, isRunTold: false };

/** So long at least lies between two things that are said, whatever happens meanwhile. */
const APART_MS = 30_000;
/** A run of this length is worth a word, and then one so often. */
const LONG_RUN_MS = 60_000;

/**
 * What is to be said of sync to those who do not see the mark: that it stopped working or works again, and of a long run
 * how far it is and that it has ended. Not every step, and nothing soon after the last.
 *
 * @returns the same news where there is nothing new
 */
export function syncNews(before: SyncNews, status: SyncStatus, nowMs: number): SyncNews {
  const mayBeSaid = nowMs - before.saidMs >= APART_MS;
  if (status.state === 'working') return newsOfRun(before, status, nowMs, mayBeSaid);
  const stand = status.state === 'problem' ? `problem: ${status.problem}` : status.state;
  const words = wordsOnChange(before, status, stand, nowMs);
  if (words === undefined) return before.stand === stand && before.runSinceMs === null ? before : quiet(before, stand);
  return mayBeSaid ? { ...quiet(before, stand), words, saidMs: nowMs } : before;
}

function newsOfRun(
  before: SyncNews,
  { progress }: Extract<SyncStatus, { readonly state: 'working' }>,
  nowMs: number,
  mayBeSaid: boolean,
): SyncNews {
  if (before.runSinceMs === null) return { ...before, runSinceMs: nowMs };
  const since = before.isRunTold ? before.saidMs : before.runSinceMs;
  if (!progress || !mayBeSaid || nowMs - since < LONG_RUN_MS) return before;
  return { ...before, words: `Syncing: ${percentWords(progress)}`, saidMs: nowMs, isRunTold: true };
}

function quiet(before: SyncNews, stand: string): SyncNews {
  return { ...before, stand, runSinceMs: null, isRunTold: false };
}

function wordsOnChange(before: SyncNews, status: SyncStatus, stand: string, nowMs: number): string | undefined {
  const isTrouble = status.state === 'offline' || status.state === 'problem';
  if (isTrouble) return before.stand === stand ? undefined : syncSentence(status, nowMs);
  if (before.isRunTold) return syncSentence(status, nowMs);
  const wasTrouble = before.stand !== undefined && before.stand !== 'idle' && before.stand !== 'off';
  return wasTrouble && status.state === 'idle' ? 'Syncing works again.' : undefined;
}
