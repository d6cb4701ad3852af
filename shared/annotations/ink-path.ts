import { pointAsShown, type PageGeometry } from '../pack/page-geometry.ts';
import { rounded } from '../rounded.ts';
import { penPointsOf, strokeOf, widthAt, type PenPoint, type Stroke } from './stroke.ts';

/** A stroke as shown: points from the top left corner of the page. */
export function strokeAsShown(geometry: PageGeometry, stroke: Stroke): Stroke {
  return strokeOf(
    penPointsOf(stroke).map(({ x, y, pressure }) => {
      const [across, down] = pointAsShown(geometry, x, y);
      return { x: across, y: down, pressure };
    }),
  );
}

/**
 * The lines of a drawing as the data of an SVG path to be filled, in points from the top left corner of the page as shown.
 *
 * @param width of the lines at full pressure, in PDF points
 */
export function drawingPath(geometry: PageGeometry, strokes: readonly Stroke[], width: number): string {
  return strokes.map(stroke => inkPath(strokeAsShown(geometry, stroke), width * geometry.userUnit)).join('');
}

/**
 * A stroke as the data of an SVG path to be filled: straight from point to point, as wide as the pen was pressed, with
 * round corners and ends.
 *
 * @param stroke as shown, y downwards
 * @param width of the line at full pressure, in the units of the stroke
 */
export function inkPath(stroke: Stroke, width: number): string {
  const points = distinct(penPointsOf(stroke));
  const [first] = points;
  if (!first) return '';
  const radius = ({ pressure }: PenPoint): number => widthAt(width, pressure) / 2;
  const pieces = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return piece(from, to, radius(from), radius(to));
  });
  return [dot(first, radius(first)), ...pieces].join('');
}

/** A piece of a line, round at its far end. All pieces run the same way round, so that what they share stays filled. */
function piece(from: PenPoint, to: PenPoint, fromRadius: number, toRadius: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [across, down] = [(to.y - from.y) / length, (from.x - to.x) / length];
  const beside = ({ x, y }: PenPoint, by: number): string => pair(x + across * by, y + down * by);
  const farEnd = `${beside(to, toRadius)}${cap(toRadius)}${beside(to, -toRadius)}`;
  return `M${beside(from, fromRadius)}L${farEnd}L${beside(from, -fromRadius)}Z`;
}

function dot({ x, y }: PenPoint, radius: number): string {
  return `M${pair(x - radius, y)}${cap(radius)}${pair(x + radius, y)}${cap(radius)}${pair(x - radius, y)}Z`;
}

function cap(radius: number): string {
  return `A${number(radius)} ${number(radius)} 0 0 1 `;
}

/** Without points that lie on the one before: they point no way. */
function distinct(points: readonly PenPoint[]): readonly PenPoint[] {
  const kept: PenPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) > 1e-3) kept.push(point);
  }
  return kept;
}

function pair(x: number, y: number): string {
  return `${number(x)} ${number(y)}`;
}

function number(value: number): string {
  return String(rounded(value, 2));
}
