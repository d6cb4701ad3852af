import { assertNever } from '../../shared/exhaustive.ts';
import { syncProblemWords, type SyncProgress, type SyncStatus, type TargetPlace } from '../../shared/sync/status.ts';
import { agoWords, whenWords } from '../time/when-words.ts';

/** How sync stands, for a glance: a dot, one or two words, and a line below them. */
export type SyncGlance = {
  readonly dot: 'off' | 'well' | 'busy' | 'waiting' | 'problem';
  readonly state: string;
  readonly more: string | undefined;
};

/** The status of a device that has a target. */
export type JoinedStatus = Exclude<SyncStatus, { readonly state: 'off' }>;

/** The status in the few words that a mark at the edge has room for. */
export function syncGlance(status: SyncStatus, nowMs: number): SyncGlance {
  switch (status.state) {
    case 'off':
      return { dot: 'off', state: 'Sync off', more: undefined };
    case 'working':
      return { dot: 'busy', state: 'Syncing', more: status.progress ? percentWords(status.progress) : undefined };
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
      return status.progress ? `${progressWords(status.progress)}.` : 'Bringing this device and the folder together.';
    case 'idle':
      return status.waiting > 0
        ? `${changes(status.waiting)} ${waitWord(status.waiting)} to go out${since(status, nowMs)}.`
        : `Everything is synced.${said(status.lastSyncedMs, nowMs)}`;
    case 'offline':
      return `${PLACES[status.place.kind]} cannot be reached at the moment. ${waitingSentence(status, nowMs)}`;
    case 'problem':
      return syncProblemWords(status.problem);
    default:
      return assertNever(status);
  }
}

const PLACES: Readonly<Record<TargetPlace['kind'], string>> = {
  folder: 'The folder',
  webdav: 'The server with your sync folder',
};

/** What has not gone out yet while it cannot, and since when. */
export function waitingSentence(status: JoinedStatus, nowMs: number): string {
  if (status.waiting === 0) return 'Nothing waits.';
  return `${changes(status.waiting)} ${waitWord(status.waiting)} on this device until it can${since(status, nowMs)}.`;
}

/** How far a run has come: `Receiving 1,200 of 50,000`. */
export function progressWords({ doing, done, total }: SyncProgress): string {
  return `${doing === 'sending' ? 'Sending' : 'Receiving'} ${numberWords(done)} of ${numberWords(total)}`;
}

/** As {@link progressWords}, for narrow places. It is never said that all is done while something is. */
export function percentWords({ done, total }: SyncProgress): string {
  return `${Math.min(99, Math.floor((100 * done) / total))} %`;
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${numberWords(count)} changes`;
}

function numberWords(count: number): string {
  return count.toLocaleString('en-GB');
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

function since({ waiting, waitingSinceMs }: JoinedStatus, nowMs: number): string {
  if (waitingSinceMs === null) return '';
  return `, ${waiting === 1 ? '' : 'the oldest '}since ${whenWords(waitingSinceMs, nowMs)}`;
}
