import type { RecordId, Sha256 } from '../../shared/ids.ts';

/** What the worker is asked: to bring all annotations up to date, or some of them; `stop` ends the run in hand. */
export type CarryRequest =
  { readonly kind: 'carry'; readonly only: readonly RecordId[] | undefined } | { readonly kind: 'stop' };

/** Why a run failed: the disk is full, or something that should not happen. */
export type CarryProblem = 'disk-full' | 'unforeseen';

/**
 * How a run ended: done, or stopped, when it has kept what it had made by then, with the papers that annotations may be
 * carried over from; or why it failed, and in the words of the machine what went wrong.
 */
export type CarryReport =
  | { readonly kind: 'done'; readonly replaced: readonly Sha256[] }
  | { readonly kind: 'trouble'; readonly problem: CarryProblem; readonly reason: string };
