import type { SyncProblem } from '../../shared/sync/status.ts';
import type { TargetProblem } from '../targets/sync-target.ts';

const PROBLEMS: Readonly<Record<Exclude<TargetProblem, 'aborted'>, SyncProblem>> = {
  offline: 'unreachable',
  unreachable: 'unreachable',
  slow: 'slow',
  insecure: 'insecure',
  'sign-in': 'sign-in',
  'not-writable': 'not-writable',
  busy: 'busy',
  full: 'target-full',
  'too-large': 'too-large',
  failed: 'failed',
};

/** What the member is told of a problem of a target; undefined where the exchange was ended from here. */
export function problemOf(problem: TargetProblem): SyncProblem | undefined {
  return problem === 'aborted' ? undefined : PROBLEMS[problem];
}

const WORST_FIRST: readonly SyncProblem[] = [
  'unreachable',
  'insecure',
  'sign-in',
  'ended',
  'locked',
  'slow',
  'busy',
  'not-writable',
  'target-full',
  'disk-full',
  'failed',
  'too-large',
  'held-back',
  'set-aside',
  'not-whole',
  'stopped',
];

/** The one of several that the member has to know of first. */
export function worst(problems: readonly SyncProblem[]): SyncProblem | undefined {
  return WORST_FIRST.find(problem => problems.includes(problem));
}

/** Problems of the way to the target: whatever is tried next meets them too. */
const OF_THE_WAY: ReadonlySet<SyncProblem> = new Set(['unreachable', 'insecure', 'sign-in', 'slow', 'busy']);

export function isOfTheWay(problem: SyncProblem): boolean {
  return OF_THE_WAY.has(problem);
}

const CLOSED: ReadonlySet<SyncProblem> = new Set(['unreachable', 'insecure', 'sign-in']);

/** Whether the target cannot be come by at all, whatever is wanted of it. */
export function isWayClosed(problem: SyncProblem): boolean {
  return CLOSED.has(problem);
}

/** Notes a problem of a target among those that the member may be told of. */
export function noteProblem(problem: TargetProblem, problems: SyncProblem[]): void {
  const known = problemOf(problem);
  if (known) problems.push(known);
}

/** What waits for the member, or for a file to be put right. */
const FOR_THE_MEMBER: ReadonlySet<SyncProblem> = new Set([
  'locked',
  'ended',
  'set-aside',
  'too-large',
  'held-back',
  'stopped',
]);

/** Whether trying again soon may help. */
export function isWorthAnotherTry(problem: SyncProblem | undefined): boolean {
  return problem !== undefined && !FOR_THE_MEMBER.has(problem);
}
