import { wordsOfSpans } from '../../../shared/anchoring/matching/spot.ts';
import type { WordSpan } from '../../../shared/anchoring/outcome.ts';
import type { PlacedWord, TypesetPack } from './typeset.ts';

/** Words of the first version that are marked, and what has become of them by the hand that edited them. */
export type MarkedPassage = { readonly spans: readonly WordSpan[]; readonly quote: string; readonly fate: PassageFate };

export type PassageFate =
  /** All of its words, in their order and with nothing between them. */
  | { readonly kind: 'kept'; readonly spans: readonly WordSpan[] }
  /** Some of its words, or with others between them: what stands from the first of them to the last. */
  | { readonly kind: 'changed'; readonly now: string; readonly pageIndex: number; readonly isFigureChanged: boolean }
  | { readonly kind: 'deleted' }
  /** Its words were torn apart; where it belongs is for a person to say. */
  | { readonly kind: 'torn' };

/** How many words more than it had a passage may have before it counts as torn. */
const MOST_ADDED = 12;

/**
 * Marks `length` words from the word with an index on, as far as there are so many, and tells their fate. A word that
 * stands on two pages is marked whole.
 */
export function markedPassage(before: TypesetPack, after: TypesetPack, from: number, length: number): MarkedPassage {
  const start = isSecondPart(before, from) ? from - 1 : from;
  const end = isSecondPart(before, from + length) ? from + length + 1 : from + length;
  const words = before.words.slice(start, end);
  return { spans: spansOf(words), quote: wordsOfSpans(before.pages, spansOf(words)), fate: fateOf(words, after) };
}

/** Whether a part of a word only follows one that ends the page before. */
function isSecondPart({ words }: TypesetPack, at: number): boolean {
  const [before, part] = [words[at - 1], words[at]];
  return before !== undefined && before.id === part?.id;
}

/** Where the words of a version are by their ids; made once for many passages. */
function placesIn({ words }: TypesetPack): ReadonlyMap<number, readonly number[]> {
  const known = placesOfPack.get(words);
  if (known) return known;
  const places = new Map<number, number[]>();
  words.forEach(({ id }, at) => places.set(id, [...(places.get(id) ?? []), at]));
  placesOfPack.set(words, places);
  return places;
}

const placesOfPack = new WeakMap<TypesetPack['words'], ReadonlyMap<number, readonly number[]>>();

function fateOf(words: readonly PlacedWord[], after: TypesetPack): PassageFate {
  const places = placesIn(after);
  const at = words.flatMap(({ id }) => places.get(id) ?? []);
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'deleted' };
  const isInOrder = at.every((place, index) => index === 0 || place >= (at[index - 1] ?? place));
  if (!isInOrder || last - first > words.length + MOST_ADDED) return { kind: 'torn' };
  const now = after.words.slice(first, last + 1);
  const [ids, nowIds] = [idsOf(words), idsOf(now)];
  const isKept =
    ids.length === nowIds.length &&
    ids.every((id, index) => id === nowIds[index]) &&
    now.every(({ id, text }) => words.find(word => word.id === id)?.text === text);
  if (isKept) return { kind: 'kept', spans: spansOf(now) };
  const isFigureChanged = now.some(({ id, text }) => {
    const old = words.find(word => word.id === id)?.text;
    return old !== undefined && old.replace(/\D/g, '') !== text.replace(/\D/g, '');
  });
  return {
    kind: 'changed',
    now: wordsOfSpans(after.pages, spansOf(now)),
    pageIndex: now[0]?.pageIndex ?? 0,
    isFigureChanged,
  };
}

function idsOf(words: readonly PlacedWord[]): readonly number[] {
  return [...new Set(words.map(({ id }) => id))];
}

/** The stretches of pages that words take up, one a page where they follow each other. */
function spansOf(words: readonly PlacedWord[]): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  for (const { pageIndex, start, end } of words) {
    const last = spans.at(-1);
    if (last?.pageIndex === pageIndex && start >= last.end) spans[spans.length - 1] = { ...last, end };
    else spans.push({ pageIndex, start, end });
  }
  return spans;
}
