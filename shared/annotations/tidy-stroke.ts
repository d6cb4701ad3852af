import { rounded } from '../rounded.ts';
import { MOST_POINTS, penPointsOf, strokeOf, type PenPoint, type Stroke } from './stroke.ts';

/** Points of a page that the kept line may be off the drawn one: less than is seen at five times the size. */
const OFF = 0.08;

/** A change of pressure by all counts as much as this way, in points: the width of the line shows it. */
const PRESSURE_WAY = 2;

/**
 * A stroke as it is kept: without points that change nothing that can be seen, rounded to hundredths, and never longer
 * than a record takes.
 */
export function tidyStroke(drawn: Stroke): Stroke {
  let off = OFF;
  let points = thinned(penPointsOf(drawn), off);
  while (points.length > MOST_POINTS) {
    off *= 2;
    points = thinned(points, off);
  }
  return strokeOf(points).map(value => rounded(value, 2));
}

/** Points that are looked at together. Looked at all at once, a long scribble would take minutes. */
const STRETCH = 256;

function thinned(points: readonly PenPoint[], off: number): readonly PenPoint[] {
  const stretches = Array.from({ length: Math.ceil(points.length / STRETCH) }, (_, at) =>
    points.slice(at * STRETCH, (at + 1) * STRETCH),
  );
  return stretches.flatMap(stretch => thinnedStretch(stretch, off));
}

/** Douglas and Peucker: a point stays if it lies off the line between those that stay. */
function thinnedStretch(points: readonly PenPoint[], off: number): readonly PenPoint[] {
  if (points.length < 3) return points;
  const stays = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [0, off];
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceFrom(points[from], points[to], points[at]);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest === 0) continue;
    stays.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => stays.has(at));
}

/** How far a point lies from the line between two others, pressure taken as a third way. */
function distanceFrom(a: PenPoint | undefined, b: PenPoint | undefined, point: PenPoint | undefined): number {
  if (!a || !b || !point) return 0;
  const [abX, abY, abP] = wayFrom(a, b);
  const [x, y, p] = wayFrom(a, point);
  const length = abX * abX + abY * abY + abP * abP;
  const share = length === 0 ? 0 : Math.min(Math.max((x * abX + y * abY + p * abP) / length, 0), 1);
  return Math.hypot(x - share * abX, y - share * abY, p - share * abP);
}

function wayFrom(a: PenPoint, b: PenPoint): readonly [number, number, number] {
  return [b.x - a.x, b.y - a.y, (b.pressure - a.pressure) * PRESSURE_WAY];
}
