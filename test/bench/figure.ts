import type { Runs } from './interleave.ts';
import type { Workshop } from './workshop.ts';

/** Something that is measured of Lectern and of a plain baseline, in the same runtime. */
export type Figure = {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  /** The largest ratio of Lectern to the baseline that is allowed. */
  readonly limit: number;
  /** Whether a first run of each side, that is not counted, is needed to fill caches. */
  readonly warmUp: boolean;
  /** Makes ready what all runs need. */
  readonly prepare: (workshop: Workshop) => Promise<Contest>;
};

/** The two sides of a figure. Every run starts a process of its own and ends it. */
export type Contest = {
  readonly ours: () => Promise<number>;
  /** Called after `ours`, of which it may take the size of a page. */
  readonly baseline: () => Promise<number>;
  readonly note: string;
};

/** A figure with all its runs. */
export type Measured = Runs & { readonly figure: Figure; readonly note: string };
