import { useCallback } from 'react';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import { readingAngle } from '../../../shared/annotations/words-in-rects.ts';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PageContent } from '../../../shared/pack/page-runs.ts';

/** Which way the words in a rectangle of a page read as it is shown, clockwise in degrees. */
export type AngleOf = (rect: Rect) => number;

/**
 * Finds which way words read on a page.
 *
 * @param content undefined while it is not known: words are taken to read as most do
 * @param printed as the file shows the page
 */
export function useReadingAngle(
  content: PageContent | undefined,
  printed: PageGeometry | undefined,
  shown: PageGeometry,
): AngleOf {
  return useCallback(
    rect => (printed ? readingAngle(content, printed, rect) + shown.rotation - printed.rotation + 360 : 0) % 360,
    [content, printed, shown],
  );
}
