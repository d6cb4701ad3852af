import type { OutcomeKind } from '../../../shared/anchoring/outcome.ts';
import type { PlacedPassage } from './place-truth.ts';
import { isSameWords, plainLetters } from './plain-letters.ts';
import type { Fate } from './truth.ts';

/** What a matcher says of a passage. */
export type PassageAnswer = {
  readonly claim: OutcomeKind;
  /** PageNumbers of the words it points at; none for `unsure` and `gone`. */
  readonly pages: readonly number[];
  readonly words: string;
};

/** All that may come of a passage of each fate, what is right first. */
export const RESULTS = {
  kept: ['right', 'wrong page', 'other words', 'called changed', 'unsure', 'gone'],
  changed: ['right', 'other stretch', 'elsewhere', 'called same, a figure apart', 'called same', 'unsure', 'gone'],
  deleted: ['right', 'unsure', 'called changed', 'called same'],
  untold: ['not judged'],
} as const satisfies Record<Fate, readonly string[]>;
type Result = (typeof RESULTS)[Fate][number];

/** How a matcher did on the passages of a revision. */
export type PassageScore = {
  readonly counts: Readonly<Record<Fate, Readonly<Partial<Record<Result, number>>>>>;
  /** Passages called same or moved on words that are not theirs, of whatever fate: the one thing that must never be. */
  readonly onOtherWords: number;
  /** Of the kept passages that are unsure, those whose words stand on several pages. */
  readonly unsureOfRepeated: number;
  /** What is wrong, a line each. */
  readonly faults: readonly string[];
};

/** @param answers one for each passage, in their order */
export function scorePassages(passages: readonly PlacedPassage[], answers: readonly PassageAnswer[]): PassageScore {
  const counts: Record<Fate, Partial<Record<Result, number>>> = { kept: {}, changed: {}, deleted: {}, untold: {} };
  const faults: string[] = [];
  let [onOtherWords, unsureOfRepeated] = [0, 0];
  passages.forEach((passage, at) => {
    const answer = answers[at] ?? { claim: 'gone', pages: [], words: '' };
    const result = resultOf(passage, answer);
    const ofFate = counts[passage.fate];
    ofFate[result] = (ofFate[result] ?? 0) + 1;
    const isOther = isCalledSame(answer) && !isSameWords(answer.words, passage.quote);
    if (isOther) onOtherWords += 1;
    if (passage.fate === 'kept' && result === 'unsure' && passage.v2Pages.length > 1) unsureOfRepeated += 1;
    if (isOther || (result !== 'right' && result !== 'not judged')) faults.push(faultOf(passage, answer, result));
  });
  return { counts, onOtherWords, unsureOfRepeated, faults };
}

/** Of the passages of a fate, how many have a result, or how many there are. */
export function countOf({ counts }: PassageScore, fate: Fate, result?: Result): number {
  return result ? (counts[fate][result] ?? 0) : Object.values(counts[fate]).reduce((sum, count) => sum + count, 0);
}

/** Share of the kept passages that may be unsure, where the same words stand on several pages. */
const MOST_UNSURE = 0.01;

/**
 * Whether every kept passage is on the right page, every changed one found with its new words, every deleted one gone, and
 * nothing called the same on other words.
 */
export function isHeld(score: PassageScore): boolean {
  const { onOtherWords, unsureOfRepeated } = score;
  const kept = countOf(score, 'kept');
  return (
    onOtherWords === 0 &&
    unsureOfRepeated <= kept * MOST_UNSURE &&
    countOf(score, 'kept', 'right') + unsureOfRepeated === kept &&
    countOf(score, 'changed', 'right') === countOf(score, 'changed') &&
    countOf(score, 'deleted', 'right') === countOf(score, 'deleted')
  );
}

function resultOf(passage: PlacedPassage, answer: PassageAnswer): Result {
  switch (passage.fate) {
    case 'kept':
      return ofKept(passage, answer);
    case 'changed':
      return ofChanged(passage, answer);
    case 'deleted':
      if (answer.claim === 'gone') return 'right';
      if (answer.claim === 'unsure') return 'unsure';
      return isCalledSame(answer) ? 'called same' : 'called changed';
    case 'untold':
      return 'not judged';
  }
}

function ofKept({ quote, rightPages }: PlacedPassage, answer: PassageAnswer): Result {
  if (answer.claim === 'unsure' || answer.claim === 'gone') return answer.claim;
  if (answer.claim === 'changed') return 'called changed';
  if (!isSameWords(answer.words, quote)) return 'other words';
  return isOnOneOf(answer, rightPages) ? 'right' : 'wrong page';
}

function ofChanged({ quote, now, rightPages }: PlacedPassage, answer: PassageAnswer): Result {
  if (answer.claim === 'unsure' || answer.claim === 'gone') return answer.claim;
  if (isCalledSame(answer)) return isFigureApart(quote, now ?? quote) ? 'called same, a figure apart' : 'called same';
  if (!isOnOneOf(answer, rightPages)) return 'elsewhere';
  return now === undefined || isSameWords(answer.words, now) ? 'right' : 'other stretch';
}

function isCalledSame({ claim }: PassageAnswer): boolean {
  return claim === 'same' || claim === 'moved';
}

function isOnOneOf({ pages }: PassageAnswer, right: readonly number[]): boolean {
  return pages.some(page => right.includes(page));
}

/** Whether two texts have other figures. */
function isFigureApart(one: string, other: string): boolean {
  const [figures, others] = [one, other].map(text =>
    plainLetters(text)
      .letters.match(/\p{N}+/gu)
      ?.join(' '),
  );
  return figures !== others;
}

function faultOf({ id, fate, quote, now, rightPages }: PlacedPassage, answer: PassageAnswer, result: Result): string {
  const should = rightPages.length > 0 ? ` (page ${rightPages.join(' or ')})` : '';
  const wanted = fate === 'changed' && now !== undefined ? `${shortened(quote)} → ${shortened(now)}` : shortened(quote);
  const where = answer.pages.length > 0 ? ` on page ${answer.pages.join(', ')}: ${shortened(answer.words)}` : '';
  return `${id} ${fate}${should} ${wanted}: ${result}; ${answer.claim}${where}`;
}

const MOST_SHOWN = 70;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return `“${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line}”`;
}
