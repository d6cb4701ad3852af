/** How eagerly the engine works, in milliseconds. */
export type Pace = {
  /** Changes of the member come in crowds; this long after the first of a crowd they go out. */
  readonly crowdMs: number;
  /** Each exchange with something to send makes one file, so changes made in a row share one. */
  readonly betweenSendsMs: number;
  /** A target that tells nothing of its changes is looked at this often. */
  readonly lookMs: number;
  /** All that lies on a target is looked through this often: what was lost there is brought again. */
  readonly lookThroughMs: number;
  /** The first wait after a failure; each further one is twice as long. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** The first wait after a name and password that were refused; each further one is four times as long. */
  readonly signInRetryMs: number;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** For a folder: looking costs nothing. */
export const FOLDER_PACE: Pace = {
  crowdMs: 1000,
  betweenSendsMs: 10_000,
  lookMs: 15_000,
  lookThroughMs: 5 * MINUTE_MS,
  firstRetryMs: 5000,
  longestRetryMs: 60_000,
  signInRetryMs: MINUTE_MS,
};

/** For a server, which may be paid for by the megabyte on the way. */
export const SERVER_PACE: Pace = {
  ...FOLDER_PACE,
  lookMs: MINUTE_MS,
  lookThroughMs: DAY_MS,
  longestRetryMs: 5 * MINUTE_MS,
};

/**
 * How long to wait for the next exchange when nothing else calls for one.
 *
 * @param failures in a row, up to now
 * @param isRefused whether the last one was of name and password: an account is closed after few tries that are wrong
 */
export function nextLookMs(pace: Pace, failures: number, isRefused: boolean): number {
  if (failures === 0) return pace.lookMs;
  if (isRefused) return Math.min(pace.signInRetryMs * 4 ** Math.min(failures - 1, 10), HOUR_MS);
  return Math.min(pace.firstRetryMs * 2 ** Math.min(failures - 1, 20), pace.longestRetryMs);
}

/** How long to wait before what was just written goes out. `lastSentMs`: when something was sent last, if ever. */
export function sendDelayMs(pace: Pace, nowMs: number, lastSentMs: number | undefined): number {
  const sinceSent = lastSentMs === undefined ? Infinity : nowMs - lastSentMs;
  // A clock that was set back meanwhile must not hold anything up.
  return sinceSent < 0 ? pace.crowdMs : Math.max(pace.crowdMs, pace.betweenSendsMs - sinceSent);
}
