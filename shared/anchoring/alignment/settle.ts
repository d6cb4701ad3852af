import type { Stretch } from './stretches.ts';

/** Letters of a stretch that may stand alone, away from what its neighbours have become. */
const STEADY = 100;
/** The same, of one that is a paragraph of its own in both versions. */
const STEADY_PARAGRAPH = 30;

/** Letters of a stretch at least, for it to tell something. */
const LEAST = 6;

/** What the letters of two texts have become in each other; -1 for those that have not (yet) become any. */
export type Claims = { readonly to: Int32Array; readonly from: Int32Array };

/**
 * Gives each letter to one stretch at most, the longest first; what is left of the others is cut to the letters that are
 * still free. Claims them.
 *
 * @param cut takes off either end what must not be claimed
 * @returns what was claimed
 */
export function claimLongest(
  found: readonly Stretch[],
  claims: Claims,
  cut: (stretch: Stretch) => Stretch,
): readonly Stretch[] {
  const claimed: Stretch[] = [];
  for (const stretch of found.map(cut).toSorted((a, b) => b.length - a.length || a.source - b.source)) {
    const left = cut(longestFree(stretch, claims));
    if (left.length < LEAST) continue;
    claim(left, claims);
    claimed.push(left);
  }
  return claimed;
}

function longestFree({ source, target, length }: Stretch, { to, from }: Claims): Stretch {
  let best = { source, target, length: 0 };
  let begun = 0;
  for (let at = 0; at <= length; at += 1) {
    const isFree = at < length && to[source + at] === -1 && from[target + at] === -1;
    if (isFree) continue;
    if (at - begun > best.length) best = { source: source + begun, target: target + begun, length: at - begun };
    begun = at + 1;
  }
  return best;
}

export function claim({ source, target, length }: Stretch, { to, from }: Claims): void {
  for (let at = 0; at < length; at += 1) {
    to[source + at] = target + at;
    from[target + at] = source + at;
  }
}

/** Has letters become others, one by one in their order, as far as there are as many. */
export function claimEach(letters: readonly number[], there: readonly number[], { to, from }: Claims): void {
  letters.forEach((letter, at) => {
    const other = there[at];
    if (other === undefined) return;
    to[letter] = other;
    from[other] = letter;
  });
}

/** Whether all letters from `from` to before `to` have become those of another stretch from its first on. */
export function hasBecome(
  { from, to: end }: { readonly from: number; readonly to: number },
  other: { readonly from: number },
  to: Int32Array,
): boolean {
  for (let at = from; at < end; at += 1) if (to[at] !== other.from + at - from) return false;
  return true;
}

export function giveUp({ source, target, length }: Stretch, { to, from }: Claims): void {
  to.fill(-1, source, source + length);
  from.fill(-1, target, target + length);
}

/**
 * Gives up short stretches that stand alone: a phrase that was deleted here and written there is not what the member has
 * marked.
 *
 * @param found those that are in question
 * @param settled those that stay, as neighbours
 * @param isParagraph whether a stretch begins and ends with a line in both texts
 * @returns all that stay, in the order of the source
 */
export function withoutStray(
  found: readonly Stretch[],
  settled: readonly Stretch[],
  claims: Claims,
  isParagraph: (stretch: Stretch) => boolean,
): readonly Stretch[] {
  const isSettled = new Set(settled);
  let kept = [...settled, ...found].toSorted((a, b) => a.source - b.source);
  for (;;) {
    const places = placesInTarget(kept);
    const isNextTo = (at: number, other: number): boolean =>
      Math.abs((places[at] ?? -9) - (places[other] ?? -99)) === 1;
    const stray = new Set(
      kept.filter(
        (stretch, at) =>
          stretch.length < STEADY &&
          !isSettled.has(stretch) &&
          !isNextTo(at, at - 1) &&
          !isNextTo(at, at + 1) &&
          !(stretch.length >= STEADY_PARAGRAPH && isParagraph(stretch)),
      ),
    );
    if (stray.size === 0 || kept.length === 1) return kept;
    for (const stretch of stray) giveUp(stretch, claims);
    kept = kept.filter(stretch => !stray.has(stretch));
  }
}

/** By stretch, in the order of the source, how many come before it in the target. */
export function placesInTarget(stretches: readonly Stretch[]): Int32Array {
  const places = new Int32Array(stretches.length);
  stretches
    .map((stretch, at) => ({ at, target: stretch.target }))
    .toSorted((a, b) => a.target - b.target)
    .forEach(({ at }, place) => {
      places[at] = place;
    });
  return places;
}
