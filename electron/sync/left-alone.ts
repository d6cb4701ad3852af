import { createHash } from 'node:crypto';
import type { AsideReason, SyncProblem } from '../../shared/sync/status.ts';

/** A file that cannot be read now may be on its way, or put right by hand: it is tried again after this long. */
const AGAIN_MS = 10 * 60_000;
/** What the target found too large is tried again when somebody may have seen to it. */
const TOO_LARGE_MS = 6 * 60 * 60_000;
type Refused = { readonly problem: 'held-back' | 'too-large'; readonly atMs: number; readonly restMs: number };

/** Of more than these only the number would be of use. */
const MOST_TOLD = 100;

type Left = {
  readonly reason: AsideReason;
  readonly digest: string;
  readonly isSettled: boolean;
  readonly triedMs: number;
};

/** The files of a target that were left alone since the start, and why. */
export class LeftAlone {
  readonly #left = new Map<string, Left>();
  #foreign: readonly string[] = [];
  readonly #refused = new Map<string, Refused>();
  readonly #firstRestMs: number;

  /** `firstRestMs`: how long a file rests that the target did not take; each further time in a row, twice as long. */
  constructor(firstRestMs: number) {
    this.#firstRestMs = firstRestMs;
  }

  /**
   * A file could not be read. A cloud service may have delivered it by half, so it is only told as such when it is the
   * same at a second look.
   */
  add(path: string, reason: AsideReason, bytes: Uint8Array, nowMs: number): void {
    const digest = createHash('sha256').update(bytes).digest('base64');
    const before = this.#left.get(path);
    const isSettled = before?.digest === digest;
    this.#left.set(path, { reason, digest, isSettled, triedMs: nowMs });
  }

  /** The file was read after all. */
  remove(path: string): void {
    this.#left.delete(path);
  }

  /** Whether the file need not be read now. */
  isResting(path: string, nowMs: number, isAsked: boolean): boolean {
    const left = this.#left.get(path);
    if (!left || isAsked || !left.isSettled) return false;
    // Only another key opens it, and with another one this begins anew.
    if (left.reason === 'other-key') return true;
    // A clock that was set back must not hold it up.
    return nowMs >= left.triedMs && nowMs - left.triedMs < AGAIN_MS;
  }

  /** The target did not take a file of this device's. A server that ailed once has it soon, not in ten minutes. */
  refuse(path: string, problem: Refused['problem'], nowMs: number): void {
    const before = this.#refused.get(path);
    const again = before?.problem === problem ? Math.min(before.restMs * 2, AGAIN_MS) : this.#firstRestMs;
    this.#refused.set(path, { problem, atMs: nowMs, restMs: problem === 'too-large' ? TOO_LARGE_MS : again });
  }

  /** Whether the target did not take the file the last time, though it took others. */
  isRefused(path: string): boolean {
    return this.#refused.has(path);
  }

  /** The target took it after all. */
  taken(path: string): void {
    this.#refused.delete(path);
  }

  /** Why a file need not be put there now; undefined where it is to be tried. */
  refusedNow(path: string, nowMs: number, isAsked: boolean): Refused['problem'] | undefined {
    const refused = this.#refused.get(path);
    if (!refused || isAsked || nowMs < refused.atMs) return undefined;
    return nowMs - refused.atMs < refused.restMs ? refused.problem : undefined;
  }

  /** What lies in folders of the member's without being a file of Lectern's, as the last look found it there. */
  noteForeign(folders: readonly string[], paths: readonly string[]): void {
    const isLookedAt = (path: string): boolean => folders.includes(path.slice(0, path.lastIndexOf('/')));
    this.#foreign = [...this.#foreign.filter(path => !isLookedAt(path)), ...paths];
  }

  /** What the status says of them: foreign files are told of, but keep nothing from being synced. */
  problem(): SyncProblem | undefined {
    if (this.#left.size === 0) return undefined;
    return [...this.#left.values()].some(({ isSettled }) => isSettled) ? 'set-aside' : 'not-whole';
  }

  list(): readonly { readonly path: string; readonly reason: AsideReason }[] {
    const settled = [...this.#left].filter(([, { isSettled }]) => isSettled);
    return [
      ...settled.map(([path, { reason }]) => ({ path, reason })),
      ...this.#foreign.map(path => ({ path, reason: 'foreign' as const })),
    ].slice(0, MOST_TOLD);
  }
}
