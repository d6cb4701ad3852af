import { err } from '../../../shared/result.ts';
import { BIG_FILE } from '../../../shared/sources/fetch-lanes.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';
import type { PublishedFile } from '../../../shared/sources/published.ts';
import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { Credentials } from '../../../shared/sources/source.ts';
import type { HttpClient } from '../../http/http-client.ts';
import { webAddress } from '../../http/web-address.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import type { DownloadContext, Downloaded } from './downloads/download.ts';
import { FetchProgress } from './fetch-progress.ts';
import { FetchQueue, type Found, type Job } from './fetch-queue.ts';
import type { LaneSchedule, LaneUser, Load } from './lane-schedule.ts';
import type { Mirror } from './mirror.ts';
import { notedAnswers } from './noted-answers.ts';
import { ServerTrouble } from './server-trouble.ts';
import { spacedWrites } from './spaced-writes.ts';
import { noteStep, takeStep } from './take-step.ts';

export type FetchContext = Omit<DownloadContext, 'credentials' | 'mayGrow' | 'onBytes'> & {
  readonly mirror: Mirror;
  /** The address of the source. */
  readonly home: URL;
  /** For the server of the source, and no other. */
  readonly credentials: Credentials | undefined;
  readonly schedule: LaneSchedule;
  /** See {@link LaneUser}. */
  readonly isPolite: boolean;
  readonly betweenFilesMs: number;
  /** What has come is noted on the disk at most once in this time. */
  readonly saveEveryMs: number;
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

export type FetchEnd = {
  /** Why no more files are taken on; null when all were. */
  readonly problem: SourceProblem | null;
  /** For how long the server asked to be left alone, in milliseconds, if it did. */
  readonly restMs: number | null;
  /** Whether anything came since files were last taken on. */
  readonly hasFetched: boolean;
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
  readonly #saves: ReturnType<typeof spacedWrites>;
  readonly #bugs: unknown[] = [];
  /** As long as there are any, nothing begins. */
  readonly #holds = new Set<Promise<void>>();
  #checking: Promise<void> | undefined;
  readonly #trouble = new ServerTrouble();
  #hasFetched = false;
  /** A later look had it go on, and nothing has come since. */
  #isRevived = false;
  #problem: SourceProblem | null = null;
  #restMs: number | null = null;
  #hasEnded = false;
  #end: (end: FetchEnd) => void = () => undefined;
  #fail: (bug: unknown) => void = () => undefined;

  constructor(found: Found, context: FetchContext) {
    const { mirror, schedule, isPolite, betweenFilesMs: betweenMs, home, signal } = context;
    this.#context = context;
    this.#saves = spacedWrites(
      () => mirror.save(),
      context.saveEveryMs,
      error => this.#failToSave(error),
    );
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
    if (this.#problem !== null) this.#revive();
    this.#queueUp(found);
    this.#goOn();
    return true;
  }

  /** The server asked a look to be left alone: nothing more begins until {@link FetchRun.renew}. */
  holdOff(): void {
    this.#problem ??= 'busy';
    this.#endIfDone();
  }

  #revive(): void {
    this.#problem = null;
    this.#restMs = null;
    this.#hasFetched = false;
    this.#isRevived = true;
    this.#trouble.over();
  }

  readonly #onAbort = (): void => this.#endIfDone();

  #queueUp(found: Found): void {
    const { added, dropped } = this.#queue.renew(found, new Set(this.#running.keys()));
    this.#progress.drop(dropped);
    this.#progress.add(added);
    this.#context.onProgress(this.#progress);
  }

  #mayBegin(): boolean {
    const isStopped = this.#problem !== null || this.#bugs.length > 0 || this.#context.signal.aborted;
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
    const taken = await this.#take(step, load, noted.http);
    if (taken.ok && taken.value.kind === 'later') {
      this.#queue.putBack({ step, size: taken.value.size });
      return;
    }
    const restMs = noted.restMs();
    if (restMs !== null && this.#trouble.mayWait(restMs)) {
      this.#queue.putBack(job);
      await this.#hold(this.#context.pause(restMs));
      return;
    }
    const problem = restMs !== null ? 'busy' : taken.ok ? null : taken.error;
    if (problem === 'aborted') return;
    this.#progress.done(file.path);
    this.#context.onProgress(this.#progress);
    if (taken.ok && problem === null) this.#note(step, taken.value);
    if (problem === null) return;
    const { mirror, hasFailed, onFailure } = this.#context;
    const isTelling = mirror.held().size === 0 && !hasFailed(file.path);
    onFailure(file, problem);
    if (this.#trouble.isLasting(problem, isTelling) || restMs !== null) this.#stop(problem, restMs);
    else if (noted.isRefused()) await this.#checkSignIn();
  }

  async #take(step: FetchStep, load: Load, http: HttpClient): ReturnType<typeof takeStep> {
    const { credentials, home, mirror, schedule, onProgress } = this.#context;
    const { file } = step;
    const address = webAddress(file.address);
    if (!address) return err('bad-address');
    if (step.how === 'fetch' && file.size !== null) schedule.expect(load, file.size);
    return takeStep(step, mirror, {
      ...this.#context,
      http,
      // A file may lie with somebody else, who has no business with the member's password.
      credentials: address.origin === home.origin ? credentials : undefined,
      freeBytes: async () => (await this.#context.freeBytes()) - schedule.promisedBefore(load),
      mayGrow: size => schedule.mayGrow(load, size),
      onBytes: (bytes, total) => {
        if (total !== null) schedule.expect(load, Math.max(total - bytes, 0));
        this.#progress.set(file.path, bytes, total);
        onProgress(this.#progress);
      },
    });
  }

  #note(step: FetchStep, downloaded: Downloaded): void {
    const { mirror, now, onHere } = this.#context;
    this.#trouble.over();
    this.#hasFetched ||= downloaded.kind === 'fetched';
    const isOther = noteStep(step, downloaded, mirror, now());
    onHere(step.file, isOther);
    if (this.#isRevived && this.#problem === null) {
      this.#isRevived = false;
      this.#tellStanding();
    }
    if (downloaded.kind === 'fetched' && downloaded.size > BIG_FILE) this.#saves.now();
    else this.#saves.soon();
  }

  /**
   * Looks whether the server takes the member's name and password no more, or merely keeps one file closed to them: accounts
   * are locked by wrong passwords.
   */
  async #checkSignIn(): Promise<void> {
    if (this.#problem !== null) return;
    const { http, home, credentials, signal } = this.#context;
    this.#checking ??= (async () => {
      const noted = notedAnswers(http, home.origin);
      await noted.http.stream({ method: 'HEAD', url: home.href, credentials, signal }, async () => undefined);
      if (noted.isRefused()) this.#stop('sign-in', null);
    })();
    try {
      await this.#hold(this.#checking);
    } finally {
      this.#checking = undefined;
    }
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

  /** No more files begin. Those that are on their way may ask for a longer rest still. */
  #stop(problem: SourceProblem, restMs: number | null): void {
    if (this.#problem !== null && (restMs ?? 0) <= (this.#restMs ?? 0)) return;
    this.#problem ??= problem;
    this.#restMs = restMs;
    this.#isRevived = false;
    this.#tellStanding();
    this.#endIfDone();
  }

  #tellStanding(): void {
    this.#context.onStanding(this.#standing());
  }

  #standing(): FetchEnd {
    return { problem: this.#problem, restMs: this.#restMs, hasFetched: this.#hasFetched };
  }

  /** Without an index nothing that comes would be found again. */
  #failToSave(error: unknown): void {
    try {
      this.#stop(diskProblem(error), null);
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
    this.#saves.stop();
    this.#context.schedule.leave(this.#user);
    this.#context.signal.removeEventListener('abort', this.#onAbort);
    if (this.#bugs.length > 0) this.#fail(this.#bugs[0]);
    else this.#end(this.#standing());
  }
}
