import type { KeyboardEvent } from 'react';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { gripInPage, resized, wayInPage } from '../../../shared/annotations/move.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { counted } from '../../../shared/counted.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { announce } from './announce.ts';
import { asItLies } from './drafts.ts';
import { comeToMark, openMark, pickMark } from './choosing.ts';
import { movedBy, movingWith } from './move-together.ts';
import { nudge } from './nudge.ts';
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

const LEAVING: ReadonlySet<string> = new Set(['Escape', 'Tab']);

/**
 * The keys of a mark that has the focus: Enter opens its note, Space picks it. What lies on no words is moved by the
 * arrows, and an area resized with Ctrl; of words the end is moved with Shift, the beginning with Alt and Shift.
 */
export function handleMarkKey(event: KeyboardEvent<HTMLElement>, at: MarkAtHand): void {
  const { mark, pane } = at;
  const arrow = ARROWS[event.key];
  // Whatever was let go of since the focus came to it, a key means the mark that has the focus.
  if (!LEAVING.has(event.key)) comeToMark(pane, mark.id);
  if (event.key === 'Enter') openMark(pane, mark.id);
  else if (event.key === ' ') {
    if (!event.repeat) sayPicked(pickMark(pane, mark.id));
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

function sayPicked(count: number): void {
  announce(count === 0 ? 'No marks chosen' : `${counted(count, 'mark')} chosen`);
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
    const rect = resized(asItLies(mark).rect, grip, way.across, way.up, geometry.view);
    nudge(detail, new Map([[mark, { rect }]]));
    return;
  }
  const turn = turnOf(detail.pages[mark.pageIndex], geometry);
  nudge(detail, movedBy(movingWith(pane, detail, mark), detail, turn, across * by, down * by));
}
