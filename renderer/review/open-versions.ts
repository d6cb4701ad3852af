import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
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
  const [left] = useNavigation.getState().panes;
  if (left) activatePane(left.id);
  openMark(was);
  if (standing) openBeside(standing.paper, { pageIndex: standing.pageIndex, annotation: standing.id });
  else openBeside(target, pageIndex === undefined ? undefined : { pageIndex });
}
