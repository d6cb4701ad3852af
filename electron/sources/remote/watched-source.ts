import type { RemoteState, SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../shared/sources/source.ts';
import type { Log } from '../../logging/main-log.ts';
import { FetchFailures } from './fetch-failures.ts';
import type { FetchProgress } from './fetch-progress.ts';
import type { LookOutcome } from './look-at-source.ts';
import type { Mirror } from './mirror.ts';
import { needsPerson, nextLookMs, type RemotePace } from './remote-pace.ts';
import type { HostSchedule } from './schedule-hosts.ts';

/** What one look is given by who watches. */
export type LookOrder = {
  readonly signal: AbortSignal;
  readonly failures: FetchFailures;
  readonly isAskedFor: boolean;
  readonly onProgress: (progress: FetchProgress) => void;
};

export type WatchOptions = {
  readonly id: RemoteSource['id'];
  readonly mirror: Mirror;
  /** The source as the settings have it now; undefined when they have it no more. */
  readonly source: () => RemoteSource | undefined;
  readonly look: (source: RemoteSource, order: LookOrder) => Promise<LookOutcome>;
  readonly hosts: HostSchedule;
  readonly pace: RemotePace;
  readonly now: () => number;
  readonly log: Log;
  /** It stands otherwise; `isProgress` when merely a little more has come. */
  readonly onState: (isProgress: boolean) => void;
};

/**
 * Looks at one source again and again, one look at a time, from {@link WatchedSource.startIn} to {@link WatchedSource.end}.
 */
export class WatchedSource {
  readonly #options: WatchOptions;
  readonly #failures = new FetchFailures();
  #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isCalledAgain = false;
  #hasEnded = false;
  #isLooking = false;
  #progress: FetchProgress | undefined;
  #problem: SourceProblem | null = null;
  #problemSinceMs: number | null = null;
  #failedLooks = 0;
  #startedMs: number | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  get mirror(): Mirror {
    return this.#options.mirror;
  }

  state(): RemoteState {
    const progress = this.#progress?.shown() ?? null;
    const busy = progress === null ? 'looking' : 'fetching';
    return {
      source: this.#options.id,
      doing: this.#isLooking ? busy : 'waiting',
      problem: this.#problem,
      problemSinceMs: this.#problemSinceMs,
      lookedMs: this.mirror.lastSurvey().lookedMs,
      progress,
      failures: this.#failures.told(),
    };
  }

  /** The first look comes after this time. */
  startIn(ms: number): void {
    this.#lookIn(ms);
  }

  /** Looks now, unless a look is under way. `isAskedFor`: the member wants it, so nothing rests after a failure. */
  look(isAskedFor: boolean): void {
    if (this.#hasEnded || this.#running) return;
    clearTimeout(this.#timer);
    this.#stopping = new AbortController();
    this.#startedMs = this.#options.now();
    this.#running = this.#run(this.#stopping.signal, isAskedFor).finally(() => {
      this.#running = undefined;
      if (this.#isCalledAgain) {
        this.#isCalledAgain = false;
        this.look(true);
      } else this.#lookIn(nextLookMs(this.#options.pace, this.#problem, this.#failedLooks));
    });
  }

  /** Ends a look that is under way and begins another: what it goes by has changed. */
  lookAnew(): void {
    if (this.#running) {
      this.#isCalledAgain = true;
      this.#stopping.abort();
    } else this.look(true);
  }

  stopLook(): void {
    this.#isCalledAgain = false;
    this.#stopping.abort();
  }

  reconnected(): void {
    const { now, pace } = this.#options;
    const sinceMs = now() - (this.#startedMs ?? -Infinity);
    if (needsPerson(this.#problem) || (sinceMs >= 0 && sinceMs < pace.reconnectGapMs)) return;
    this.#failures.restNoMore();
    this.look(false);
  }

  /** Looks no more. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.stopLook();
    await this.#running;
  }

  async #run(signal: AbortSignal, isAskedFor: boolean): Promise<void> {
    const { source: current, hosts, look, log, onState } = this.#options;
    const source = current();
    if (!source) return;
    const onProgress = (progress: FetchProgress): void => {
      this.#progress = progress;
      onState(true);
    };
    try {
      const outcome = await hosts.run(new URL(source.address).host, signal, () => {
        this.#isLooking = true;
        onState(false);
        return look(source, { signal, failures: this.#failures, isAskedFor, onProgress });
      });
      if (outcome && !signal.aborted) this.#conclude(outcome.problem);
    } catch (error) {
      log.write('Looking at a source failed', error);
      this.#conclude('not-understood');
    } finally {
      this.#isLooking = false;
      this.#progress = undefined;
      onState(false);
    }
  }

  #conclude(problem: SourceProblem | null): void {
    this.#failedLooks = problem === null ? 0 : this.#failedLooks + 1;
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#problemSinceMs = problem === null ? null : this.#options.now();
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#hasEnded) this.#timer = setTimeout(() => this.look(false), ms);
  }
}
