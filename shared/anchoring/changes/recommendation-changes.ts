import type { Alignment } from '../alignment/align.ts';
import { lettersOf } from '../text/letters.ts';
import { letterString } from '../text/letter-string.ts';
import { locatePassage } from '../matching/locate.ts';
import type { WordSpan } from '../outcome.ts';
import { outcomeOf } from '../matching/reanchor.ts';
import { lettersIn, type VersionText } from '../text/version-text.ts';
import { topOf } from './both-places.ts';
import type { Recommendation, RecommendationChange } from './change.ts';

/** Share of their words that two recommendations have in common, to be one; less is enough under the same number. */
const [AKIN, AKIN_BY_NUMBER] = [0.5, 0.25];

/** A recommendation and where it stands; no spans where its words are not found as they were read. */
type Placed = { readonly entry: Recommendation; readonly spans: readonly WordSpan[]; readonly words: string };

/** The changes of an item's recommendations, and where those that were compared stand in either version. */
export type ComparedRecommendations = {
  readonly changes: readonly RecommendationChange[];
  readonly was: readonly WordSpan[];
  readonly now: readonly WordSpan[];
};

/** Compares the recommendations of a report, in the order of the later version; those that are gone come last. */
export function compareRecommendations(
  alignment: Alignment,
  was: readonly Recommendation[],
  now: readonly Recommendation[],
): ComparedRecommendations {
  const [before, after] = [placed(alignment.source, was), placed(alignment.target, now)];
  const pairs = pairsOf(before, after);
  const paired = new Set(pairs.values());
  const changed = after.flatMap((entry, at) => {
    const earlier = before[pairs.get(at) ?? -1];
    return (earlier ? changeOf(alignment, earlier, entry) : newIn(alignment, entry)) ?? [];
  });
  const gone = before.flatMap((entry, at) => (paired.has(at) ? [] : (goneFrom(alignment, entry) ?? [])));
  const changes = [...changed, ...gone];
  const told = new Set(changes.flatMap(change => [change.was, change.now]));
  const spansOf = (entries: readonly Placed[]): readonly WordSpan[] =>
    entries.flatMap(({ entry, spans }) => (told.has(entry) ? spans : []));
  return { changes, was: spansOf(before), now: spansOf(after) };
}

function placed(version: VersionText, entries: readonly Recommendation[]): readonly Placed[] {
  return entries.map(entry => {
    const words = entry.text.replace(/^\[[^\]]*\]\s*/, '');
    return { entry, words, spans: locatePassage(version, { quote: words, page: entry.pageIndex + 1 }) ?? [] };
  });
}

/** By index of the later recommendation that of the earlier one. */
function pairsOf(before: readonly Placed[], after: readonly Placed[]): ReadonlyMap<number, number> {
  const scores = after.flatMap(({ entry, words }, at) =>
    before.flatMap((earlier, from) => {
      const like = likeness(words, earlier.words);
      const isSameNumber = numberOf(entry) === numberOf(earlier.entry);
      const isOne = like >= (isSameNumber ? AKIN_BY_NUMBER : AKIN);
      return isOne ? [{ at, from, score: like + (isSameNumber ? 0.2 : 0) }] : [];
    }),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, from } of scores.toSorted((a, b) => b.score - a.score || a.at - b.at || a.from - b.from)) {
    if (pairs.has(at) || taken.has(from)) continue;
    pairs.set(at, from);
    taken.add(from);
  }
  return pairs;
}

function changeOf(alignment: Alignment, was: Placed, now: Placed): RecommendationChange | undefined {
  const hasSameNumber = numberOf(was.entry) === numberOf(now.entry);
  if (hasSameNumber && (keyOf(was.words) === keyOf(now.words) || isOnlyReadOtherwise(alignment, was, now))) {
    return undefined;
  }
  return { what: 'recommendation', was: was.entry, now: now.entry, at: { was: placeOf(was), now: placeOf(now) } };
}

/** Whether all words of both stand in the other version: where the recommendation ends was read otherwise. */
function isOnlyReadOtherwise({ source, target, to, from }: Alignment, was: Placed, now: Placed): boolean {
  return was.spans.length > 0 && now.spans.length > 0 && isKept(source, to, was) && isKept(target, from, now);
}

function isKept(version: VersionText, counterparts: Int32Array, { spans }: Placed): boolean {
  return spans.every(span => {
    const [first, end] = lettersIn(version, span);
    return !counterparts.subarray(first, end).includes(-1);
  });
}

/** A recommendation that the other version's report does not list: new, unless its words stand there all the same. */
function newIn(alignment: Alignment, now: Placed): RecommendationChange | undefined {
  const change = goneFrom(reversed(alignment), now);
  return change && { ...change, was: change.now, now: now.entry, at: { was: change.at.now, now: placeOf(now) } };
}

function goneFrom(alignment: Alignment, was: Placed): RecommendationChange | undefined {
  const outcome = was.spans.length > 0 ? outcomeOf(alignment, was.spans) : undefined;
  if (outcome?.kind === 'same' || outcome?.kind === 'moved') return undefined;
  const spot = outcome?.kind === 'changed' ? outcome.spot : undefined;
  const [first] = spot?.spans ?? [];
  const now = spot && first ? { ...was.entry, text: spot.words, pageIndex: first.pageIndex } : null;
  return { what: 'recommendation', was: was.entry, now, at: { was: placeOf(was), now: first ?? null } };
}

function reversed({ source, target, to, from, isTold }: Alignment): Alignment {
  const none = new Uint8Array(target.codes.length);
  const isToldThere = Uint8Array.from(from, letter => isTold[letter] ?? 0);
  return { source: target, target: source, to: from, from: to, isTied: none, isOutOfOrder: none, isTold: isToldThere };
}

function placeOf({ entry, spans }: Placed): WordSpan {
  return spans[0] ?? topOf(entry.pageIndex);
}

function numberOf({ number }: Recommendation): string {
  return number.toLowerCase();
}

function keyOf(words: string): string {
  return letterString(lettersOf(words).codes);
}

/** Share of their words that two texts have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.length === 0 || others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
