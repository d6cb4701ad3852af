import type { Result } from '../../shared/result.ts';

/** A file on a target. `path` is relative, with `/` between its parts. */
export type TargetFile = { readonly path: string };

/** Why a target did not do what it was asked; another time it may. */
export type TargetProblem = 'unreachable' | 'not-writable' | 'full' | 'failed';

/**
 * A place that the member's devices exchange files through. Files never change once they are there, so a target needs no
 * locks and no clock.
 */
export type SyncTarget = {
  /** The files below a folder of the target; none when there is no such folder. */
  readonly list: (folder: string) => Promise<Result<readonly TargetFile[], TargetProblem>>;
  readonly get: (path: string) => Promise<Result<Uint8Array, TargetProblem | 'missing'>>;
  /** Puts a file there, all or nothing. One that is there already is left as it is, and the answer is `exists`. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<Result<null, TargetProblem | 'exists'>>;
};
