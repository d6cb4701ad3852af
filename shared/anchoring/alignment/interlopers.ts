import { shareInCommon, type Lettered } from './same-words.ts';
import { giveUp, type Claims } from './settle.ts';
import type { Stretch, Window } from './stretches.ts';

/** Share of the letters of what lies between two stretches that the other text must have there, too. */
const ALIKE = 0.8;

/**
 * Gives up stretches that stand where the text around them belongs elsewhere, and where as much of the other text has
 * become nothing: of reports that are nearly the same one may, renumbered, read like a part of the other. What was truly
 * moved there is found again among what is left.
 *
 * @returns those that stay, in the order of the source
 */
export function withoutInterlopers(
  stretches: readonly Stretch[],
  source: Lettered,
  target: Lettered,
  claims: Claims,
): readonly Stretch[] {
  const strangers = new Set([
    ...Array.from(interlopersIn(stretches, source, target), keyOf),
    ...Array.from(interlopersIn(stretches.map(turned), target, source), stretch => keyOf(turned(stretch))),
  ]);
  const kept = stretches.filter(stretch => !strangers.has(keyOf(stretch)));
  for (const stretch of stretches) if (strangers.has(keyOf(stretch))) giveUp(stretch, claims);
  return kept.toSorted((a, b) => a.source - b.source);
}

function turned({ source, target, length }: Stretch): Stretch {
  return { source: target, target: source, length };
}

function keyOf({ source, target }: Pick<Stretch, 'source' | 'target'>): string {
  return `${source} ${target}`;
}

/** Stretches in the target between two that follow each other in the source, with a gap that reads nearly the same. */
function interlopersIn(stretches: readonly Stretch[], source: Lettered, target: Lettered): ReadonlySet<Stretch> {
  const bySource = stretches.toSorted((a, b) => a.source - b.source);
  const byTarget = stretches.toSorted((a, b) => a.target - b.target);
  const places = new Map(byTarget.map((stretch, place) => [stretch, place]));
  const found = new Set<Stretch>();
  bySource.forEach((after, at) => {
    const before = bySource[at - 1];
    if (!before) return;
    const window = {
      sourceFrom: before.source + before.length,
      sourceTo: after.source,
      targetFrom: before.target + before.length,
      targetTo: after.target,
    };
    if (shareInCommon(source, target, window) < ALIKE && !isWithinSentence(source, target, window)) return;
    const [first, last] = [places.get(before) ?? 0, places.get(after) ?? 0];
    for (const stranger of byTarget.slice(first + 1, last)) found.add(stranger);
  });
  return found;
}

/** Letters of a sentence that may be others between those that stay. */
const FEW = 60;
const ENDS = new Set(Array.from('.!?:;', sign => sign.charCodeAt(0)));

/** Whether some letters in the middle of a sentence are others: a figure that was edited is no part of where it is cited. */
function isWithinSentence(source: Lettered, target: Lettered, window: Window): boolean {
  return isMiddle(source, window.sourceFrom, window.sourceTo) && isMiddle(target, window.targetFrom, window.targetTo);
}

function isMiddle({ codes }: Lettered, from: number, to: number): boolean {
  const isShort = to > from && to - from <= FEW;
  return isShort && from > 0 && to < codes.length && !ENDS.has(codes[from - 1] ?? 0) && !ENDS.has(codes[to - 1] ?? 0);
}
