import { lyingOn } from '../../../shared/anchoring/carrying/lying-on.ts';
import { isMovable, type Placing } from '../../../shared/annotations/move.ts';
import { placementSchema, type Placement } from '../../../shared/annotations/placement.ts';
import { boundsOf, isTextMark } from '../../../shared/annotations/shape.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { pointAsShown, rectAsShown } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { store } from '../../db/the-store.ts';
import { placedInto, putByHand, usePlacing } from '../../review/placing.ts';
import { notify } from '../../state/notices.ts';
import { standingFields, wordFields } from './mark-actions.ts';
import type { SelectedPart } from './selection.ts';

/** Whether a mark that lies on words is to be placed in a paper: by words that are selected. */
export function isSelectedFor(paper: Sha256): boolean {
  const mark = placedInto(paper)?.made;
  return mark !== undefined && isTextMark(mark);
}

/** Whether a mark that lies on no words is to be placed: by a click in its new version. */
export function isPointing(): boolean {
  const { mark } = usePlacing.getState();
  return mark !== undefined && !isTextMark(mark.made);
}

/** Puts the mark that the member is about to place in a paper on the words that are selected. */
export async function placeOnWords(detail: PaperDetail, parts: readonly SelectedPart[]): Promise<void> {
  const mark = placedInto(detail.sha256);
  const at = placementSchema.safeParse(await wordFields(detail, parts)).data;
  if (mark && at) await putByHand(mark, at);
}

/**
 * Puts the mark that the member is about to place in a paper where they point: a note at the point, a drawing or an area
 * round it, as far as it stays on the page.
 */
export async function placeAtPoint(
  detail: PaperDetail,
  pageIndex: number,
  [x, y]: readonly [number, number],
): Promise<void> {
  const mark = placedInto(detail.sha256);
  if (!mark) notify({ tone: 'look', text: 'This is the old version. Click in the new one beside it.' });
  const geometry = detail.pages[pageIndex];
  if (!mark || !geometry || !isMovable(mark.was)) return;
  const { paper, pageIndex: from } = mark.was;
  // A drawing keeps its shape as shown, though its page lies on its side now.
  const own = (await store.detail(paper))?.pages[from] ?? geometry;
  const [left, top, right, bottom] = rectAsShown(own, boundsOf(mark.was));
  const [across, down] = pointAsShown(geometry, x, y);
  const lying = lyingOn(mark.was, own, geometry, across - (left + right) / 2, down - (top + bottom) / 2);
  const at = 'rects' in lying ? undefined : await placementAt(detail, pageIndex, lying);
  if (at) await putByHand(mark, at);
}

async function placementAt(detail: PaperDetail, pageIndex: number, placing: Placing): Promise<Placement | undefined> {
  const standing = await standingFields(detail, pageIndex, placing);
  return placementSchema.safeParse({ ...placing, pageIndex, ...standing }).data;
}
