import { useMemo } from 'react';
import { drawingPath } from '../../shared/annotations/ink-path.ts';
import { boundsOfStrokes } from '../../shared/annotations/shape.ts';
import type { Stroke } from '../../shared/annotations/stroke.ts';
import { rectAsShown, type PageGeometry } from '../../shared/pack/page-geometry.ts';

/** CSS pixels a small drawing is high and wide at most. */
const TALLEST = 96;
const WIDEST = 220;
/** Points around the line that belong to its picture. */
const MARGIN = 3;

type InkDrawingProps = {
  readonly strokes: readonly Stroke[];
  /** Of the line, in points. */
  readonly width: number;
  /** A colour of CSS. */
  readonly colour: string;
  readonly geometry: PageGeometry;
};

/** A drawing as it is seen on its page, by itself and no larger than there. */
export function InkDrawing({ strokes, width, colour, geometry }: InkDrawingProps) {
  const path = useMemo(() => drawingPath(geometry, strokes, width), [geometry, strokes, width]);
  const [left, top, right, bottom] = rectAsShown(geometry, boundsOfStrokes(strokes, width));
  const [wide, high] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const scale = Math.min(1, TALLEST / high, WIDEST / wide);
  return (
    <svg
      className="note-picture"
      viewBox={`${left - MARGIN} ${top - MARGIN} ${wide} ${high}`}
      width={wide * scale}
      height={high * scale}
      role="img"
      aria-label="Drawing"
    >
      <path d={path} fill={colour} />
    </svg>
  );
}
