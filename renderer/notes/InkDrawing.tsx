import { useMemo } from 'react';
import { penPointsOf, type Stroke } from '../../shared/annotations/stroke.ts';
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
  const { paths, box } = useMemo(() => drawingOf(strokes, width, geometry), [strokes, width, geometry]);
  const [left, top, right, bottom] = box;
  const [wide, high] = [right - left, bottom - top];
  const scale = Math.min(1, TALLEST / high, WIDEST / wide);
  return (
    <svg
      className="note-picture"
      viewBox={`${left} ${top} ${wide} ${high}`}
      width={wide * scale}
      height={high * scale}
      role="img"
      aria-label="Drawing"
    >
      {paths.map((path, at) => (
        <path
          key={at}
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}

/** The lines and the box around them, in points from the top left of the page as shown. */
function drawingOf(strokes: readonly Stroke[], width: number, geometry: PageGeometry) {
  const lines = strokes.map(stroke =>
    penPointsOf(stroke).map(({ x, y }) => {
      const [across, down] = rectAsShown(geometry, [x, y, x, y]);
      return [across, down] as const;
    }),
  );
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [across, down] of lines.flat()) {
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  }
  const room = width / 2 + MARGIN;
  // A dot is a line that ends where it begins.
  const paths = lines.map(
    line => `M${[...line, ...line.slice(-1)].map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`,
  );
  return { paths, box: [left - room, top - room, right + room, bottom + room] as const };
}
