import type { Runs } from './interleave.ts';
import type { Workshop } from './workshop.ts';

/** What is allowed at most: of the ratio of Lectern to the baseline, of Lectern's own value, or of both. */
export type Limits = { readonly ratio?: number; readonly value?: number };

/** Something that is measured of Lectern and of a plain baseline, in the same runtime. */
export type Figure = {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'KB' | 'frames' | 'requests' | '%';
  readonly limits: Limits;
  /** Whether a first run of each side, that is not counted, is needed to fill caches. */
  readonly warmUp: boolean;
  /** An odd number: it is measured no more often than this, because one run takes long and says much. */
  readonly mostRuns?: number;
  /** Makes ready what all runs need. */
  readonly prepare: (workshop: Workshop) => Promise<Contest>;
};

/**
 * The two sides of a figure. Every run starts a process of its own and ends it; figures that draw on one and the same run
 * tell by its number which it is.
 */
export type Contest = {
  readonly ours: (run: number) => Promise<number>;
  /** Called after `ours`, of which it may take the size of a page. */
  readonly baseline: (run: number) => Promise<number>;
  readonly note: string;
};

/** A figure with all its runs. */
export type Measured = Runs & { readonly figure: Figure; readonly note: string };
