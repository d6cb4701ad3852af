import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import { fetchFile, type FetchFileContext } from './fetch-file.ts';
import { FetchProgress } from './fetch-progress.ts';
import { FetchQueue, type Found, type Job } from './fetch-queue.ts';
import type { LaneUser, Load } from './lane-schedule.ts';
import { notedAnswers } from './noted-answers.ts';
import { notedArrivals, type NotedArrivals, type NotedArrivalsOptions } from './noted-arrivals.ts';
import { RunStanding, type FetchEnd } from './run-standing.ts';
import { SignInCheck } from './sign-in-check.ts';

export type FetchContext = Omit<FetchFileContext, 'onBytes'> &
  NotedArrivalsOptions & {
    /** See {@link LaneUser}. */
    readonly isPolite: boolean;
    readonly betweenFilesMs: number;
    /** It goes on; `progress` is the same throughout. */
    readonly onProgress: (progress: FetchProgress) => void;
    /** A file is here as the source has it now; `isOther` when its bytes are not those that were here before. */
    readonly onHere: (file: PublishedFile, isOther: boolean) => void;
    /** Whether a file with this path could not be had at an earlier try. */
    readonly hasFailed: (path: string) => boolean;
    readonly onFailure: (file: PublishedFile, problem: SourceProblem) => void;
    /** From now on no file begins, though some may still be on their way; or, after such a time, files come again. */
    readonly onStanding: (end: FetchEnd) => void;
  };

/**
 * Fetches what a survey found, a few files at a time, so that large ones never hold up small ones; what further surveys
 * find meanwhile joins in. A file that fails is told of and holds up nothing.
 */
export class FetchRun {
  /** Fulfilled when nothing waits or goes on any more. */
  readonly ended: Promise<FetchEnd>;
  readonly #context: FetchContext;
  readonly #user: LaneUser;
  readonly #queue = new FetchQueue();
  readonly #running = new Map<string, Load>();
  readonly #progress = new FetchProgress();
  readonly #arrivals: NotedArrivals;
  readonly #bugs: unknown[] = [];
  /** As long as there are any, nothing begins. */
  readonly #holds = new Set<Promise<void>>();
  readonly #standing: RunStanding;
  readonly #signIn: SignInCheck;
  #hasEnded = false;
  #end: (end: FetchEnd) => void = () => undefined;
  #fail: (bug: unknown) => void = () => undefined;

  constructor(found: Found, context: FetchContext) {
    const { schedule, isPolite, betweenFilesMs: betweenMs, home, signal } = context;
    this.#context = context;
    this.#arrivals = notedArrivals(context, error => this.#failToSave(error));
    this.#standing = new RunStanding(context.onStanding);
    this.#signIn = new SignInCheck({ ...context, onRefused: () => this.#standing.stop('sign-in', null) });
    this.ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    this.#user = {
      host: home.host,
      betweenMs,
      isPolite,
      waiting: () => (this.#mayBegin() ? this.#queue.sizes : []),
      begin: (index, load) => this.#begin(index, load),
    };
    this.#queueUp(found);
    schedule.enter(this.#user);
    signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#endIfDone();
  }

  /**
   * A further survey found this to do, and has reached the server since whatever made files begin no more.
   * @returns false when it comes too late to join in
   */
  renew(found: Found): boolean {
    if (this.#hasEnded || this.#context.signal.aborted) return false;
    this.#standing.revive();
    this.#queueUp(found);
    this.#goOn();
    return true;
  }

  /** The server asked a look to be left alone: nothing more begins until {@link FetchRun.renew}. */
  holdOff(): void {
    this.#standing.holdOff();
    this.#endIfDone();
  }

  readonly #onAbort = (): void => this.#endIfDone();

  #queueUp(found: Found): void {
    const { added, dropped } = this.#queue.renew(found, new Set(this.#running.keys()));
    this.#progress.drop(dropped);
    this.#progress.add(added);
    this.#context.onProgress(this.#progress);
  }

  #mayBegin(): boolean {
    const isStopped = this.#standing.isStopped || this.#bugs.length > 0 || this.#context.signal.aborted;
    return !isStopped && this.#holds.size === 0;
  }

  #begin(index: number, load: Load): void {
    const { schedule } = this.#context;
    const job = this.#queue.take(index);
    if (!job) throw new Error('No file waits there.');
    const { path } = job.step.file;
    this.#running.set(path, load);
    this.#run(job, load)
      .catch((bug: unknown) => void this.#bugs.push(bug))
      .finally(() => {
        this.#running.delete(path);
        schedule.end(load);
        this.#goOn();
      });
  }

  async #run(job: Job, load: Load): Promise<void> {
    const { step } = job;
    const { file } = step;
    const noted = notedAnswers(this.#context.http, this.#context.home.origin);
    const taken = await fetchFile(step, load, {
      ...this.#context,
      http: noted.http,
      onBytes: (bytes, total) => {
        this.#progress.set(file.path, bytes, total);
        this.#context.onProgress(this.#progress);
      },
    });
    if (taken.ok && taken.value.kind === 'later') {
      this.#queue.putBack({ step, size: taken.value.size });
      return;
    }
    const restMs = noted.restMs();
    if (restMs !== null && this.#standing.mayWait(restMs)) {
      this.#queue.putBack(job);
      await this.#hold(this.#context.pause(restMs));
      return;
    }
    const problem = restMs !== null ? 'busy' : taken.ok ? null : taken.error;
    if (problem === 'aborted') return;
    this.#progress.done(file.path);
    this.#context.onProgress(this.#progress);
    const { mirror, onHere, hasFailed, onFailure } = this.#context;
    if (taken.ok && problem === null) {
      onHere(file, this.#arrivals.note(step, taken.value));
      this.#standing.came(taken.value.kind === 'fetched');
    }
    if (problem === null) return;
    const isTelling = mirror.held().size === 0 && !hasFailed(file.path);
    onFailure(file, problem);
    if (this.#standing.failed(problem, restMs, isTelling)) return;
    if (noted.isRefused() && !this.#standing.isStopped) await this.#hold(this.#signIn.run());
  }

  /** Nothing begins until this is over. */
  async #hold(over: Promise<void>): Promise<void> {
    this.#holds.add(over);
    try {
      await over;
    } finally {
      this.#holds.delete(over);
    }
  }

  /** Without an index nothing that comes would be found again. */
  #failToSave(error: unknown): void {
    try {
      this.#standing.stop(diskProblem(error), null);
      this.#endIfDone();
    } catch (bug) {
      this.#bugs.push(bug);
    }
  }

  #goOn(): void {
    this.#context.schedule.advance(this.#user.host);
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#hasEnded || this.#running.size > 0 || (this.#mayBegin() && this.#queue.sizes.length > 0)) return;
    this.#hasEnded = true;
    this.#arrivals.stop();
    this.#context.schedule.leave(this.#user);
    this.#context.signal.removeEventListener('abort', this.#onAbort);
    if (this.#bugs.length > 0) this.#fail(this.#bugs[0]);
    else this.#end(this.#standing.current());
  }
}
