import { inFetchOrder } from './fetch-order.ts';
import { isPassing, isSameVersion } from './passing-version.ts';
import type { PublishedFile } from './published.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is known of a file that was fetched before. */
export type FetchedBefore = {
  readonly size: number;
  /** What the source said of its version then. */
  readonly version: string | null;
  /** Whether the server gave something to ask with whether it has changed. */
  readonly isAskable: boolean;
  /** When the server was asked for it last, and when its bytes were read last. */
  readonly askedMs: number;
  readonly fetchedAtMs: number;
};

/** A failure to fetch a file. */
export type FetchTry = {
  /** How often in a row, at least 1. */
  readonly count: number;
  readonly atMs: number;
  /** What the source said of it then: of another version it means nothing. */
  readonly version: string | null;
};

/**
 * `fetch`: the file is new, or the source says that it has changed. `ask`: only the server can tell, and can do so in a few
 * bytes. `compare`: it has to be read again to tell.
 */
export type FetchHow = 'fetch' | 'ask' | 'compare';
export type FetchStep = { readonly file: PublishedFile; readonly how: FetchHow };

export type FetchSituation = {
  readonly known: ReadonlyMap<string, FetchedBefore>;
  readonly failed: ReadonlyMap<string, FetchTry>;
  /** The member asked for this look: what failed is tried again, and what is of interest soon asked after, at any time. */
  readonly isAskedFor: boolean;
  readonly nowMs: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** How often a file is asked after of which the source tells no version, and read anew where asking tells nothing. */
type Interest = { readonly askEveryMs: number; readonly compareEveryMs: number };

/** Days before a meeting in which its papers are still changed and added to. */
const SOON_DAYS = 14;
const SOON: Interest = { askEveryMs: HOUR_MS, compareEveryMs: DAY_MS };
const LATER: Interest = { askEveryMs: 12 * HOUR_MS, compareEveryMs: 7 * DAY_MS };
const LONG_OVER: Interest = { askEveryMs: 7 * DAY_MS, compareEveryMs: Infinity };

const FIRST_RETRY_MS = 5 * 60_000;
const LONGEST_RETRY_MS = 6 * HOUR_MS;

/** What there is to do for the files a source offers, in the order in which they are wanted. */
export function planFetch(files: readonly PublishedFile[], situation: FetchSituation): readonly FetchStep[] {
  const once = new Map(files.map(file => [file.path, file]));
  return inFetchOrder([...once.values()], situation.today).flatMap(file => {
    if (isResting(file, situation)) return [];
    const how = howToFetch(file, situation);
    return how === null ? [] : [{ file, how }];
  });
}

function howToFetch(file: PublishedFile, { known, isAskedFor, nowMs, today }: FetchSituation): FetchHow | null {
  const before = known.get(file.path);
  if (!before) return 'fetch';
  if (file.size !== null && file.size !== before.size) return 'fetch';
  if (file.version !== null && before.version !== null) {
    if (!isSameVersion(file.version, before.version)) return 'fetch';
    if (!isPassing(before.version)) return null;
  }
  const interest = interestIn(file.date, today);
  const isWanted = isAskedFor && interest === SOON;
  if (!before.isAskable && (isWanted || isDue(before.fetchedAtMs, interest.compareEveryMs, nowMs))) return 'compare';
  const isFresh = isAskedFor && file.version !== null && isPassing(file.version);
  return isWanted || isFresh || isDue(before.askedMs, interest.askEveryMs, nowMs) ? 'ask' : null;
}

/** Whether a file that failed is left alone for now: longer with each failure, and until the source offers another version. */
function isResting(file: PublishedFile, { failed, isAskedFor, nowMs }: FetchSituation): boolean {
  const last = failed.get(file.path);
  if (!last || isAskedFor || last.version !== file.version) return false;
  const restMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(last.count - 1, 20), LONGEST_RETRY_MS);
  return !isDue(last.atMs, restMs, nowMs);
}

function interestIn(date: string | null, today: string): Interest {
  if (date === null) return LATER;
  const days = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  if (days < -SOON_DAYS) return LONG_OVER;
  return days >= 0 && days <= SOON_DAYS ? SOON : LATER;
}

/** A clock that was set back meanwhile must not hold anything up. */
function isDue(lastMs: number, everyMs: number, nowMs: number): boolean {
  return nowMs < lastMs || nowMs - lastMs >= everyMs;
}
