import type { VersionChanges } from '../../shared/anchoring/changes/change.ts';
import type { ComparedSides, PaperPair } from './compared-papers.ts';

/** What the worker is asked: two papers to compare. */
export type CompareRequest = ComparedSides;

/** What is printed on the pages of a paper, by pageIndex. */
export type PageLabels = readonly (string | null)[];

/** What changed between two papers, and what their pages are called. */
export type Comparison = {
  readonly changes: VersionChanges;
  readonly labels: BothLabels;
  /** By the place of an item among the changes the papers that it is compared in, where these are not the two. */
  readonly otherPapers: ReadonlyMap<number, OtherPapers>;
};

export type BothLabels = { readonly was: PageLabels; readonly now: PageLabels };

/** Where the papers of an item were and are that went from one paper into another. */
export type OtherPapers = { readonly pair: PaperPair; readonly labels: BothLabels };

/** Why two papers could not be compared: one is not here, or the worker was lost over them. */
export type CompareProblem = 'missing' | 'lost';

/** What the worker tells: how far it is, from 0 to 1; what changed; or why it cannot be told. */
export type CompareReport =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly problem: CompareProblem };
