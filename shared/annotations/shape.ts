import { union, type Rect } from './geometry.ts';
import { isTextType, type Annotation, type AnnotationFields, type AnnotationOf, type TextMark } from './model.ts';
import type { Stroke } from './stroke.ts';

/** What an annotation covers of a page: rectangles in PDF points, at least one. */
export type PageShape = { readonly pageIndex: number; readonly rects: readonly Rect[] };

/** The side of the sign of a note, in points, on paper and in a PDF. */
export const NOTE_SIDE = 18;

type Shaped = Readonly<AnnotationFields>;

/** Whether an annotation lies on words. */
export function isTextMark(annotation: Annotation): annotation is AnnotationOf<TextMark> {
  return isTextType(annotation.type);
}

/** Whether an annotation lies at a point, where its sign is all that is seen of it. */
export function isAtPoint(annotation: Annotation): annotation is AnnotationOf<'note' | 'bookmark'> {
  return annotation.type === 'note' || annotation.type === 'bookmark';
}

/** What an annotation covers, page by page. A note and a bookmark cover a point: an empty rectangle. */
export function shapesOf(annotation: Shaped): readonly PageShape[] {
  const { pageIndex } = annotation;
  switch (annotation.type) {
    case 'highlight':
    case 'underline':
    case 'strikeout':
      return [{ pageIndex, rects: annotation.rects }, ...(annotation.continued ?? [])];
    case 'note':
    case 'bookmark': {
      const [x, y] = annotation.point;
      return [{ pageIndex, rects: [[x, y, x, y]] }];
    }
    case 'area':
      return [{ pageIndex, rects: [annotation.rect] }];
    case 'ink':
      return [{ pageIndex, rects: [boundsOfStrokes(annotation.strokes, annotation.width)] }];
  }
}

/** What an annotation covers of one page; undefined where it is not on it. */
export function shapeOn(annotation: Shaped, pageIndex: number): PageShape | undefined {
  return shapesOf(annotation).find(shape => shape.pageIndex === pageIndex);
}

/** The box around all of an annotation on the page it begins on. */
export function boundsOf(annotation: Shaped): Rect {
  const [first, ...rest] = shapesOf(annotation)[0]?.rects ?? [];
  return rest.reduce(union, first ?? [0, 0, 0, 0]);
}

/** The words an annotation marks, over all its pages, as they stand in the text; empty where it marks none. */
export function markedWords(annotation: Annotation): string {
  if (!isTextMark(annotation)) return '';
  return [annotation, ...(annotation.continued ?? [])].map(({ quote }) => quote.exact).join('\n');
}

/** The box around strokes, with the width of their line. */
export function boundsOfStrokes(strokes: readonly Stroke[], width: number): Rect {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let at = 0; at + 1 < stroke.length; at += 3) {
      const [x = 0, y = 0] = [stroke[at], stroke[at + 1]];
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
  }
  const half = width / 2;
  return [left - half, bottom - half, right + half, top + half];
}
