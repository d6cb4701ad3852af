import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import type { RemoteSource } from '../../../shared/sources/source.ts';
import { diskProblem } from './downloads/disk-problem.ts';
import type { Found } from './fetch-queue.ts';
import type { FetchRun } from './fetch-run.ts';
import type { Mirror } from './mirror.ts';
import type { FetchEnd } from './run-standing.ts';

export type SourceFetchOptions = {
  readonly mirror: Mirror;
  /** Begins to fetch what was found. */
  readonly begin: (source: RemoteSource, found: Found, signal: AbortSignal) => FetchRun;
  /** All was taken on, and what that left behind is tidied up. What keeps a run from it, the run tells at once. */
  readonly onEnd: (end: FetchEnd) => void;
  /** Fetching failed in a way nobody has thought of. */
  readonly onBug: (bug: unknown) => void;
  /** Nothing is being fetched any more. */
  readonly onRest: () => void;
};

/** Fetches what the looks at one source find, in one run at a time: what is found meanwhile joins in. */
export class SourceFetch {
  readonly #options: SourceFetchOptions;
  #run: FetchRun | undefined;
  #found: Found | undefined;
  #hasMore = false;
  #isGoing = false;
  #rested: Promise<void> = Promise.resolve();

  constructor(options: SourceFetchOptions) {
    this.#options = options;
  }

  get isGoing(): boolean {
    return this.#isGoing;
  }

  /** Fulfilled when nothing is being fetched any more. */
  rested(): Promise<void> {
    return this.#rested;
  }

  /** A look has found this to fetch: one that began after whatever has ended the taking on of files. */
  take(source: RemoteSource, found: Found, signal: AbortSignal): void {
    const { onBug, onRest } = this.#options;
    this.#found = found;
    if (this.#run?.renew(found) === true) return;
    this.#hasMore = true;
    if (!this.#isGoing) this.#rested = this.#fetch(source, signal).catch(onBug).finally(onRest);
  }

  /** The server asked a look to be left alone: no more files begin until a look finds something to fetch. */
  holdOff(): void {
    this.#run?.holdOff();
  }

  async #fetch(source: RemoteSource, signal: AbortSignal): Promise<void> {
    const { begin, onEnd } = this.#options;
    this.#isGoing = true;
    try {
      while (this.#found && this.#hasMore && !signal.aborted) {
        this.#hasMore = false;
        this.#run = begin(source, this.#found, signal);
        const end = await this.#run.ended.finally(() => (this.#run = undefined));
        const diskProblemMet = await this.#tidyUp(signal);
        // What came too late to join in is left for the look that follows a failure.
        this.#hasMore &&= diskProblemMet === null;
        if (end.problem === null) onEnd({ ...end, problem: diskProblemMet });
      }
    } finally {
      this.#isGoing = false;
    }
  }

  /** Only while nothing is being fetched. */
  async #tidyUp(signal: AbortSignal): Promise<SourceProblem | null> {
    const { mirror } = this.#options;
    try {
      await mirror.save();
      await mirror.sweep(signal.aborted ? null : (this.#found?.offered ?? null));
      return null;
    } catch (error) {
      return diskProblem(error);
    }
  }
}
