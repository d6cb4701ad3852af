import type { SourceProblem } from '../../../shared/sources/remote-state.ts';
import { LONGEST_REST_MS } from './ask-patiently.ts';

/** What ails the server or the way to it, not one file. */
const OF_THE_SERVER: ReadonlySet<SourceProblem> = new Set([
  'offline',
  'unreachable',
  'insecure',
  'slow',
  'busy',
  'blocked',
]);
/** After so many files in a row that failed by the server, the others are left for the next look. */
const MOST_IN_A_ROW = 3;
/** After so many files in a row that were refused, as a guard does that lets nobody have any. */
const MOST_REFUSED_IN_A_ROW = 8;
/** Short rests that a server may ask for in a row. */
const MOST_RESTS = 5;

/** Judges, while files are fetched one after the other, when their server is better left alone. */
export class ServerTrouble {
  #failedInARow = 0;
  #refusedInARow = 0;
  #restsInARow = 0;

  /** A file has come, or the server answered that it is as it was. */
  over(): void {
    this.#failedInARow = 0;
    this.#refusedInARow = 0;
    this.#restsInARow = 0;
  }

  /** A server asks to be left alone for so many milliseconds. @returns whether that is to be waited for */
  mayWait(restMs: number): boolean {
    if (restMs > LONGEST_REST_MS || this.#restsInARow >= MOST_RESTS) return false;
    this.#restsInARow += 1;
    return true;
  }

  /**
   * A file failed.
   *
   * @param isTelling whether that it was refused may say something of other files: not where the server has handed out some
   *   before, or this one is known to be closed
   * @returns whether the next ones would most likely fail too
   */
  isLasting(problem: SourceProblem, isTelling: boolean): boolean {
    if (problem === 'refused' && isTelling) this.#refusedInARow += 1;
    this.#failedInARow = OF_THE_SERVER.has(problem) ? this.#failedInARow + 1 : 0;
    return this.#failedInARow >= MOST_IN_A_ROW || this.#refusedInARow >= MOST_REFUSED_IN_A_ROW;
  }
}
