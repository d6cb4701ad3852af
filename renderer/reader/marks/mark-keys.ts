import type { KeyboardEvent } from 'react';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { gripInPage, isMovable, moved, resized, wayInPage, type Placing } from '../../../shared/annotations/move.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { turnedGeometry, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { announce } from './announce.ts';
import { chooseMark, chosenMarks, openMark } from './choosing.ts';
import { asNudged, nudge } from './nudge.ts';
import { stretchWords, turnOf } from './stretch-words.ts';

type MarkAtHand = {
  readonly mark: Annotation;
  readonly detail: PaperDetail;
  readonly geometry: PageGeometry;
  readonly pane: PaneStore;
};

/** Points that a press of an arrow key moves by, alone and with Shift. */
const [STEP, STRIDE] = [1, 10];

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The keys of a mark that has the focus: Enter opens its note, Space picks it. What lies on no words is moved by the
 * arrows, and an area resized with Ctrl; of words the end is moved with Shift, the beginning with Alt and Shift.
 */
export function handleMarkKey(event: KeyboardEvent<HTMLElement>, at: MarkAtHand): void {
  const { mark, pane } = at;
  const arrow = ARROWS[event.key];
  if (event.key === 'Enter') openMark(pane, mark.id);
  else if (event.key === ' ') {
    chooseMark(pane, mark.id, true);
    const count = Math.max(1, pane.getState().picked.size);
    announce(count === 1 ? '1 mark chosen' : `${count} marks chosen`);
  } else if (arrow && isTextMark(mark)) {
    if (!event.shiftKey || arrow[0] === 0) return;
    const by = event.ctrlKey || event.metaKey ? 'word' : 'character';
    const area = event.currentTarget.closest('.viewer');
    const turn = turnOf(at.detail.pages[mark.pageIndex], at.geometry);
    if (area) stretchWords({ area, detail: at.detail, turn }, mark.id, event.altKey ? 'start' : 'end', by, arrow[0]);
  } else if (arrow) moveByKey(arrow, event, at);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function moveByKey(
  [across, down]: readonly [-1 | 0 | 1, -1 | 0 | 1],
  { shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  { mark, detail, geometry, pane }: MarkAtHand,
): void {
  const by = shiftKey ? STRIDE : STEP;
  if ((ctrlKey || metaKey) && mark.type === 'area') {
    const way = wayInPage(geometry, across * by, down * by);
    // The lower right corner moves, as it is seen.
    const { across: x, up: y } = gripInPage(geometry, 1, 1);
    const grip = { across: way.across === 0 ? 0 : x, up: way.up === 0 ? 0 : y } as const;
    const rect = resized(asNudged(mark).rect, grip, way.across, way.up, geometry.view);
    nudge(detail, new Map([[mark, { rect }]]));
    return;
  }
  const placed = new Map<Annotation, Placing>();
  const chosen = chosenMarks(pane, detail.sha256);
  for (const one of chosen.some(({ id }) => id === mark.id) ? chosen : [mark]) {
    const printed = detail.pages[one.pageIndex];
    if (!printed || !isMovable(one)) continue;
    const turned = turnedGeometry(printed, turnOf(detail.pages[mark.pageIndex], geometry));
    const way = wayInPage(turned, across * by, down * by);
    placed.set(one, moved(asNudged(one), way.across, way.up, printed.view));
  }
  nudge(detail, placed);
}
