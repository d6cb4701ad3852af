import type { Result } from '../../shared/result.ts';

/** What lies in a folder of a target: names, without those of inner folders' content. */
export type TargetListing = { readonly files: readonly string[]; readonly folders: readonly string[] };

/**
 * Why a target did not do what it was asked; another time it may. `too-large`: it takes no file of this size, though it may
 * take others. `aborted`: the caller wanted no more of it.
 */
export type TargetProblem =
  | 'offline'
  | 'unreachable'
  | 'slow'
  | 'insecure'
  | 'sign-in'
  | 'not-writable'
  | 'busy'
  | 'full'
  | 'too-large'
  | 'failed'
  | 'aborted';

/**
 * A place that the member's devices exchange files through. Files never change once they are there, so a target needs no
 * locks and no clock. Paths are relative, with `/` between their parts; '' is the target itself.
 */
export type SyncTarget = {
  /** What lies in a folder; nothing where there is no such folder. The target itself must be there. */
  readonly list: (folder: string, signal: AbortSignal) => Promise<Result<TargetListing, TargetProblem>>;
  /** `missing` says nothing of the target itself. */
  readonly get: (path: string, signal: AbortSignal) => Promise<Result<Uint8Array, TargetProblem | 'missing'>>;
  /**
   * Puts a file there, all or nothing, with the folders it lies in. One that is there already is left as it is, and the
   * answer is `exists`. After any other error the file may be there, as a whole, or not.
   */
  readonly put: (
    path: string,
    bytes: Uint8Array,
    signal: AbortSignal,
  ) => Promise<Result<null, TargetProblem | 'exists'>>;
};
