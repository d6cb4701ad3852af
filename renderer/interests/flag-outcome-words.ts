import { numberBefore, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import { confirmedItem, type FlagSaid } from '../../shared/interests/flag-decision.ts';
import type { FlagOutcome } from '../../shared/interests/flag-outcome.ts';
import { isSameTitle } from '../../shared/pack/meeting/match-items.ts';
import { itemTitle } from '../notes/group-title.ts';
import { APART_SENTENCE, choiceWords } from '../work/decided-apart.ts';

/** The number an item had, where it has another one now: `was item 8`; empty where it has not. */
export function wasWords(carried: Pick<CarriedFlag, 'was' | 'standing'>): string {
  const before = numberBefore(carried);
  return before === null ? '' : `was item ${before}`;
}

/** What became of a flag's item, in sentences; empty where it is on the agenda under its own title, and nothing is asked. */
export function lookWords(carried: CarriedFlag): string {
  const { was, standing, decision, asks, needsLook } = carried;
  if (decision?.choice === 'kept') return 'You kept this on the earlier version of the papers.';
  const isRenamed = standing && !isSameTitle(standing.title, was.title);
  if (isRenamed && asks === undefined) return `It was called “${was.title}”.`;
  return needsLook ? reasonSentence(carried) : '';
}

/** Why a flag is asked about, in sentences; empty where it is not. */
export function reasonSentence({
  outcome,
  decision,
  asks,
  standing,
}: Pick<CarriedFlag, 'outcome' | 'decision' | 'asks' | 'standing'>): string {
  const confirmed = confirmedItem(decision);
  if (confirmed && !standing) return `“${confirmed.title}”, which you chose for it, is not on the agenda any more.`;
  const told = outcomeSentence(outcome);
  switch (asks) {
    case 'apart':
      return `${told} ${APART_SENTENCE}`.trim();
    case 'kept':
      return `${told === '' ? 'The agenda has this item.' : told} You kept the interest on an old version before.`;
    case undefined:
      return told;
  }
}

function outcomeSentence(outcome: FlagOutcome): string {
  switch (outcome.kind) {
    case 'same':
      return '';
    case 'moved':
      return 'The same item, under another number.';
    case 'changed':
      return 'The title of this item was edited.';
    case 'unsure':
      return outcome.candidates.length > 1
        ? 'Several items of the agenda may be this one now.'
        : 'One item of the agenda is like this one, but its title is not the same.';
    case 'gone':
      return 'This item is not on the agenda any more.';
    default:
      return assertNever(outcome);
  }
}

/** What one of several devices decided. */
export function flagSaidWords(said: FlagSaid): string {
  switch (said.choice) {
    case 'accepted':
    case 'placed':
      return `${said.choice === 'accepted' ? 'Accepted' : 'Chosen'}: ${itemTitle(said.item)}`;
    case 'kept':
    case 'undecided':
    case 'unread':
      return choiceWords(said.choice);
  }
}
