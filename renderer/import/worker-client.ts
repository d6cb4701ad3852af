import type { Sha256 } from '../../shared/ids.ts';
import type { JobKind, WorkerReport, WorkerRequest } from './worker-messages.ts';

export type JobOutcome = Exclude<WorkerReport, { readonly kind: 'progress' }>;

/** A worker that gives no sign of life for so long is taken for lost in its paper. */
const SILENCE_MS = 60_000;
/** The silence is counted in beats: one that was slept through, with the computer, counts for no more than any other. */
const BEATS = 12;
/** After a stop it has this long to come to the end of its page. */
const STOPPING_MS = 3000;

/** The import worker, started when it is first needed. One job at a time. */
export class ImportWorker {
  #worker: Worker | undefined;
  #isHeld = false;
  #isStopping = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #job: { readonly settle: (outcome: JobOutcome) => void; readonly onProgress: (progress: number) => void } | undefined;

  /** Starts the worker ahead of its first job. */
  warmUp(): void {
    this.#worker ??= this.#start();
  }

  /** Runs a job to its end; an abort stops it after the page in hand. */
  async run(
    kind: JobKind,
    sha256: Sha256,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<JobOutcome> {
    if (signal.aborted) return { kind: 'stopped' };
    this.#isStopping = false;
    const stop = (): void => {
      this.#isStopping = true;
      this.#post({ kind: 'stop' });
      this.#wait(STOPPING_MS, () => this.#giveUp({ kind: 'stopped' }));
    };
    signal.addEventListener('abort', stop);
    try {
      return await new Promise<JobOutcome>(settle => {
        this.#job = { settle, onProgress };
        this.#post({ kind, sha256 });
        this.#expectLife();
      });
    } finally {
      clearTimeout(this.#patience);
      this.#job = undefined;
      signal.removeEventListener('abort', stop);
    }
  }

  /** Lets reading rest while the reader draws. */
  hold(held: boolean): void {
    this.#isHeld = held;
    if (this.#worker) this.#post({ kind: 'hold', held });
    if (this.#job) this.#expectLife();
  }

  /** A held worker has nothing to say. */
  #expectLife(beats = BEATS): void {
    if (this.#isHeld) clearTimeout(this.#patience);
    else if (beats === 0) this.#giveUp({ kind: 'failed', problem: 'unmanageable' });
    else this.#wait(SILENCE_MS / BEATS, () => this.#expectLife(beats - 1));
  }

  #wait(delayMs: number, then: () => void): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(then, delayMs);
  }

  /** Ends the worker; the next job starts a fresh one. */
  #giveUp(outcome: JobOutcome): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#job?.settle(outcome);
  }

  #post(request: WorkerRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReport>) => {
      if (data.kind !== 'progress') {
        this.#job?.settle(data);
        return;
      }
      this.#job?.onProgress(data.progress);
      if (this.#job && !this.#isStopping) this.#expectLife();
    });
    // A paper that brings the worker down is given up.
    worker.addEventListener('error', () => this.#giveUp({ kind: 'failed', problem: 'damaged' }));
    const held: WorkerRequest = { kind: 'hold', held: true };
    if (this.#isHeld) worker.postMessage(held);
    return worker;
  }
}
