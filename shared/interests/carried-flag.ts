import type { AsksBecause } from '../anchoring/carrying/carried.ts';
import type { Sha256 } from '../ids.ts';
import type { ContentsItem } from '../reading/contents.ts';
import { confirmedItem, isFlagDecided, type FlagDecision } from './flag-decision.ts';
import { flagOutcome, itemIn, type FlagOutcome, type ItemInPaper, type MeetingOfFlags } from './flag-outcome.ts';
import { flagSoFar } from './flag-so-far.ts';
import type { InterestFlag } from './flag.ts';

/** A flag in its meeting as that is now, and what was decided on it. */
export type CarriedFlag = {
  readonly flag: InterestFlag;
  /** The paper that leads the meeting, for which decisions are made. */
  readonly target: Sha256;
  /** The item as it was called where the member had it last: where they flagged it, or confirmed it since. */
  readonly was: ItemInPaper;
  readonly outcome: FlagOutcome;
  /** What holds for the target: decided for it, or kept on an old version before. */
  readonly decision: FlagDecision | undefined;
  /** The item it is on; undefined where it is on none, or the member has yet to say. */
  readonly standing: ContentsItem | undefined;
  /** Why they are asked whatever the outcome is. */
  readonly asks: AsksBecause | undefined;
  /** Whether it waits for the member: it is not the same, or they are asked whatever it is, and they have not decided. */
  readonly needsLook: boolean;
};

/**
 * Finds where a flag is in a meeting. What the member confirmed counts for more than any outcome, and it is carried on from
 * there. What they kept on an old version is put on no item unasked.
 */
export function carryFlag(flag: InterestFlag, meeting: MeetingOfFlags): CarriedFlag {
  const { target } = meeting;
  const { was, asks: askedBefore } = flagSoFar(flag, meeting);
  const asks = flag.decisions.get(target)?.choice === 'apart' ? 'apart' : askedBefore;
  const outcome = flagOutcome(was, meeting);
  const decision = decisionFor(flag, asks, outcome, target);
  const confirmed = confirmedItem(decision);
  const chosen = confirmed && itemIn(itemsOf(meeting), confirmed);
  const isKept = decision?.choice === 'kept';
  // What was confirmed and cannot be found is asked about again, and is on no other item until then.
  const isLost = confirmed !== undefined && !chosen;
  const isOnNone = isKept || isLost || asks === 'kept';
  const isAsked = outcome.kind !== 'same' || asks !== undefined || isLost;
  return {
    flag,
    target,
    was,
    outcome,
    decision,
    standing: chosen ?? (isOnNone ? undefined : foundItem(outcome)),
    asks,
    needsLook: isAsked && !isKept && !chosen && isInForce(meeting),
  };
}

/** The item that an outcome leads to; undefined where the member is asked, or there is none. */
export function foundItem(outcome: FlagOutcome): ContentsItem | undefined {
  return 'item' in outcome ? outcome.item : undefined;
}

/** The number an item had, where it has another one now; null where it has not. */
export function numberBefore({ was, standing }: Pick<CarriedFlag, 'was' | 'standing'>): string | null {
  const isOther = standing && standing.number.toLowerCase() !== was.number.toLowerCase();
  return isOther && was.number !== '' ? was.number : null;
}

/** What they kept on an old version stays there, until a later version has an item that it may be on. */
function decisionFor(
  { decisions }: InterestFlag,
  asks: AsksBecause | undefined,
  { kind }: FlagOutcome,
  target: Sha256,
): FlagDecision | undefined {
  const own = decisions.get(target);
  if (isFlagDecided(own) || asks !== 'kept' || kind !== 'gone') return own;
  return [...decisions.values()].find(({ choice }) => choice === 'kept') ?? own;
}

/** Whether an agenda is the one in force: of those before it nothing is asked. */
function isInForce({ papers, target }: MeetingOfFlags): boolean {
  return papers.every(({ paper, replacedBy }) => paper.sha256 !== target || replacedBy === null);
}

function itemsOf({ contents }: MeetingOfFlags): readonly ContentsItem[] {
  return contents.filter(({ is }) => is !== 'agenda');
}
