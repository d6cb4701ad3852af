import { useCallback, useEffect, type RefObject } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { Place } from '../../shared/reading/place.ts';
import { onFlush } from '../state/flush.ts';
import { keepPictures, keepPlace } from './keep-place.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';

/** Keeps the member's place: when they rest, when they leave the paper, and when the window goes. */
export function useKeptPlace(
  paper: Sha256,
  viewer: RefObject<ViewerHandle | null>,
): (place: Place, seen: readonly number[]) => void {
  useEffect(
    function keepOnLeaving() {
      const handle = viewer.current;
      const leave = async (): Promise<void> => {
        const last = viewer.current ?? handle;
        if (last) await keepPlace(paper, last.place(), []);
      };
      const giveBack = onFlush(leave);
      return () => {
        giveBack();
        void leave();
      };
    },
    [paper, viewer],
  );
  return useCallback(
    (place, seen) => {
      void keepPlace(paper, place, seen);
      void keepPictures(paper, seen, pageIndex => drawnCanvas(viewer.current?.pageElement(pageIndex)));
    },
    [paper, viewer],
  );
}

/** The canvas of a page that shows, not one that is still being drawn. */
function drawnCanvas(page: HTMLElement | undefined): HTMLCanvasElement | undefined {
  return [...(page?.querySelectorAll('canvas') ?? [])].find(canvas => canvas.style.visibility !== 'hidden');
}
