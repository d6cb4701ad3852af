import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { foundItem, type CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { startOf } from '../../shared/reading/contents.ts';
import { activatePane, openBeside, openPaper, useNavigation } from '../state/navigation.ts';
import type { CarriedMark } from '../work/carried-mark.ts';

/** Opens the paper that a mark stands in, at the mark. */
export function openMark({ paper, pageIndex, id }: Annotation): void {
  openPaper(paper, { pageIndex, annotation: id });
}

/**
 * Opens the old version on the left and the new one on the right, each at the mark as far as it stands there.
 *
 * @param target the new one
 * @param pageIndex where the new one opens if the mark does not stand in it; without it, where it was left
 */
export function openVersions(
  { was, standing }: Pick<CarriedMark, 'was' | 'standing'>,
  target: Sha256,
  pageIndex?: number,
): void {
  activateLeft();
  openMark(was);
  if (standing) openBeside(standing.paper, { pageIndex: standing.pageIndex, annotation: standing.id });
  else openBeside(target, pageIndex === undefined ? undefined : { pageIndex });
}

/** Opens the item of an interest in the old version on the left, and on the right what it is in force, as far as it is. */
export function openItemVersions({ was, standing, outcome, target }: CarriedFlag): void {
  activateLeft();
  openPaper(was.paper, { pageIndex: was.pageIndex });
  const item = standing ?? foundItem(outcome);
  const start = item && startOf(item);
  if (start) openBeside(start.paper, { pageIndex: start.place.pageIndex, down: start.place.down });
  else openBeside(target);
}

function activateLeft(): void {
  const [left] = useNavigation.getState().panes;
  if (left) activatePane(left.id);
}
