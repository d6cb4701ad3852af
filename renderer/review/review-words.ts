import { withoutPageStamps } from '../../shared/anchoring/changes/other-figures.ts';
import type { CarriedOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { readableQuote } from '../../shared/anchoring/quote.ts';
import type { Said } from '../../shared/annotations/decision.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { isTextMark, markedWords } from '../../shared/annotations/shape.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import type { ReviewKind } from './review-groups.ts';
import { APART_SENTENCE, choiceWords } from '../work/decided-apart.ts';

/** `3 of your notes need a look`; empty for none. */
export function reviewWords(count: number): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en-GB')} of your notes ${count === 1 ? 'needs' : 'need'} a look`;
}

/** `3 of your notes need a look; 41 are where they were.` */
export function countsSentence(waiting: number, same: number, decided: number): string {
  const told = [
    waiting === 0 ? 'None of your notes needs a look' : reviewWords(waiting),
    same > 0 && `${same.toLocaleString('en-GB')} ${same === 1 ? 'is where it was' : 'are where they were'}`,
    decided > 0 && `${decided.toLocaleString('en-GB')} ${decided === 1 ? 'is' : 'are'} decided`,
  ];
  return `${told.filter(words => words !== false).join('; ')}.`;
}

/** `3 of your notes are still being looked for in the papers that came last.` */
export function notCarriedSentence(count: number): string {
  return `${count.toLocaleString('en-GB')} of your notes ${count === 1 ? 'is' : 'are'} still being looked for in the papers that came last.`;
}

/** What the marks of a group stand under. */
export const GROUP_TITLES: Readonly<Record<ReviewKind, string>> = {
  apart: 'Decided differently on your devices',
  figures: 'Figures changed',
  words: 'Words changed',
  unsure: 'It is not sure where these belong',
  gone: 'The passage is gone',
  back: 'Kept on an old version, and the words are here again',
  moved: 'The same words in another place',
};

/** Why a mark needs a look, in sentences; empty where the difference of the words says it. */
export function reasonSentence({ outcome, asks }: Pick<CarriedMark, 'outcome' | 'asks'>): string {
  const told = outcomeSentence(outcome);
  switch (asks) {
    case 'apart':
      return `${told} ${APART_SENTENCE}`.trim();
    case 'kept':
      return `${told} You kept it on an old version before.`.trim();
    case undefined:
      return told;
  }
}

/** What one of several devices decided. */
export function saidWords(said: Said): string {
  switch (said.choice) {
    case 'accepted':
    case 'placed': {
      const words = readableQuote(said.at.quote?.exact ?? '');
      const where = words === '' ? 'in its place on the page' : `on “${words}”`;
      return `${said.choice === 'accepted' ? 'Accepted' : 'Placed by hand'} ${where}`;
    }
    case 'kept':
    case 'undecided':
    case 'unread':
      return choiceWords(said.choice);
  }
}

function outcomeSentence(outcome: CarriedOutcome): string {
  switch (outcome.kind) {
    case 'moved':
      return outcome.because === 'order'
        ? 'Same words; they now come before or behind other passages.'
        : 'Same words; what stands around them changed.';
    case 'unsure':
      return unsureSentence(outcome.because, outcome.candidates.length);
    case 'gone':
      // Its words may stand elsewhere many times: “Yes”, or a sentence that every report has.
      return 'The passage where it stood is not in the new version.';
    case 'changed':
      return withoutPageStamps(outcome.before) === withoutPageStamps(outcome.words)
        ? 'Only what is stamped on the page is other than it was.'
        : '';
    case 'same':
      return '';
    default:
      return assertNever(outcome);
  }
}

function unsureSentence(
  because: Extract<CarriedOutcome, { readonly kind: 'unsure' }>['because'],
  candidates: number,
): string {
  switch (because) {
    case 'repeated':
      return candidates > 1
        ? `The same words stand in ${candidates.toLocaleString('en-GB')} places.`
        : 'The same words stand in several places.';
    case 'poor-fit':
      return candidates === 0
        ? 'Nothing in the new version is enough like it.'
        : candidates === 1
          ? 'One passage may be the one: look whether it is.'
          : `${candidates.toLocaleString('en-GB')} passages may be the one: look which it is.`;
    case 'no-words':
      return 'Its page is a picture without words, and no page of the new version looks the same.';
  }
}

/** The words that a mark lies on, or those that it stands beside; empty where its page has none. */
export function wordsOf(mark: Annotation): string {
  return readableQuote(isTextMark(mark) ? markedWords(mark) : (mark.quote?.exact ?? ''));
}

/** What the member decided, in a few words. */
export function decisionWords({ decision }: Pick<CarriedMark | CarriedFlag, 'decision'>): string {
  switch (decision?.choice) {
    case 'accepted':
      return 'Accepted';
    case 'placed':
      return 'Placed by hand';
    case 'kept':
      return 'Kept on the old version';
    case 'apart':
    case 'unread':
    case undefined:
      return '';
  }
}

/** The first line of a comment with words in it; empty where there is none. */
export function firstLine(comment: string): string {
  return (
    comment
      .split('\n')
      .map(line => line.trim())
      .find(line => line !== '') ?? ''
  );
}
