import type { AsksBecause, CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { decisionFor, standingOn } from '../../shared/anchoring/carrying/standing-on.ts';
import { confirmedPlace, isDecided, type Decision } from '../../shared/annotations/decision.ts';
import { annotationOf, type Annotation } from '../../shared/annotations/model.ts';
import { placedOn } from '../../shared/annotations/placement.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { FoldedRecord } from '../../shared/journal/fold.ts';
import type { CarriedRow } from '../db/database.ts';

/** An annotation that was carried over to a paper in force, and what was decided on it. */
export type CarriedMark = {
  /** As it was made, on its own paper. */
  readonly made: Annotation;
  /** As it stood where the member had it last: where they made it, or confirmed it on a version since. */
  readonly was: Annotation;
  readonly target: Sha256;
  readonly outcome: CarriedOutcome;
  /** What the member decided for the target, or what they kept before and that holds for it. */
  readonly decision: Decision | undefined;
  /** As it stands on the target; undefined where it does not. */
  readonly standing: Annotation | undefined;
  /** Why they are asked whatever the outcome is: {@link Carried.asks}. */
  readonly asks: AsksBecause | undefined;
  /** Whether it waits for the member: it is not the same, or they are asked whatever it is, and they have not decided. */
  readonly needsLook: boolean;
};

/** @returns undefined for one that is deleted, or of a shape this release does not know */
export function carriedMark(row: CarriedRow, record: FoldedRecord): CarriedMark | undefined {
  const made = annotationOf(record);
  if (!made) return undefined;
  const { target, source, outcome, asks } = row;
  const confirmed = confirmedPlace(made.decisions.get(source));
  const decision = decisionFor(made, row);
  return {
    made,
    was: (confirmed && placedOn(made, source, confirmed)) ?? made,
    target,
    outcome,
    decision,
    standing: standingOn(made, target, row),
    asks,
    needsLook: (outcome.kind !== 'same' || asks !== undefined) && !isDecided(decision),
  };
}
