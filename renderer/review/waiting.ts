import { placeOfOutcome } from '../../shared/anchoring/carrying/carried.ts';
import { foundItem, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { acceptItem } from '../interests/decide-flag.ts';
import { removeFlag } from '../interests/remove-flag.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { accept, remove } from './review-actions.ts';
import { keyOfMark } from './review-groups.ts';

/** What waits for the member: an interest, or a note. */
export type Waiting = CarriedFlag | CarriedMark;

/** Tells what waits from all else in a list. */
export function keyOfWaiting(waiting: Waiting): string {
  return 'flag' in waiting ? waiting.flag.id : keyOfMark(waiting);
}

/** Accepts where it was carried to; undefined where there is nothing to accept. */
export function acceptanceOf(waiting: Waiting): (() => Promise<void>) | undefined {
  if (!('flag' in waiting)) return placeOfOutcome(waiting.outcome) && (() => accept([waiting]));
  const item = foundItem(waiting.outcome);
  return item && (() => acceptItem(waiting, item));
}

/** Deletes it in every version. */
export function deletionOf(waiting: Waiting): () => Promise<unknown> {
  return 'flag' in waiting ? () => removeFlag(waiting.flag) : () => remove(waiting);
}
