import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import { ServerTrouble } from './server-trouble.ts';

export type FetchEnd = {
  /** Why no more files are taken on; null when all were. */
  readonly problem: SourceProblem | null;
  /** For how long the server asked to be left alone, in milliseconds, if it did. */
  readonly restMs: number | null;
  /** Whether anything came since files were last taken on. */
  readonly hasFetched: boolean;
};

/** How it stands with a run of files being fetched, by what came of each: whether more are taken on, and why they are not. */
export class RunStanding {
  readonly #tell: (end: FetchEnd) => void;
  readonly #trouble = new ServerTrouble();
  #problem: SourceProblem | null = null;
  #restMs: number | null = null;
  #hasFetched = false;
  /** A later look had it go on, and nothing has come since. */
  #isRevived = false;

  /** @param tell called when something came in the way of further files, and when files come again after such a time */
  constructor(tell: (end: FetchEnd) => void) {
    this.#tell = tell;
  }

  /** No more files are taken on. */
  get isStopped(): boolean {
    return this.#problem !== null;
  }

  current(): FetchEnd {
    return { problem: this.#problem, restMs: this.#restMs, hasFetched: this.#hasFetched };
  }

  /** A file is here as the source has it now; `isFetched` when it was not merely asked after. */
  came(isFetched: boolean): void {
    this.#trouble.over();
    this.#hasFetched ||= isFetched;
    if (!this.#isRevived || this.isStopped) return;
    this.#isRevived = false;
    this.#tell(this.current());
  }

  /** The server asks to be left alone for so many milliseconds. @returns whether the files are to wait for that */
  mayWait(restMs: number): boolean {
    return this.#trouble.mayWait(restMs);
  }

  /**
   * A file failed.
   *
   * @param restMs for how long the server asked to be left alone, where it is not waited for
   * @param isTelling see {@link ServerTrouble.isLasting}
   * @returns whether no more are taken on for that
   */
  failed(problem: SourceProblem, restMs: number | null, isTelling: boolean): boolean {
    const isLasting = this.#trouble.isLasting(problem, isTelling) || restMs !== null;
    if (isLasting) this.stop(problem, restMs);
    return isLasting;
  }

  /** No more files are taken on. Those that are on their way may ask for a longer rest still. */
  stop(problem: SourceProblem, restMs: number | null): void {
    if (this.isStopped && (restMs ?? 0) <= (this.#restMs ?? 0)) return;
    this.#problem ??= problem;
    this.#restMs = restMs;
    this.#isRevived = false;
    this.#tell(this.current());
  }

  /** The server asked a look to be left alone: no more files are taken on, which whoever looked knows. */
  holdOff(): void {
    this.#problem ??= 'busy';
  }

  /** The server was reached since: files are taken on again. */
  revive(): void {
    if (!this.isStopped) return;
    this.#problem = null;
    this.#restMs = null;
    this.#hasFetched = false;
    this.#isRevived = true;
    this.#trouble.over();
  }
}
