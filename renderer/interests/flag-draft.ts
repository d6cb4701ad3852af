import type {
  FlagFields,
  InterestAction,
  InterestFlag,
  InterestHolder,
  InterestKind,
} from '../../shared/interests/flag.ts';
import type { FlagSubject } from './flag-subject.ts';

/** What the member has filled in so far. */
export type FlagDraft = {
  readonly interestKind: InterestKind | undefined;
  readonly whose: InterestHolder;
  readonly nature: string;
  readonly action: InterestAction;
};

/** What is wrong with a draft, in a sentence a field; empty when it can be saved. */
export type FlagErrors = { readonly [F in keyof FlagDraft]?: string };

/** The longest nature a flag can hold, in characters. */
const LONGEST_NATURE = 20_000;

/** The draft that editing begins with. */
export function draftOf(flag: InterestFlag | undefined): FlagDraft {
  if (!flag) return { interestKind: undefined, whose: 'self', nature: '', action: 'undecided' };
  const { interestKind, whose, nature, action } = flag;
  return { interestKind, whose, nature, action };
}

/** What has to be put right before a draft can be saved. */
export function errorsIn(draft: FlagDraft): FlagErrors {
  return {
    ...(draft.interestKind === undefined && {
      interestKind: 'Choose the kind of interest. If you are not sure, choose “Not sure yet”.',
    }),
    ...(draft.nature.length > LONGEST_NATURE && {
      nature: `This is longer than ${LONGEST_NATURE.toLocaleString('en-GB')} characters. Shorten it.`,
    }),
  };
}

/**
 * The fields that saving writes: all of them for a new flag; for one that exists those that were changed, so that what
 * another device changes meanwhile is not put back.
 *
 * @returns undefined when the draft has errors
 */
export function fieldsToWrite(
  subject: FlagSubject,
  draft: FlagDraft,
  existing: InterestFlag | undefined,
): Partial<FlagFields> | undefined {
  const { interestKind, whose, action } = draft;
  const nature = draft.nature.trim();
  if (interestKind === undefined || Object.keys(errorsIn(draft)).length > 0) return undefined;
  if (!existing) {
    const { paper, item, meeting } = subject;
    return { paper, item, meeting, interestKind, whose, nature, action, status: 'draft' };
  }
  return {
    ...(interestKind !== existing.interestKind && { interestKind }),
    ...(whose !== existing.whose && { whose }),
    ...(nature !== existing.nature && { nature }),
    ...(action !== existing.action && { action }),
  };
}

/** Whether the member has changed anything that leaving would lose. */
export function isChanged(draft: FlagDraft, existing: InterestFlag | undefined): boolean {
  const before = draftOf(existing);
  return (
    draft.interestKind !== before.interestKind ||
    draft.whose !== before.whose ||
    draft.action !== before.action ||
    draft.nature.trim() !== before.nature.trim()
  );
}
