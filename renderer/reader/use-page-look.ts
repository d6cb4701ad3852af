import { useCallback } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { PageLook } from '../../shared/reading/page-look.ts';
import { keepLook } from './keep-place.ts';
import { usePaneStore } from './pane/pane-store.ts';

/** Changes how the pages of a paper are set out, and keeps it for the next time the paper is opened. */
export function usePageLook(paper: Sha256): (change: Partial<PageLook>) => void {
  const pane = usePaneStore();
  return useCallback(
    change => {
      const look = { ...pane.getState().look, ...change };
      pane.setState({ look });
      void keepLook(paper, look);
    },
    [pane, paper],
  );
}
