import { inFetchOrder } from '../../../shared/sources/fetch-order.ts';
import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';

/** What a survey found to do. */
export type Found = {
  readonly steps: readonly FetchStep[];
  /** Paths of all files that the source offers; null when not all of it was looked through. */
  readonly offered: ReadonlySet<string> | null;
  readonly withdrawn: readonly string[];
  /** The day of the look, `YYYY-MM-DD`: in which order files are wanted. */
  readonly today: string;
};

/** A file that waits or is on its way. `size`: in bytes, as far as it is known by now. */
export type Job = { readonly step: FetchStep; readonly size: number | null };

/** Files that wait, in the order in which they are wanted. */
export class FetchQueue {
  #waiting: readonly Job[] = [];
  #ranks: ReadonlyMap<string, number> = new Map();

  get sizes(): readonly (number | null)[] {
    return this.#waiting.map(job => job.size);
  }

  /**
   * A survey has found anew what there is to do. What waits already goes on waiting, be it that only the member's asking
   * put it there, unless the source offers it no more.
   *
   * @param running paths of files that are on their way, which are not begun again
   * @returns what waits now and did not before, and paths that do not wait any more
   */
  renew(
    { steps, offered, withdrawn, today }: Found,
    running: ReadonlySet<string>,
  ): { readonly added: readonly FetchStep[]; readonly dropped: readonly string[] } {
    const before = new Map(this.#waiting.map(job => [job.step.file.path, job]));
    const gone = new Set(withdrawn);
    const isOffered = (path: string): boolean => !gone.has(path) && (offered === null || offered.has(path));
    const now = new Map([...before].filter(([path]) => isOffered(path)));
    for (const step of steps) {
      const { path, size } = step.file;
      if (!running.has(path)) now.set(path, { step, size: size ?? before.get(path)?.size ?? null });
    }
    const jobs = [...now.values()];
    const files = inFetchOrder(
      jobs.map(({ step }) => step.file),
      today,
    );
    this.#ranks = new Map(files.map(({ path }, rank) => [path, rank]));
    this.#waiting = jobs.toSorted((a, b) => this.#rankOf(a) - this.#rankOf(b));
    return {
      added: jobs.flatMap(({ step }) => (before.has(step.file.path) ? [] : [step])),
      dropped: [...before.keys()].filter(path => !now.has(path)),
    };
  }

  take(index: number): Job | undefined {
    const job = this.#waiting[index];
    this.#waiting = this.#waiting.toSpliced(index, 1);
    return job;
  }

  /** It could not go on for now. */
  putBack(job: Job): void {
    this.#waiting = [...this.#waiting, job].toSorted((a, b) => this.#rankOf(a) - this.#rankOf(b));
  }

  #rankOf({ step }: Job): number {
    return this.#ranks.get(step.file.path) ?? 0;
  }
}
