import type { JoinedStatus } from '../../../../renderer/shell/sync-words.ts';
import type { SyncProblem } from '../../../../shared/sync/status.ts';

const COMMON = {
  place: { kind: 'folder', folder: '/home/jo/Sync' },
  waiting: 0,
  waitingSinceMs: null,
  lastSyncedMs: null,
  setAside: [],
} as const;

export const IDLE: JoinedStatus = { ...COMMON, state: 'idle' };
export const OFFLINE: JoinedStatus = { ...COMMON, state: 'offline' };

export function working(done: number | null, total = 100): JoinedStatus {
  return { ...COMMON, state: 'working', progress: done === null ? null : { doing: 'receiving', done, total } };
}

export function problem(of: SyncProblem, changes: Partial<JoinedStatus> = {}): JoinedStatus {
  return {
    ...COMMON,
    ...changes,
    state: 'problem',
    problem: of,
    problemSinceMs: Date.UTC(2026, 6, 10, 9),
  };
}
