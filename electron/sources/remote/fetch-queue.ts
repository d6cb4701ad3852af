import type { FetchStep } from '../../../shared/sources/plan-fetch.ts';

/** What a survey found to do. */
export type Found = {
  /** In the order in which they are wanted. */
  readonly steps: readonly FetchStep[];
  /** Paths of all files that the source offers; null when not all of it was looked through. */
  readonly offered: ReadonlySet<string> | null;
  readonly withdrawn: readonly string[];
};

/** A file that waits or is on its way. `size`: in bytes, as far as it is known by now. */
export type Job = { readonly step: FetchStep; readonly size: number | null };

/** Files that wait, in the order in which they are wanted by the last survey. */
export class FetchQueue {
  #waiting: readonly Job[] = [];
  #ranks: ReadonlyMap<string, number> = new Map();

  get sizes(): readonly (number | null)[] {
    return this.#waiting.map(job => job.size);
  }

  /**
   * A survey has found anew what there is to do. What waits stays only if it is still to be done, or was not come to.
   *
   * @param running paths of files that are on their way, which are not begun again
   * @returns what waits now and did not before, and paths that do not wait any more
   */
  renew(
    { steps, offered, withdrawn }: Found,
    running: ReadonlySet<string>,
  ): { readonly added: readonly FetchStep[]; readonly dropped: readonly string[] } {
    const before = new Map(this.#waiting.map(job => [job.step.file.path, job]));
    const gone = new Set(withdrawn);
    const now = steps.filter(({ file }) => !running.has(file.path));
    const wanted = new Set(now.map(({ file }) => file.path));
    const left = offered === null ? this.#waiting.filter(({ step: { file } }) => !wanted.has(file.path)) : [];
    const kept = left.filter(({ step: { file } }) => !gone.has(file.path));
    this.#waiting = [...now.map(step => ({ step, size: step.file.size })), ...kept];
    this.#ranks = new Map(this.#waiting.map(({ step }, rank) => [step.file.path, rank]));
    return {
      added: now.filter(({ file }) => !before.has(file.path)),
      dropped: [...before.keys()].filter(path => !this.#ranks.has(path)),
    };
  }

  take(index: number): Job | undefined {
    const job = this.#waiting[index];
    this.#waiting = this.#waiting.toSpliced(index, 1);
    return job;
  }

  /** It could not go on for now. */
  putBack(job: Job): void {
    const rank = ({ step }: Job): number => this.#ranks.get(step.file.path) ?? 0;
    this.#waiting = [...this.#waiting, job].toSorted((a, b) => rank(a) - rank(b));
  }
}
