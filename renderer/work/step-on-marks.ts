import type { Change, Written } from './changes.ts';
import { decideStep } from './work.ts';

/**
 * Makes changes to marks, as one step. A mark that was deleted while its changes were on their way stays deleted, and
 * what stands behind its first change goes with it: a change to a deleted record would bring it back.
 *
 * @param byMark the changes that each mark comes to
 * @param session joins steps that follow each other into one to undo
 * @returns what was written, nothing where all were deleted; undefined when it could not be saved
 */
export function stepOnMarks(
  what: string,
  byMark: readonly (readonly Change[])[],
  session?: string,
): Promise<Written | undefined> {
  return decideStep(
    what,
    async current => {
      const there = await Promise.all(
        byMark.map(async changes => {
          const [first] = changes;
          const record = first && (await current(first.record));
          return record?.deleted === true ? [] : changes;
        }),
      );
      return there.flat();
    },
    session,
  );
}
