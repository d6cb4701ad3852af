import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Place } from '../../shared/reading/place.ts';
import { useNavigation } from '../state/navigation.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';

/**
 * Follows where another view sends the member: to a page, or to a mark as soon as the marks are there.
 *
 * @returns the place to begin at: the target's page where there is one, else where the paper was left
 */
export function useTarget(
  left: Place,
  viewer: RefObject<ViewerHandle | null>,
  annotations: readonly Annotation[],
  showMark: (annotation: Annotation) => void,
): Place {
  const target = useNavigation(state => state.target);
  const [startAt] = useState<Place>(() =>
    target ? { pageIndex: target.pageIndex, down: 0, across: 0, zoom: left.zoom } : left,
  );
  const followed = useRef(target);
  useEffect(
    function goToPage() {
      if (!target || followed.current === target) return;
      followed.current = target;
      viewer.current?.goTo({ pageIndex: target.pageIndex });
    },
    [target, viewer],
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
