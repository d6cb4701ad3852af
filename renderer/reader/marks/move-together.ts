import type { Annotation } from '../../../shared/annotations/model.ts';
import { isMovable, moved, wayInPage, type Movable, type Placing } from '../../../shared/annotations/move.ts';
import { turnedGeometry, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { chosenMarks } from './choosing.ts';
import { asItLies } from './drafts.ts';

/** What moves when a mark is moved: all that is chosen together with it and lies on no words, on whatever page; as it lies now. */
export function movingWith(pane: PaneStore, { sha256 }: PaperDetail, mark: Annotation): readonly Movable[] {
  const chosen = chosenMarks(pane, sha256);
  const together = chosen.some(({ id }) => id === mark.id) ? chosen : [mark];
  return together.filter(isMovable).map(asItLies);
}

/**
 * Where marks lie once they are moved, each as far as it stays on its page.
 *
 * @param turn how much further the member has the pages turned than they are printed
 * @param across in points as shown, as is `down`
 */
export function movedBy(
  marks: readonly Movable[],
  { pages }: PaperDetail,
  turn: PageGeometry['rotation'],
  across: number,
  down: number,
): ReadonlyMap<Annotation, Placing> {
  return new Map(
    marks.flatMap(mark => {
      const printed = pages[mark.pageIndex];
      if (!printed) return [];
      const way = wayInPage(turnedGeometry(printed, turn), across, down);
      return [[mark, moved(mark, way.across, way.up, printed.view)] as const];
    }),
  );
}
