import type { OwnSegment } from '../journal/own-segments.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import type { SyncProblem, SyncStatus } from '../../shared/sync/status.ts';

/** What the engine is at, apart from what waits. */
export type SyncPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: SyncProblem };

/** The phase after an exchange: that a target is away is no problem, it is an ordinary state. */
export function phaseAfter(problem: SyncProblem | undefined): SyncPhase {
  if (problem === undefined) return { kind: 'idle' };
  return problem === 'unreachable' ? { kind: 'offline' } : { kind: 'problem', problem };
}

/** What the member is shown, from the phase and what this device has not sent. */
export function statusOf(
  phase: SyncPhase,
  folder: string,
  own: readonly OwnSegment[],
  sent: { readonly has: (number: number) => boolean; readonly lastSyncedMs: number | null },
): SyncStatus {
  const unsent = own.filter(segment => !sent.has(segment.number));
  const times = unsent.flatMap(segment => segment.oldestMs ?? []);
  const common = {
    folder,
    waiting: unsent.reduce((sum, segment) => sum + segment.entries, 0),
    waitingSinceMs: times.length > 0 ? Math.min(...times) : null,
    lastSyncedMs: sent.lastSyncedMs,
  };
  switch (phase.kind) {
    case 'idle':
    case 'working':
    case 'offline':
      return { ...common, state: phase.kind };
    case 'problem':
      return { ...common, state: 'problem', problem: phase.problem };
    default:
      return assertNever(phase);
  }
}
