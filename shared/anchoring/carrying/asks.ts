import type { Decision } from '../../annotations/decision.ts';
import type { Annotation } from '../../annotations/model.ts';
import type { Sha256 } from '../../ids.ts';
import type { AsksBecause, Carried } from './carried.ts';
import type { CarryRoute } from './carry-route.ts';

/** Why what was decided for a paper on the way leaves an annotation to the member in those after it. */
export function asksAfter(decision: Decision | undefined): AsksBecause | undefined {
  return decision?.choice === 'kept' || decision?.choice === 'apart' ? decision.choice : undefined;
}

/** Why what was decided for papers in force leaves it to them in the one that it was carried to. */
export function asksInForce(
  { decisions }: Annotation,
  { targets, elsewhere }: CarryRoute,
  target: Sha256,
): AsksBecause | undefined {
  if (decisions.get(target)?.choice === 'apart') return 'apart';
  const others = [...targets, ...elsewhere].filter(paper => paper !== target);
  const asks = others.flatMap(paper => asksAfter(decisions.get(paper)) ?? []);
  return asks.includes('apart') ? 'apart' : asks[0];
}

/** The field of what was carried that says so. */
export function asking(asks: AsksBecause | undefined): Pick<Carried, 'asks'> {
  return asks ? { asks } : {};
}
