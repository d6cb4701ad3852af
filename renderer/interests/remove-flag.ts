import type { InterestFlag } from '../../shared/interests/flag.ts';
import { DELETED_FIELD } from '../../shared/journal/entry.ts';
import { notify } from '../state/notices.ts';
import { makeStep } from '../work/work.ts';

/** Removes a flag, as a step that can be undone. @returns whether it was saved */
export async function removeFlag(flag: InterestFlag): Promise<boolean> {
  const written = await makeStep('interest', [{ record: flag.id, kind: 'flag', fields: { [DELETED_FIELD]: true } }]);
  if (written) notify({ tone: 'quiet', text: 'Interest removed. Undo brings it back.' });
  return written !== undefined;
}
