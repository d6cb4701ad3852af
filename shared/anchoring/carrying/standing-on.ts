import { confirmedPlace, isDecided, type Decision } from '../../annotations/decision.ts';
import type { Annotation } from '../../annotations/model.ts';
import { placedOn } from '../../annotations/placement.ts';
import type { Sha256 } from '../../ids.ts';
import { offersPlace, placeOfOutcome, type Carried } from './carried.ts';

/**
 * What the member decided on an annotation for the version it was carried to. What they kept on an old version stays there,
 * and they are not asked again, until a later version offers a place for it.
 *
 * @param annotation as it was made
 */
export function decisionFor(annotation: Annotation, { target, outcome, asks }: Carried): Decision | undefined {
  const own = annotation.decisions.get(target);
  if (isDecided(own) || asks !== 'kept' || offersPlace(outcome)) return own;
  return [...annotation.decisions.values()].find(({ choice }) => choice === 'kept') ?? own;
}

/**
 * An annotation as it stands in a paper that it was not made on: where the member confirmed it, else where its outcome
 * puts it. What they decided always counts for more: what they kept on an old version is not put anywhere unasked.
 *
 * @param annotation as it was made
 * @returns undefined where it stands nowhere in that paper, or the member has yet to say
 */
export function standingOn(
  annotation: Annotation,
  paper: Sha256,
  carried: Carried | undefined,
): Annotation | undefined {
  const decision = carried ? decisionFor(annotation, carried) : annotation.decisions.get(paper);
  if (decision?.choice === 'kept') return undefined;
  const found = carried && carried.asks !== 'kept' ? placeOfOutcome(carried.outcome) : undefined;
  const place = confirmedPlace(decision) ?? found;
  return place && placedOn(annotation, paper, place);
}
