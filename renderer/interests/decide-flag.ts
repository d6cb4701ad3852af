import { decisionField, fieldsTakenBack } from '../../shared/annotations/decision.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { asFlaggedItem } from '../../shared/interests/flagged-item.ts';
import type { Json } from '../../shared/journal/entry.ts';
import { startOf, type ContentsItem } from '../../shared/reading/contents.ts';
import { notify } from '../state/notices.ts';
import { stepOnMarks } from '../work/step-on-marks.ts';

/** Takes an item that was offered for the one that was flagged. */
export function acceptItem(carried: CarriedFlag, item: ContentsItem): Promise<void> {
  return decide(carried, 'Accepted', { choice: 'accepted', item: itemIn(item) });
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
  return write(flag, 'It waits for you again', fieldsTakenBack(flag.decisions, target));
}

function decide({ flag, target }: CarriedFlag, done: string, decision: Json): Promise<void> {
  return write(flag, done, { [decisionField(target)]: decision });
}

async function write({ id }: CarriedFlag['flag'], done: string, fields: Readonly<Record<string, Json>>): Promise<void> {
  const written = await stepOnMarks('decision on an interest', [[{ record: id, kind: 'flag', fields }]]);
  if (written && written.entries.length > 0) notify({ tone: 'quiet', text: `${done}. Undo takes it back.` });
}

function itemIn(item: ContentsItem): Json {
  return asFlaggedItem({ ...item, pageIndex: startOf(item)?.place.pageIndex ?? 0 });
}
