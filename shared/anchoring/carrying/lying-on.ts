import type { Rect } from '../../annotations/geometry.ts';
import type { Annotation } from '../../annotations/model.ts';
import { boundsOf } from '../../annotations/shape.ts';
import { penPointsOf, strokeOf, type Stroke } from '../../annotations/stroke.ts';
import {
  pointAsShown,
  pointInPage,
  rectAsShown,
  rectInPage,
  shownSize,
  type PageGeometry,
} from '../../pack/page-geometry.ts';
import { rounded } from '../../rounded.ts';

/** What an annotation covers of a page: the part of a placement that says where it lies. */
export type Lying =
  | { readonly rects: readonly Rect[] }
  | { readonly point: readonly [number, number] }
  | { readonly strokes: readonly Stroke[] }
  | { readonly rect: Rect };

/**
 * What an annotation covers of another page, as far from the upper left corner of the page as shown as it lies on its own,
 * and further by a way: neither how a page is turned nor where its box begins matters. It is kept on the page.
 *
 * @param across points to the right as shown
 * @param down points down as shown
 */
export function lyingOn(
  annotation: Annotation,
  own: PageGeometry,
  other: PageGeometry,
  across: number,
  down: number,
): Lying {
  const { width, height } = shownSize(other);
  const [left, top, right, bottom] = rectAsShown(own, boundsOf(annotation));
  const x = across + backOnto(left + across, right + across, width);
  const y = down + backOnto(top + down, bottom + down, height);
  const point = (fromX: number, fromY: number): readonly [number, number] => {
    const [shownX, shownY] = pointAsShown(own, fromX, fromY);
    const [toX, toY] = pointInPage(other, shownX + x, shownY + y);
    return [rounded(toX, 3), rounded(toY, 3)];
  };
  const rect = (from: Rect): Rect => {
    const [x1, y1, x2, y2] = rectAsShown(own, from);
    return rectInPage(other, [x1 + x, y1 + y, x2 + x, y2 + y]);
  };
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout':
      return { rects: annotation.rects.map(rect) };
    case 'note':
    case 'bookmark':
      return { point: point(...annotation.point) };
    case 'area':
      return { rect: rect(annotation.rect) };
    case 'ink':
      return { strokes: annotation.strokes.map(stroke => movedStroke(stroke, point)) };
  }
}

/** The way that brings a stretch onto a page of a length; what is longer than the page begins at its edge. */
function backOnto(low: number, high: number, length: number): number {
  if (low < 0) return -low;
  return high > length ? Math.max(length - high, -low) : 0;
}

function movedStroke(stroke: Stroke, moved: (x: number, y: number) => readonly [number, number]): Stroke {
  return strokeOf(
    penPointsOf(stroke).map(({ x, y, pressure }) => {
      const [toX, toY] = moved(x, y);
      return { x: toX, y: toY, pressure };
    }),
  );
}
