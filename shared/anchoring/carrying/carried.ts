import type { Placement } from '../../annotations/placement.ts';
import type { RecordId, Sha256 } from '../../ids.ts';
import type { MovedBecause, UnsureBecause } from '../outcome.ts';

/** A place that may be where a mark belongs. */
export type Candidate = {
  readonly paper: Sha256;
  readonly at: Placement;
  /** What stands there, as the pages have it; empty where the page has no words. */
  readonly words: string;
};

/** What became of an annotation in a later version, and where it stands there. Made from the papers, and made again. */
export type CarriedOutcome =
  | { readonly kind: 'same'; readonly at: Placement }
  | { readonly kind: 'moved'; readonly at: Placement; readonly because: MovedBecause }
  | {
      readonly kind: 'changed';
      readonly at: Placement;
      /** The member's own words (those it was made on, or that they confirmed last), and those in their place. */
      readonly before: string;
      readonly words: string;
    }
  /** Likeliest first. */
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[]; readonly because: UnsureBecause }
  | { readonly kind: 'gone' };

/** Why it is for the member to say whether an annotation stands in a version, though its very words do. */
export type AsksBecause =
  /** They kept it on an old version, for another paper than the target, since they confirmed it last. */
  | 'kept'
  /** Devices that did not know of each other decided differently, for the target or since it was confirmed last. */
  | 'apart';

/** An annotation carried over to a later version, or to the paper that brings its item's pages now. */
export type Carried = {
  readonly id: RecordId;
  readonly target: Sha256;
  /** The paper that its words were taken from: the one it was made on, or that it was confirmed on last. */
  readonly source: Sha256;
  readonly outcome: CarriedOutcome;
  /** Why the member is asked whatever the outcome is; left out where they are not. */
  readonly asks?: AsksBecause;
  /** Whether the target is in force; else it is a version on the way to it. Of an annotation there is one that is. */
  readonly isInForce: boolean;
};

/** Where an annotation stands by its outcome alone; undefined where that is for the member to say. */
export function placeOfOutcome(outcome: CarriedOutcome): Placement | undefined {
  return 'at' in outcome ? outcome.at : undefined;
}

/** Whether there is any place where the member may have an annotation stand. */
export function offersPlace(outcome: CarriedOutcome): boolean {
  return 'at' in outcome || ('candidates' in outcome && outcome.candidates.length > 0);
}
