import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import { PAUSE_MS } from './moderngov/asker.ts';

/** How eagerly sources on networks are looked at, in milliseconds. */
export type RemotePace = {
  /** Before the first look after the start: the window comes first. */
  readonly startAfterMs: number;
  readonly lookEveryMs: number;
  /** The wait after a look that failed; each further failure doubles it. */
  readonly firstRetryMs: number;
  /** No wait is longer; also the wait after what only a person can mend. */
  readonly longestRetryMs: number;
  /** A connection that comes and goes leads to no more than one look in this time. */
  readonly reconnectGapMs: number;
  readonly betweenFilesMs: number;
  /** The same, and after each file too, for systems that are to be asked for one thing at a time. */
  readonly betweenPoliteFilesMs: number;
  readonly resumeAfterMs: number;
  /** What has come is noted on the disk at most once in this time. */
  readonly saveEveryMs: number;
  /** News of progress, and of files that have come, are gathered for so long. */
  readonly tellEveryMs: number;
};

export const REMOTE_PACE: RemotePace = {
  startAfterMs: 2000,
  lookEveryMs: 15 * 60_000,
  firstRetryMs: 60_000,
  longestRetryMs: 2 * 3_600_000,
  reconnectGapMs: 30_000,
  betweenFilesMs: 250,
  betweenPoliteFilesMs: PAUSE_MS,
  resumeAfterMs: 1000,
  saveEveryMs: 2000,
  tellEveryMs: 400,
};

/** Asked again and again these only do harm: accounts are locked by wrong passwords, addresses by guards. */
const FOR_A_PERSON: ReadonlySet<SourceProblem> = new Set([
  'sign-in',
  'refused',
  'blocked',
  'insecure',
  'missing',
  'bad-address',
  'not-a-source',
]);

/** Whether looking again by itself is of no use until somebody has done something. */
export function needsPerson(problem: SourceProblem | null): boolean {
  return problem !== null && FOR_A_PERSON.has(problem);
}

/**
 * How long to wait for the next look.
 *
 * @param failures looks in a row that ended with a problem, up to now
 */
export function nextLookMs(pace: RemotePace, problem: SourceProblem | null, failures: number): number {
  // That there is more than can be looked through is no failure of the server.
  if (problem === null || problem === 'too-many') return pace.lookEveryMs;
  if (needsPerson(problem)) return pace.longestRetryMs;
  return Math.min(pace.firstRetryMs * 2 ** Math.min(Math.max(failures - 1, 0), 20), pace.longestRetryMs);
}
