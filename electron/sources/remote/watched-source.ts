import type { RemoteState, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../shared/sources/source.ts';
import type { Log } from '../../logging/main-log.ts';
import { FetchFailures } from './fetch-failures.ts';
import type { FetchProgress } from './fetch-progress.ts';
import type { Found } from './fetch-queue.ts';
import type { FetchRun } from './fetch-run.ts';
import type { Looked } from './look-at-source.ts';
import { LookUnderWay } from './look-under-way.ts';
import type { Mirror } from './mirror.ts';
import { needsPerson, type RemotePace } from './remote-pace.ts';
import type { FetchEnd } from './run-standing.ts';
import type { HostSchedule } from './schedule-hosts.ts';
import { SourceFetch } from './source-fetch.ts';
import { Standing } from './standing.ts';

/** What one look is given by who watches. */
export type LookOrder = {
  readonly signal: AbortSignal;
  readonly failures: FetchFailures;
  readonly isAskedFor: () => boolean;
};
/** And what fetching is given. */
export type FetchOrder = {
  readonly signal: AbortSignal;
  readonly failures: FetchFailures;
  readonly onProgress: (progress: FetchProgress) => void;
  /** See {@link FetchRun}. */
  readonly onStanding: (end: FetchEnd) => void;
};

export type WatchOptions = {
  readonly id: RemoteSource['id'];
  readonly mirror: Mirror;
  /** The source as the settings have it now; undefined when they have it no more. */
  readonly source: () => RemoteSource | undefined;
  readonly look: (source: RemoteSource, order: LookOrder) => Promise<Looked>;
  readonly fetch: (source: RemoteSource, found: Found, order: FetchOrder) => FetchRun;
  readonly hosts: HostSchedule;
  readonly pace: RemotePace;
  readonly now: () => number;
  readonly log: Log;
  /** It stands otherwise; `isProgress` when merely a little more has come. */
  readonly onState: (isProgress: boolean) => void;
};

/**
 * Looks at one source again and again, one look at a time, from {@link WatchedSource.startIn} to {@link WatchedSource.end}.
 * What a look finds is fetched while further looks go on.
 */
export class WatchedSource {
  readonly #options: WatchOptions;
  readonly #failures = new FetchFailures();
  readonly #standing: Standing;
  readonly #fetch: SourceFetch;
  #stopping = new AbortController();
  #look: LookUnderWay | undefined;
  #looking: Promise<void> | undefined;
  /** A look was called for while none could begin. */
  #next: { readonly isAskedFor: boolean } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasEnded = false;
  /** Fetching takes on no more until a look finds something to fetch. */
  #isFetchStopped = false;
  #progress: FetchProgress | undefined;
  #leftOut: SourceProblem | null = null;
  #startedMs: number | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#standing = new Standing(options.pace, options.now);
    this.#fetch = new SourceFetch({
      mirror: options.mirror,
      begin: (source, found, signal) =>
        options.fetch(source, found, {
          signal,
          failures: this.#failures,
          onProgress: this.#onProgress,
          onStanding: end => {
            if (!signal.aborted) this.#fetchStands(end);
          },
        }),
      onEnd: end => {
        if (!this.#stopping.signal.aborted) this.#fetchEnded(end);
      },
      onBug: bug => {
        options.log.write('Fetching from a source failed', bug);
        this.#fetchEnded({ problem: 'not-understood', restMs: null, hasFetched: false });
      },
      onRest: () => {
        this.#progress = undefined;
        options.onState(false);
        this.#goOn();
      },
    });
  }

  get mirror(): Mirror {
    return this.#options.mirror;
  }

  state(): RemoteState {
    const progress = this.#progress?.shown() ?? null;
    const isBusy = this.#fetch.isGoing || this.#look?.hasTurn === true;
    const busy = progress === null ? 'looking' : 'fetching';
    return {
      source: this.#options.id,
      doing: isBusy ? busy : 'waiting',
      problem: this.#standing.problem,
      problemSinceMs: this.#standing.sinceMs,
      leftOut: this.#leftOut,
      lookedMs: this.mirror.lastSurvey().lookedMs,
      progress,
      failures: this.#failures.told(),
    };
  }

  /** The first look comes after this time. */
  startIn(ms: number): void {
    this.#lookIn(ms);
  }

  /**
   * Looks now, or, when a look is under way that may have missed what this one is for, once more after it.
   * `isAskedFor`: the member wants it, so nothing rests after a failure.
   */
  look(isAskedFor: boolean): void {
    if (this.#hasEnded) return;
    if (this.#isStopping()) this.#callAgain(isAskedFor);
    else if (!this.#look) this.#begin(isAskedFor);
    else if (this.#look.seesNow()) this.#look.isAskedFor ||= isAskedFor;
    else this.#callAgain(isAskedFor);
  }

  /** Ends what is under way and begins anew: what it goes by has changed. */
  lookAnew(): void {
    this.#stopping.abort();
    this.look(true);
  }

  stopLook(): void {
    this.#next = undefined;
    this.#stopping.abort();
  }

  reconnected(): void {
    const { now, pace } = this.#options;
    const sinceMs = now() - (this.#startedMs ?? -Infinity);
    if (needsPerson(this.#standing.problem) || this.#standing.restMs() > 0) return;
    if (sinceMs >= 0 && sinceMs < pace.reconnectGapMs) return;
    this.#failures.restNoMore();
    this.look(false);
  }

  /** Looks and fetches no more. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.stopLook();
    await this.#looking;
    await this.#fetch.rested();
  }

  readonly #onProgress = (progress: FetchProgress): void => {
    this.#progress = progress;
    this.#options.onState(true);
  };

  /** Whether what was stopped has not come to its end yet. */
  #isStopping(): boolean {
    return this.#stopping.signal.aborted && (this.#look !== undefined || this.#fetch.isGoing);
  }

  #callAgain(isAskedFor: boolean): void {
    this.#next = { isAskedFor: isAskedFor || this.#next?.isAskedFor === true };
  }

  #begin(isAskedFor: boolean): void {
    clearTimeout(this.#timer);
    if (this.#stopping.signal.aborted) this.#stopping = new AbortController();
    this.#startedMs = this.#options.now();
    const look = new LookUnderWay(isAskedFor, this.#options.now);
    this.#look = look;
    this.#looking = this.#run(look, this.#stopping.signal).finally(() => {
      this.#look = undefined;
      this.#options.onState(false);
      const isFetching = this.#fetch.isGoing && !this.#isFetchStopped && !this.#stopping.signal.aborted;
      this.#lookIn(isFetching ? this.#standing.nextLookWhileFetchingMs() : this.#standing.nextLookMs());
      this.#goOn();
    });
  }

  async #run(look: LookUnderWay, signal: AbortSignal): Promise<void> {
    const { source: current, hosts, log, onState } = this.#options;
    const source = current();
    if (!source) return;
    try {
      const looked = await hosts.run(new URL(source.address).host, signal, () => {
        look.takeTurn();
        onState(false);
        return this.#options.look(source, { signal, failures: this.#failures, isAskedFor: () => look.isAskedFor });
      });
      if (!looked || signal.aborted) return;
      this.#standing.lookEnded(looked);
      // A look that met the way closed came to no part.
      if (looked.found) this.#leftOut = looked.leftOut;
      if (looked.restMs !== null) this.#fetch.holdOff();
      else if (looked.found && !look.isOutdated) {
        this.#isFetchStopped = false;
        this.#fetch.take(source, looked.found, signal);
      }
    } catch (error) {
      log.write('Looking at a source failed', error);
      this.#standing.lookEnded({ problem: 'not-understood', restMs: null });
    }
  }

  /** A look or the fetching has ended: what was called for meanwhile begins. */
  #goOn(): void {
    const next = this.#next;
    if (!next || this.#look || this.#isStopping()) return;
    this.#next = undefined;
    this.look(next.isAskedFor);
  }

  #fetchStands(end: FetchEnd): void {
    this.#isFetchStopped = end.problem !== null;
    if (this.#isFetchStopped) this.#look?.outdate();
    this.#fetchEnded(end);
    this.#options.onState(false);
  }

  #fetchEnded(end: FetchEnd): void {
    this.#standing.fetchEnded(end);
    if (end.problem !== null) this.#lookIn(this.#standing.nextLookMs());
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#hasEnded || this.#look) return;
    this.#timer = setTimeout(() => this.look(false), ms);
  }
}
