import { z } from 'zod';
import { sha256Schema, type RecordId } from '../ids.ts';
import { entryTimeMs } from '../journal/clock.ts';
import type { Alternative, FoldedRecord } from '../journal/fold.ts';
import { flagDecisionsIn, type FlagDecisions } from './flag-decision.ts';
import { flaggedItemSchema } from './flagged-item.ts';

/**
 * Kinds of interest as codes of conduct in the United Kingdom tell them apart. Which of them a code knows, and what each
 * asks of the member, belongs to the code, not here.
 */
export const INTEREST_KINDS = ['pecuniary', 'other-registrable', 'non-registrable', 'not-sure'] as const;
export const interestKindSchema = z.enum(INTEREST_KINDS);
export type InterestKind = z.infer<typeof interestKindSchema>;

/** What the member means to do when the item is reached. */
export const INTEREST_ACTIONS = ['leave', 'speak-then-leave', 'stay-no-vote', 'stay', 'undecided'] as const;
export const interestActionSchema = z.enum(INTEREST_ACTIONS);
export type InterestAction = z.infer<typeof interestActionSchema>;

export const INTEREST_HOLDERS = ['self', 'partner', 'relative', 'close-associate', 'body'] as const;
export const interestHolderSchema = z.enum(INTEREST_HOLDERS);
export type InterestHolder = z.infer<typeof interestHolderSchema>;

/** Characters of the nature of an interest: more than any form takes. */
export const LONGEST_NATURE = 20_000;

export const flagFieldsSchema = z.object({
  paper: sha256Schema,
  item: flaggedItemSchema,
  /** Body and date of the meeting as the member saw them, for a device that does not have the paper. */
  meeting: z.object({ committee: z.string().max(300), date: z.string().max(20).nullable() }),
  interestKind: interestKindSchema,
  whose: interestHolderSchema,
  /** No length hides a record: {@link LONGEST_NATURE} bounds what is typed, and two texts may have been joined. */
  nature: z.string(),
  action: interestActionSchema,
  status: z.enum(['draft']),
});
export type FlagFields = z.infer<typeof flagFieldsSchema>;

/** An interest the member has in an agenda item, as they mean to declare it. */
export type InterestFlag = Readonly<FlagFields> & {
  readonly id: RecordId;
  readonly createdAtMs: number;
  readonly natureAlternatives: readonly Alternative[];
  /** What the member decided for later versions of the paper. */
  readonly decisions: FlagDecisions;
};

/** The flag a record stands for; undefined when it is deleted or of a shape this release does not know. */
export function flagOf(record: FoldedRecord): InterestFlag | undefined {
  if (record.kind !== 'flag' || record.deleted) return undefined;
  const parsed = flagFieldsSchema.safeParse(record.fields);
  if (!parsed.success) return undefined;
  return {
    ...parsed.data,
    id: record.id,
    createdAtMs: entryTimeMs(record.createdBy),
    natureAlternatives: record.conflicts['nature'] ?? [],
    decisions: flagDecisionsIn(record),
  };
}

export const INTEREST_KIND_WORDS: Readonly<Record<InterestKind, string>> = {
  pecuniary: 'Disclosable pecuniary interest',
  'other-registrable': 'Other registrable interest',
  'non-registrable': 'Non-registrable interest',
  'not-sure': 'Not sure yet',
};

export const INTEREST_ACTION_WORDS: Readonly<Record<InterestAction, string>> = {
  leave: 'Leave the room, take no part',
  'speak-then-leave': 'Speak as a member of the public may, then leave',
  'stay-no-vote': 'Stay, but not vote',
  stay: 'Stay and take part',
  undecided: 'Not decided yet',
};

export const INTEREST_HOLDER_WORDS: Readonly<Record<InterestHolder, string>> = {
  self: 'Mine',
  partner: 'My partner’s',
  relative: 'A relative’s',
  'close-associate': 'A close associate’s',
  body: 'A body I belong to',
};
