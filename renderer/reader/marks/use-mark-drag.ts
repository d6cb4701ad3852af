import { useRef, type PointerEvent } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { isMovable, resized, wayInPage, type Grip, type Placing } from '../../../shared/annotations/move.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { clearDrafts, setDrafts } from './drafts.ts';
import { placeAll } from './mark-actions.ts';
import { movedBy, movingWith } from './move-together.ts';
import { keepNudges } from './nudge.ts';
import { turnOf } from './stretch-words.ts';

/** CSS pixels that a hand may shake without meaning to move what it presses. */
const SHAKE = 3;

type Drag = {
  /** Begins to move a mark, or a grip of it; it is seen at once, and kept when it is let go. */
  readonly press: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the last press has moved it, so that it was no click. */
  readonly wasDragged: () => boolean;
};

/** Moves a mark that lies on no words, and those chosen together with it, or with a grip resizes an area. Escape leaves it where it was. */
export function useMarkDrag(
  mark: Annotation,
  detail: PaperDetail,
  geometry: PageGeometry,
  scale: number,
  grip?: Grip,
): Drag {
  const pane = usePaneStore();
  const dragged = useRef(false);
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !isMovable(mark)) return;
    const held = event.currentTarget;
    const [fromX, fromY] = [event.clientX, event.clientY];
    const marks = grip ? [mark] : movingWith(pane, detail, mark);
    void keepNudges();
    let placed: ReadonlyMap<Annotation, Placing> | undefined;
    dragged.current = false;
    held.setPointerCapture(event.pointerId);
    event.stopPropagation();
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      if (!placed && Math.hypot(clientX - fromX, clientY - fromY) < SHAKE) return;
      dragged.current = true;
      const [across, down] = [(clientX - fromX) / scale, (clientY - fromY) / scale];
      placed =
        grip && mark.type === 'area'
          ? new Map([[mark, { rect: resizedBy(mark.rect, grip, geometry, across, down) }]])
          : movedBy(marks, detail, turnOf(detail.pages[mark.pageIndex], geometry), across, down);
      setDrafts(placed);
    };
    const end = async (isKept: boolean): Promise<void> => {
      held.removeEventListener('pointermove', move);
      held.removeEventListener('pointerup', letGo);
      held.removeEventListener('pointercancel', giveUp);
      document.removeEventListener('keydown', escape, true);
      if (!placed) return;
      try {
        if (isKept) await placeAll(grip ? 'resized' : 'moved', detail, placed);
      } finally {
        clearDrafts(placed);
      }
    };
    const letGo = (): void => void end(true);
    const giveUp = (): void => void end(false);
    const escape = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      giveUp();
    };
    held.addEventListener('pointermove', move);
    held.addEventListener('pointerup', letGo);
    held.addEventListener('pointercancel', giveUp);
    document.addEventListener('keydown', escape, true);
  };
  return { press, wasDragged: () => dragged.current };
}

function resizedBy(rect: Rect, grip: Grip, geometry: PageGeometry, across: number, down: number): Rect {
  const way = wayInPage(geometry, across, down);
  return resized(rect, grip, way.across, way.up, geometry.view);
}
