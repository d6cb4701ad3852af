import { placeOfOutcome, type Candidate } from '../../shared/anchoring/carrying/carried.ts';
import { placedOn } from '../../shared/annotations/placement.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { counted } from '../../shared/counted.ts';
import { notify } from '../state/notices.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { deletedWords } from '../work/deleted-words.ts';
import { acceptAll, acceptCandidate, decideAgain, keepOnOld, removeCarried } from '../work/decide-carried.ts';

type Marks = readonly CarriedMark[];

/** Accepts where marks stand in the new version, and says how that is taken back, and how many have no place to accept. */
export async function accept(marks: Marks): Promise<void> {
  const placed = marks.filter(({ outcome }) => placeOfOutcome(outcome));
  const left = marks.length - placed.length;
  const waiting =
    left === 0
      ? ''
      : `${counted(left, 'note')} with no place in the new version to accept still ${left === 1 ? 'waits' : 'wait'} for you.`;
  if (await acceptAll(placed)) {
    const accepted = marks.length === 1 ? 'Accepted' : `Accepted: ${counted(placed.length, 'note')}`;
    notify({ tone: left === 0 ? 'quiet' : 'look', text: `${accepted}. Undo takes it back. ${waiting}`.trim() });
  } else if (placed.length === 0 && left > 0) notify({ tone: 'look', text: `Nothing was accepted: ${waiting}` });
}

/** Puts a mark at one of the places that were offered for it. */
export async function putAt({ made }: CarriedMark, candidate: Candidate): Promise<void> {
  if (await acceptCandidate(made.id, candidate)) tell('Put there');
}

/** Has marks stay on the old version. */
export async function keep(marks: Marks): Promise<void> {
  if (!(await keepOnOld(marks))) return;
  tell(marks.length === 1 ? 'Kept on the old version' : `Kept on the old version: ${counted(marks.length, 'note')}`);
}

/** Deletes a mark in every version. */
export async function remove(mark: CarriedMark): Promise<void> {
  if (await removeCarried([mark])) notify({ tone: 'quiet', text: deletedWords(1, true) });
}

/** Puts a mark back among those that wait; one whose words are as they were needs no look, and is where they are. */
export async function reconsider(mark: CarriedMark): Promise<void> {
  if (!(await decideAgain(mark))) return;
  const waits = mark.outcome.kind !== 'same' || mark.asks !== undefined;
  tell(waits ? 'It waits for you again' : 'It is where it was: its words are the same in the new version');
}

/** A mark as it would stand at a place that is offered for it. */
export function markAt({ made }: CarriedMark, { paper, at }: Candidate): Annotation | undefined {
  return placedOn(made, paper, at);
}

function tell(done: string): void {
  notify({ tone: 'quiet', text: `${done}. Undo takes it back.` });
}
