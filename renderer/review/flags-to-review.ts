import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { isFlagDecided } from '../../shared/interests/flag-decision.ts';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';

/** The interests of a meeting, by what the member has to do with them. */
export type FlagsToReview = {
  /** Those that wait for the member, each in the order of the agenda; those under another number alone come last. */
  readonly waiting: readonly CarriedFlag[];
  readonly decided: readonly CarriedFlag[];
  /** How many of a version before are on the same item now. */
  readonly sameCount: number;
};

/** @param flags in the order of the agenda */
export function flagsToReview(
  flags: readonly CarriedFlag[],
  { papers }: Pick<LivingMeeting<Pick<Paper, 'sha256'>>, 'papers'>,
): FlagsToReview {
  const replaced = new Set(papers.flatMap(({ paper, replacedBy }) => (replacedBy === null ? [] : [paper.sha256])));
  const waiting = flags.filter(({ needsLook }) => needsLook);
  const settled = flags.filter(({ needsLook }) => !needsLook);
  return {
    waiting: [...waiting.filter(flag => !isRenumbered(flag)), ...waiting.filter(isRenumbered)],
    decided: settled.filter(({ decision }) => isFlagDecided(decision)),
    sameCount: settled.filter(({ decision, was }) => !isFlagDecided(decision) && replaced.has(was.paper)).length,
  };
}

/** Whether all that became of an interest is that its item has another number: those may be accepted together. */
export function isRenumbered({ outcome, asks, decision }: CarriedFlag): boolean {
  return outcome.kind === 'moved' && asks === undefined && !isFlagDecided(decision);
}
