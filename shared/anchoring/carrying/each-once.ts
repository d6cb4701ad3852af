import { confirmedPlace } from '../../annotations/decision.ts';
import type { Annotation } from '../../annotations/model.ts';
import type { RecordId, Sha256 } from '../../ids.ts';

/**
 * Annotations of several versions without those that stand in others too: each once, where it is in force; where it is so
 * nowhere, where the member confirmed it last, else in the paper it was made on.
 *
 * @param annotations of papers in force first
 * @param issued the papers in the order in which they were issued
 * @returns in the same order
 */
export function eachOnce(
  annotations: readonly Annotation[],
  isInForce: (annotation: Annotation) => boolean,
  issued: readonly Sha256[],
): readonly Annotation[] {
  const places = new Map<RecordId, readonly Annotation[]>();
  for (const annotation of annotations) {
    places.set(annotation.id, [...(places.get(annotation.id) ?? []), annotation]);
  }
  const chosen = new Set(
    Array.from(places.values(), all =>
      all.length === 1 ? all[0] : (all.find(isInForce) ?? lastConfirmed(all, issued) ?? all.find(isMade) ?? all[0]),
    ),
  );
  return annotations.filter(annotation => chosen.has(annotation));
}

function lastConfirmed(places: readonly Annotation[], issued: readonly Sha256[]): Annotation | undefined {
  return places
    .filter(({ paper, decisions }) => confirmedPlace(decisions.get(paper)))
    .toSorted((a, b) => issued.indexOf(a.paper) - issued.indexOf(b.paper))
    .at(-1);
}

function isMade({ carriedFrom }: Annotation): boolean {
  return carriedFrom === undefined;
}
