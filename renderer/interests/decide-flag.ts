import { decisionField, fieldsTakenBack } from '../../shared/annotations/decision.ts';
import { counted } from '../../shared/counted.ts';
import { foundItem, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { asFlaggedItem } from '../../shared/interests/flagged-item.ts';
import type { Json } from '../../shared/journal/entry.ts';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { notify } from '../state/notices.ts';
import { stepOnMarks } from '../work/step-on-marks.ts';

/** Takes an item that was offered for the one that was flagged. */
export function acceptItem(carried: CarriedFlag, item: ContentsItem): Promise<void> {
  return decide(carried, 'Accepted', { choice: 'accepted', item: itemIn(item) });
}

/** Takes what was found for each of several flags: one step. Those that nothing was found for are left as they are. */
export function acceptFound(flags: readonly CarriedFlag[]): Promise<void> {
  const found = flags.flatMap(({ flag, target, outcome }) => {
    const item = foundItem(outcome);
    return item ? [{ flag, fields: { [decisionField(target)]: { choice: 'accepted', item: itemIn(item) } } }] : [];
  });
  return write(`Accepted: ${counted(found.length, 'interest')}`, found);
}

/** Has the flag be on an item that the member chose. */
export function chooseItem(carried: CarriedFlag, item: ContentsItem): Promise<void> {
  return decide(carried, 'The interest is on that item now', { choice: 'placed', item: itemIn(item) });
}

/** Has the flag stay on the old version alone. */
export function keepFlagOnOld(carried: CarriedFlag): Promise<void> {
  return decide(carried, 'Kept on the old version', { choice: 'kept' });
}

/** Has the flag wait for the member again, as if they had not decided. */
export function decideFlagAgain({ flag, target }: CarriedFlag): Promise<void> {
  return write('It waits for you again', [{ flag, fields: fieldsTakenBack(flag.decisions, target) }]);
}

function decide({ flag, target }: CarriedFlag, done: string, decision: Json): Promise<void> {
  return write(done, [{ flag, fields: { [decisionField(target)]: decision } }]);
}

type Decided = { readonly flag: CarriedFlag['flag']; readonly fields: Readonly<Record<string, Json>> };

async function write(done: string, decided: readonly Decided[]): Promise<void> {
  const changes = decided.map(({ flag: { id }, fields }) => [{ record: id, kind: 'flag', fields }]);
  const what = decided.length === 1 ? 'decision on an interest' : `decisions on ${counted(decided.length, 'interest')}`;
  const written = await stepOnMarks(what, changes);
  if (written && written.entries.length > 0) notify({ tone: 'quiet', text: `${done}. Undo takes it back.` });
}

function itemIn(item: ContentsItem): Json {
  return asFlaggedItem({ ...item, pageIndex: startOf(item)?.place.pageIndex ?? 0 });
}
