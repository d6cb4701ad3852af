import { decisionField, type Decision } from '../../shared/annotations/decision.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { placementOf } from '../../shared/annotations/placement.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { Json } from '../../shared/journal/entry.ts';

type Fields = Readonly<Record<string, Json>>;

/**
 * The fields that say where a mark lies on the paper it is shown on. One that was carried over to that paper keeps its
 * place on the old version: the new place is a decision of the member's for this one.
 *
 * @param place fields of a mark that was made on the paper
 */
export function placingFields(mark: Annotation, place: Fields): Fields {
  if (mark.carriedFrom === undefined) return place;
  const before = asJson(placementOf(mark));
  return { [decisionField(mark.paper)]: { choice: 'placed', at: { ...before, ...place } } };
}

/** The field that says what was decided on an annotation for a paper. */
export function decisionFields(paper: Sha256, decision: Exclude<Decision, { readonly choice: 'unread' }>): Fields {
  return { [decisionField(paper)]: asJson(decision) };
}

/** What the journal holds of a value: a copy, without fields that are not set. */
function asJson(value: object): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
}
