import { assertNever } from '../../shared/exhaustive.ts';
import type { SyncProblem, SyncProgress, SyncStatus, TargetPlace } from '../../shared/sync/status.ts';
import type { OwnSegment } from '../journal/own-segments.ts';
import type { LeftAlone } from './left-alone.ts';

/** What the engine is at, apart from what waits. */
export type SyncPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: SyncProgress | null }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: SyncProblem; readonly sinceMs: number };

/**
 * The phase after an exchange: that a target is away is no problem, it is an ordinary state. A problem that was there
 * before has been there since then.
 */
export function phaseAfter(problem: SyncProblem | undefined, before: SyncPhase, nowMs: number): SyncPhase {
  if (problem === undefined) return { kind: 'idle' };
  if (problem === 'unreachable') return { kind: 'offline' };
  const isSame = before.kind === 'problem' && before.problem === problem;
  return { kind: 'problem', problem, sinceMs: isSame ? before.sinceMs : nowMs };
}

/** What the member is shown, from the phase and what this device has not sent. */
export function statusOf(
  phase: SyncPhase,
  place: TargetPlace,
  own: readonly OwnSegment[],
  sent: { readonly has: (number: number) => boolean; readonly lastSyncedMs: number | null },
  left: Pick<LeftAlone, 'list'>,
): SyncStatus {
  const unsent = own.filter(segment => !sent.has(segment.number));
  const times = unsent.flatMap(segment => segment.oldestMs ?? []);
  const common = {
    place,
    waiting: unsent.reduce((sum, segment) => sum + segment.entries, 0),
    waitingSinceMs: times.length > 0 ? Math.min(...times) : null,
    lastSyncedMs: sent.lastSyncedMs,
    setAside: [...left.list()],
  };
  switch (phase.kind) {
    case 'idle':
    case 'offline':
      return { ...common, state: phase.kind };
    case 'working':
      return { ...common, state: 'working', progress: phase.progress };
    case 'problem':
      return { ...common, state: 'problem', problem: phase.problem, problemSinceMs: phase.sinceMs };
    default:
      return assertNever(phase);
  }
}
