import type { Sha256 } from '../ids.ts';
import type { ContentsItem } from '../reading/contents.ts';
import { confirmedItem, type FlagDecision } from './flag-decision.ts';
import { flagOutcome, itemIn, type FlagOutcome, type ItemInPaper, type MeetingOfFlags } from './flag-outcome.ts';
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
  /** Whether it waits for the member: it is not on the same title, and they have not decided in one voice. */
  readonly needsLook: boolean;
};

/**
 * Finds where a flag is in a meeting. What the member confirmed counts for more than any outcome, and it is carried on from
 * there.
 */
export function carryFlag(flag: InterestFlag, meeting: MeetingOfFlags): CarriedFlag {
  const { target } = meeting;
  const was = lastKnown(flag, meeting);
  const outcome = flagOutcome(was, meeting);
  const decision = decisionFor(flag, was, outcome, target);
  const confirmed = confirmedItem(decision);
  const chosen = confirmed && itemIn(itemsOf(meeting), confirmed);
  const isKept = decision?.choice === 'kept';
  const isSettled = isKept || chosen !== undefined || outcome.kind === 'same' || outcome.kind === 'moved';
  // What was confirmed and cannot be found is asked about again, and is on no other item until then.
  const isLost = confirmed !== undefined && !chosen;
  return {
    flag,
    target,
    was,
    outcome,
    decision,
    standing: isKept || isLost ? undefined : (chosen ?? foundItem(outcome)),
    needsLook: isLost || !isSettled || decision?.choice === 'apart',
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

/** Where they flagged it, or what they confirmed last on a version before the target. */
function lastKnown(flag: InterestFlag, { papers, target }: MeetingOfFlags): ItemInPaper {
  const made = { ...flag.item, paper: flag.paper };
  if (target === flag.paper) return made;
  const byId = new Map(papers.map(entry => [entry.paper.sha256, entry]));
  const earlier = new Set<Sha256>();
  for (let at = byId.get(target)?.after; at && !earlier.has(at); at = byId.get(at)?.after) earlier.add(at);
  // Versions that are not here came before those that are.
  const unknown = [...flag.decisions.keys()].filter(paper => !byId.has(paper)).toSorted();
  for (const paper of [...earlier, ...unknown]) {
    const item = confirmedItem(flag.decisions.get(paper));
    if (item) return { ...item, paper };
  }
  return made;
}

/** What they kept on an old version stays there, until a later version has the item again under its title. */
function decisionFor(
  { decisions, paper }: InterestFlag,
  was: ItemInPaper,
  { kind }: FlagOutcome,
  target: Sha256,
): FlagDecision | undefined {
  const own = decisions.get(target);
  if (own?.choice === 'kept' || own?.choice === 'apart' || confirmedItem(own)) return own;
  if (kind === 'same' || kind === 'moved' || was.paper !== paper) return own;
  return [...decisions.values()].find(({ choice }) => choice === 'kept') ?? own;
}

function itemsOf({ contents }: MeetingOfFlags): readonly ContentsItem[] {
  return contents.filter(({ is }) => is !== 'agenda');
}
