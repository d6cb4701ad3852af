import { useCallback, useEffect, type RefObject } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { neighbourReport } from '../../shared/reading/next-report.ts';
import { notePlace, openBeside, openPaper, tellPlace, type PaneId } from '../state/navigation.ts';
import { usePaneStore } from './pane/pane-store.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';

/** Ways to another place, from each of which the member can go back. */
export type Jumps = {
  /** To a place in any paper of the meeting: in this pane, or beside it. */
  readonly jump: (paper: Sha256, place: PagePlace, isBeside?: boolean) => void;
  /** To a page of the paper that is open. */
  readonly goTo: (pageIndex: number) => void;
  /** To the papers of the next item, or of the one before. */
  readonly goToReport: (direction: 1 | -1) => void;
};

export function useJumps(
  paneId: PaneId,
  paper: Sha256,
  viewer: RefObject<ViewerHandle | null>,
  contents: readonly ContentsItem[],
): Jumps {
  const pane = usePaneStore();
  useEffect(
    function tellWhereMemberIs() {
      return tellPlace(paneId, () => (viewer.current ? { paper, place: viewer.current.place() } : undefined));
    },
    [paneId, paper, viewer],
  );
  const jump = useCallback(
    (to: Sha256, { pageIndex, down }: PagePlace, isBeside = false) => {
      if (isBeside) {
        openBeside(to, { pageIndex, down });
        return;
      }
      if (to !== paper) {
        openPaper(to, { pageIndex, down });
        return;
      }
      notePlace();
      viewer.current?.goTo(down > 0 ? { pageIndex, fromTop: down } : { pageIndex });
      viewer.current?.focus();
    },
    [paper, viewer],
  );
  const goTo = useCallback((pageIndex: number) => jump(paper, { pageIndex, down: 0 }), [jump, paper]);
  const goToReport = (direction: 1 | -1): void => {
    const to = neighbourReport(contents, { paper, pageIndex: pane.getState().currentPage }, direction);
    if (to) jump(to.paper, { pageIndex: to.pageIndex, down: 0 });
  };
  return { jump, goTo, goToReport };
}
