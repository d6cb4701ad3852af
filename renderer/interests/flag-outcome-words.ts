import { numberBefore, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { assertNever } from '../../shared/exhaustive.ts';
import { isSameTitle } from '../../shared/pack/meeting/match-items.ts';

/** The number an item had, where it has another one now: `was item 8`; empty where it has not. */
export function wasWords(carried: Pick<CarriedFlag, 'was' | 'standing'>): string {
  const before = numberBefore(carried);
  return before === null ? '' : `was item ${before}`;
}

/** What became of a flag's item, in a sentence; empty where it is on the agenda under its own title. */
export function lookWords({ outcome, was, standing, decision }: CarriedFlag): string {
  if (decision?.choice === 'kept') return 'You kept this on the earlier version of the papers.';
  if (standing && decision?.choice !== 'apart')
    return isSameTitle(standing.title, was.title) ? '' : `It was called “${was.title}”.`;
  return reasonSentence({ outcome, decision });
}

/** Why a flag is asked about; empty where it is not. */
export function reasonSentence({ outcome, decision }: Pick<CarriedFlag, 'outcome' | 'decision'>): string {
  if (decision?.choice === 'apart') return 'Your devices decided differently on this, apart from each other.';
  switch (outcome.kind) {
    case 'same':
    case 'moved':
      return '';
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
