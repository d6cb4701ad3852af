import type { Sha256 } from '../../shared/ids.ts';
import type { WorkerReport, WorkerRequest } from './worker-messages.ts';

export type JobOutcome = Exclude<WorkerReport, { readonly kind: 'progress' }>;

/** The import worker, started when it is first needed. One job at a time. */
export class ImportWorker {
  #worker: Worker | undefined;
  #job: { readonly settle: (outcome: JobOutcome) => void; readonly onProgress: (progress: number) => void } | undefined;

  /** Runs a job to its end; an abort stops it after the page in hand. */
  async run(
    kind: 'open' | 'read',
    sha256: Sha256,
    signal: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<JobOutcome> {
    if (signal.aborted) return { kind: 'stopped' };
    const stop = (): void => this.#post({ kind: 'stop' });
    signal.addEventListener('abort', stop);
    try {
      return await new Promise<JobOutcome>(settle => {
        this.#job = { settle, onProgress };
        this.#post({ kind, sha256 });
      });
    } finally {
      this.#job = undefined;
      signal.removeEventListener('abort', stop);
    }
  }

  /** Lets reading rest while the reader draws. */
  hold(held: boolean): void {
    if (this.#worker) this.#post({ kind: 'hold', held });
  }

  #post(request: WorkerRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReport | { readonly kind?: undefined }>) => {
      // pdf.js in the worker greets its own main half through the same port; that is none of ours.
      if (data.kind === undefined) return;
      if (data.kind === 'progress') this.#job?.onProgress(data.progress);
      else this.#job?.settle(data);
    });
    worker.addEventListener('error', () => {
      // A paper that brings the worker down is given up; the next job starts a fresh one.
      worker.terminate();
      this.#worker = undefined;
      this.#job?.settle({ kind: 'failed', problem: 'damaged' });
    });
    return worker;
  }
}
