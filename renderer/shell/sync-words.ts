import { agoWords, whenWords } from '../time/when-words.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import { syncProblemWords, type SyncStatus } from '../../shared/sync/status.ts';

/** How sync stands, for a glance: a dot, one or two words, and a line below them. */
export type SyncGlance = {
  readonly dot: 'off' | 'well' | 'busy' | 'waiting' | 'problem';
  readonly state: string;
  readonly more: string | undefined;
};

/** The status in the few words that a mark at the edge has room for. */
export function syncGlance(status: SyncStatus, nowMs: number): SyncGlance {
  switch (status.state) {
    case 'off':
      return { dot: 'off', state: 'Sync off', more: undefined };
    case 'working':
      return { dot: 'busy', state: 'Syncing', more: undefined };
    case 'idle':
      return status.waiting > 0
        ? { dot: 'waiting', state: changes(status.waiting), more: waitWord(status.waiting) }
        : { dot: 'well', state: 'Synced', more: lastSynced(status.lastSyncedMs, nowMs) };
    case 'offline':
      return {
        dot: 'waiting',
        state: 'Offline',
        more:
          status.waiting > 0
            ? `${changes(status.waiting)} ${waitWord(status.waiting)}`
            : lastSynced(status.lastSyncedMs, nowMs),
      };
    case 'problem':
      return { dot: 'problem', state: 'Sync', more: 'problem' };
    default:
      return assertNever(status);
  }
}

/** The status in whole sentences. */
export function syncSentence(status: SyncStatus, nowMs: number): string {
  switch (status.state) {
    case 'off':
      return 'Your work is kept on this device only.';
    case 'working':
      return 'Bringing this device and the folder together.';
    case 'idle':
      return status.waiting > 0
        ? `${changes(status.waiting)} ${waitWord(status.waiting)} to go out.`
        : `Everything is synced.${said(status.lastSyncedMs, nowMs)}`;
    case 'offline': {
      const waiting =
        status.waiting > 0
          ? `${changes(status.waiting)} ${waitWord(status.waiting)} on this device until it can${since(status, nowMs)}.`
          : 'Nothing waits.';
      return `The folder cannot be reached at the moment. ${waiting}`;
    }
    case 'problem':
      return syncProblemWords(status.problem);
    default:
      return assertNever(status);
  }
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function waitWord(count: number): string {
  return count === 1 ? 'waits' : 'wait';
}

function lastSynced(lastMs: number | null, nowMs: number): string | undefined {
  return lastMs === null ? undefined : agoWords(lastMs, nowMs);
}

function said(lastMs: number | null, nowMs: number): string {
  return lastMs === null ? '' : ` Last exchange: ${agoWords(lastMs, nowMs)}.`;
}

function since(status: Extract<SyncStatus, { state: 'offline' }>, nowMs: number): string {
  if (status.waitingSinceMs === null) return '';
  return `, ${status.waiting === 1 ? '' : 'the oldest '}since ${whenWords(status.waitingSinceMs, nowMs)}`;
}
