import { useEffect, useState } from 'react';
import type { PageContent } from '../../../shared/pack/page-runs.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { store } from '../../db/the-store.ts';
import { nothingAwaited } from '../../state/awaited.ts';

/** What is kept of the words on a page, once it has been wanted and read. */
export function usePageContent({ sha256 }: PaperDetail, pageIndex: number, isWanted: boolean): PageContent | undefined {
  const [content, setContent] = useState<PageContent>();
  useEffect(
    function readPage() {
      if (!isWanted) return undefined;
      let isLeft = false;
      const read = async (): Promise<void> => {
        // Of pages that fly by nothing is read.
        await nothingAwaited();
        if (isLeft) return;
        const kept = await store.page(sha256, pageIndex);
        if (!isLeft) setContent(kept);
      };
      void read();
      return () => {
        isLeft = true;
      };
    },
    [isWanted, sha256, pageIndex],
  );
  return content;
}
