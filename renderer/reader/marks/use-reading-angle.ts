import { useCallback, useEffect, useState } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { isTextMark } from '../../../shared/annotations/shape.ts';
import { readingAngle } from '../../../shared/annotations/words-in-rects.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PageContent } from '../../../shared/pack/page-runs.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { store } from '../../db/the-store.ts';
import { nothingAwaited } from '../../state/awaited.ts';

/** Which way the words in a rectangle of a page read as it is shown, clockwise in degrees. */
export type AngleOf = (rect: Rect) => number;

/**
 * Finds which way words read, for the marks of a page that have a line at the foot of words or a sign at their end, and
 * for the one whose ends can be taken hold of.
 */
export function useReadingAngle(
  { sha256, pages }: PaperDetail,
  pageIndex: number,
  shown: PageGeometry,
  marks: readonly Annotation[],
  held: RecordId | undefined,
): AngleOf {
  const isWanted = marks.some(
    mark => isTextMark(mark) && (mark.type !== 'highlight' || mark.comment !== '' || mark.id === held),
  );
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
  const printed = pages[pageIndex];
  return useCallback(
    rect => (printed ? readingAngle(content, printed, rect) + shown.rotation - printed.rotation + 360 : 0) % 360,
    [content, printed, shown],
  );
}
