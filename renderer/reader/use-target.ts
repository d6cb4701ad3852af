import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { shownSize, type PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { Place } from '../../shared/reading/place.ts';
import type { Target } from '../state/navigation.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';

/**
 * Follows where the member is sent: to a page or to a place on it, or to a mark as soon as the marks are there.
 *
 * @returns the place to begin at: the target's where there is one, else where the paper was left
 */
export function useTarget(
  target: Target | undefined,
  left: Place,
  pages: readonly PageGeometry[],
  viewer: RefObject<ViewerHandle | null>,
  annotations: readonly Annotation[],
  showMark: (annotation: Annotation) => void,
  mayTakeFocus: boolean,
): Place {
  const [startAt] = useState<Place>(() => (target ? placeOf(target, left, pages[target.pageIndex]) : left));
  const followed = useRef(target);
  useEffect(
    function goToPage() {
      if (!target || followed.current === target) return;
      followed.current = target;
      const { pageIndex, place, down } = target;
      if (place) viewer.current?.show(place);
      else viewer.current?.goTo(down ? { pageIndex, fromTop: down } : { pageIndex });
      viewer.current?.focus();
    },
    [target, viewer],
  );

  useEffect(
    function takeFocus() {
      if (followed.current && mayTakeFocus && isFocusFree()) viewer.current?.focus();
    },
    [viewer, mayTakeFocus],
  );

  const mark = annotations.find(annotation => annotation.id === target?.annotation);
  const shown = useRef<typeof target>(undefined);
  useEffect(
    function goToMark() {
      if (!mark || shown.current === target) return;
      shown.current = target;
      showMark(mark);
    },
    [target, mark, showMark],
  );
  return startAt;
}

/** What the member pressed in the paper they were sent from is gone with it, or is in the pane that they were sent from. */
function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === document.body || focused?.closest('[data-pane]:not([data-active])') !== null;
}

/** Of a page's height: what is sent for stands a little below the edge, with its heading in sight. */
const ABOVE = 0.1;

function placeOf({ pageIndex, place, down }: Target, { zoom }: Place, geometry: PageGeometry | undefined): Place {
  if (place) return { ...place, zoom };
  const share = down && geometry ? down / shownSize(geometry).height - ABOVE : 0;
  return { pageIndex, down: Math.max(0, share), across: 0, zoom };
}
