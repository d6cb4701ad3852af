import { placeOfOutcome, type Candidate } from '../../shared/anchoring/carrying/carried.ts';
import { fieldsTakenBack, type Decision } from '../../shared/annotations/decision.ts';
import type { Placement } from '../../shared/annotations/placement.ts';
import { counted } from '../../shared/counted.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import { DELETED_FIELD } from '../../shared/journal/entry.ts';
import { decisionFields } from './placing-fields.ts';
import { stepOnMarks } from './step-on-marks.ts';
import type { CarriedMark } from './carried-mark.ts';

const KIND = 'annotation';

/**
 * Accepts where marks were carried to: one step. Those that no place was found for are left as they are.
 *
 * @returns whether any was accepted and saved, as of all that follow
 */
export function acceptAll(marks: readonly CarriedMark[]): Promise<boolean> {
  const accepted = marks.flatMap(({ made, target, outcome }) => {
    const at = placeOfOutcome(outcome);
    return at ? [{ id: made.id, paper: target, decision: { choice: 'accepted', at } as const }] : [];
  });
  return decide(accepted.length === 1 ? 'accepted place' : counted(accepted.length, 'accepted place'), accepted);
}

/** Accepts one of the places that were offered for a mark. */
export function acceptCandidate(id: RecordId, { paper, at }: Candidate): Promise<boolean> {
  return decide('accepted place', [{ id, paper, decision: { choice: 'accepted', at } }]);
}

/** Puts a mark where the member says. */
export function placeByHand(id: RecordId, paper: Sha256, at: Placement): Promise<boolean> {
  return decide('place of the mark', [{ id, paper, decision: { choice: 'placed', at } }]);
}

/** Has marks stay on the old version alone: one step. */
export function keepOnOld(marks: readonly CarriedMark[]): Promise<boolean> {
  const kept = marks.map(({ made, target }) => ({ id: made.id, paper: target, decision: { choice: 'kept' } as const }));
  return decide(kept.length === 1 ? 'kept on the old version' : `${kept.length} kept on the old version`, kept);
}

/** Has a mark wait for the member again, as if they had not decided. */
export function decideAgain({ made, target }: CarriedMark): Promise<boolean> {
  const fields = fieldsTakenBack(made.decisions, target);
  return isSaved('decision taken back', [[{ record: made.id, kind: KIND, fields }]]);
}

/** Deletes marks, in every version: one step. */
export async function removeCarried(marks: readonly CarriedMark[]): Promise<boolean> {
  const what = marks.length === 1 ? 'deleted mark' : `${marks.length} deleted marks`;
  return isSaved(
    what,
    marks.map(({ made }) => [{ record: made.id, kind: KIND, fields: { [DELETED_FIELD]: true } }]),
  );
}

type Decided = {
  readonly id: RecordId;
  readonly paper: Sha256;
  readonly decision: Exclude<Decision, { readonly choice: 'unread' }>;
};

function decide(what: string, decided: readonly Decided[]): Promise<boolean> {
  return isSaved(
    what,
    decided.map(({ id, paper, decision }) => [{ record: id, kind: KIND, fields: decisionFields(paper, decision) }]),
  );
}

async function isSaved(what: string, changes: Parameters<typeof stepOnMarks>[1]): Promise<boolean> {
  if (changes.length === 0) return false;
  const written = await stepOnMarks(what, changes);
  return written !== undefined && written.entries.length > 0;
}
