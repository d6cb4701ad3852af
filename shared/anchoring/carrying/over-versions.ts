import { OUTCOME_KINDS, type Outcome } from '../outcome.ts';

/**
 * What became of a passage over a version in between: of the steps' outcomes the worse. Words that were changed on the way
 * count as changed.
 *
 * @param first with a spot, from which `second` went on
 */
export function overVersions(first: Outcome, second: Outcome): Outcome {
  if (!('spot' in second)) return second;
  const { spot } = second;
  if (first.kind === 'changed' || second.kind === 'changed') return { kind: 'changed', spot };
  if (first.kind === 'moved') return { kind: 'moved', spot, because: first.because };
  return second;
}

/** Of two outcomes of one passage the first where it found the words, else the one that tells more. */
export function betterOutcome(first: Outcome, second: Outcome): Outcome {
  if (first.kind === 'same' || first.kind === 'moved') return first;
  const [a, b] = [rank(first), rank(second)];
  if (a !== b) return a < b ? first : second;
  const hasNone = first.kind === 'unsure' && first.candidates.length === 0;
  return hasNone && second.kind === 'unsure' && second.candidates.length > 0 ? second : first;
}

function rank({ kind }: Outcome): number {
  return OUTCOME_KINDS.indexOf(kind);
}
