import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import { union, type Rect } from '../../../shared/annotations/geometry.ts';
import type { Annotation } from '../../../shared/annotations/model.ts';
import { shapesOf } from '../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { useReading } from '../pane/reading.ts';
import type { Box } from '../box.ts';
import { standBeside } from './beside.ts';

/** Has a bar on a page stand beside what is seen of a mark, within the pane that both are in, wherever the page goes. */
export function useStandBeside(bar: RefObject<HTMLElement | null>, mark: Annotation): void {
  const { pages } = useReading();
  const stand = useEffectEvent(() => {
    const element = bar.current;
    const viewer = element?.closest('.viewer');
    if (element && viewer) standBeside(element, boxOf(mark, viewer, pages), viewer);
  });
  // With each change of the mark, of its page and its size.
  useLayoutEffect(() => stand());
  useEffect(
    function followPages() {
      const viewer = bar.current?.closest('.viewer');
      if (!viewer) return undefined;
      const observer = new ResizeObserver(() => stand());
      observer.observe(viewer);
      viewer.addEventListener('scroll', stand, { passive: true });
      return () => {
        observer.disconnect();
        viewer.removeEventListener('scroll', stand);
      };
    },
    [bar],
  );
}

/** Where a mark is in the window, on those of its pages that are there. */
function boxOf(mark: Annotation, viewer: Element, pages: readonly PageGeometry[]): Box | undefined {
  const boxes = shapesOf(mark).flatMap(({ pageIndex, rects }) => {
    const page = viewer.querySelector<HTMLElement>(`[data-page-index="${pageIndex}"]`);
    const geometry = pages[pageIndex];
    if (!page || !geometry) return [];
    const origin = page.getBoundingClientRect();
    const scale = Number(page.dataset['scale']);
    return rects.map((rect): Rect => {
      const [left, top, right, bottom] = rectAsShown(geometry, rect);
      return [
        origin.left + left * scale,
        origin.top + top * scale,
        origin.left + right * scale,
        origin.top + bottom * scale,
      ];
    });
  });
  const [first, ...rest] = boxes;
  if (!first) return undefined;
  const [left, top, right, bottom] = rest.reduce(union, first);
  return { left, top, right, bottom };
}
