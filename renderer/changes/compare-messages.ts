import type { VersionChanges } from '../../shared/anchoring/changes/change.ts';
import type { ComparedSides } from './compared-papers.ts';

/** What the worker is asked: two papers to compare. */
export type CompareRequest = ComparedSides;

/** What is printed on the pages of a paper, by pageIndex. */
export type PageLabels = readonly (string | null)[];

/** What changed between two papers, and what their pages are called. */
export type Comparison = {
  readonly changes: VersionChanges;
  readonly labels: { readonly was: PageLabels; readonly now: PageLabels };
};

/** Why two papers could not be compared: one is not here, or the worker was lost over them. */
export type CompareProblem = 'missing' | 'lost';

/** What the worker tells: how far it is, from 0 to 1; what changed; or why it cannot be told. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly problem: CompareProblem };
