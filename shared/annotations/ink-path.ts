import { pointAsShown, type PageGeometry } from '../pack/page-geometry.ts';
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

type Point = readonly [number, number];

/**
 * The outline of a stroke as the data of an SVG path to be filled: as wide as the pen was pressed, with round ends.
 *
 * @param stroke as shown, y downwards
 * @param width of the line at full pressure, in the units of the stroke
 */
export function inkPath(stroke: Stroke, width: number): string {
  const points = distinct(penPointsOf(stroke));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const radius = ({ pressure }: PenPoint): number => widthAt(width, pressure) / 2;
  if (points.length === 1) return dot(first, radius(first));
  const left: Point[] = [];
  const right: Point[] = [];
  const turns: string[] = [];
  points.forEach((point, at) => {
    const into = direction(points[at - 1], point);
    const out = direction(point, points[at + 1]);
    const half = radius(point);
    // Where the pen turns back, the sides would cut the corner off: a dot stands in it.
    const isTurn = into && out && into[0] * out[0] + into[1] * out[1] < 0.2;
    if (isTurn) turns.push(dot(point, half));
    for (const [x, y] of isTurn ? [into, out] : [middle(into, out)]) {
      left.push([point.x + y * half, point.y - x * half]);
      right.push([point.x - y * half, point.y + x * half]);
    }
  });
  const back = right.toReversed();
  const [start, turn] = [left[0], back[0]];
  if (!start || !turn) return '';
  return [
    `M${pair(start)}${smooth(left)}`,
    `${cap(radius(last))}${pair(turn)}${smooth(back)}`,
    `${cap(radius(first))}${pair(start)}Z`,
    ...turns,
  ].join('');
}

/** A line through the middles between points, bent towards the points. */
function smooth(points: readonly Point[]): string {
  const parts: string[] = [];
  for (let at = 1; at + 1 < points.length; at += 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point && next) parts.push(`Q${pair(point)} ${pair([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`);
  }
  const last = points.at(-1);
  return last ? `${parts.join('')}L${pair(last)}` : '';
}

/** Round the end the same way as the sides run, so that what lies over each other stays filled. */
function cap(radius: number): string {
  return `A${number(radius)} ${number(radius)} 0 0 1 `;
}

function dot({ x, y }: PenPoint, radius: number): string {
  return `M${pair([x - radius, y])}${cap(radius)}${pair([x + radius, y])}${cap(radius)}${pair([x - radius, y])}Z`;
}

/** The way from one point to another, of length 1. */
function direction(from: PenPoint | undefined, to: PenPoint | undefined): Point | undefined {
  if (!from || !to) return undefined;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return [(to.x - from.x) / length, (to.y - from.y) / length];
}

function middle(into: Point | undefined, out: Point | undefined): Point {
  if (!into || !out) return into ?? out ?? [1, 0];
  const sum: Point = [into[0] + out[0], into[1] + out[1]];
  const length = Math.hypot(...sum);
  return [sum[0] / length, sum[1] / length];
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

function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
