import { penPointsOf, pointBetween, strokeOf, type PenPoint, type Stroke } from './stroke.ts';

/** Square of what is no way between two points, in units of the page: its direction would be lost in rounding. */
const NO_LENGTH = 1e-12;

export type Circle = { readonly x: number; readonly y: number; readonly radius: number };

/**
 * What is left of strokes when a round eraser stands on them: lines that go through it are split where they enter and
 * leave it.
 *
 * @returns the very strokes it was given where it touches none
 */
export function eraseCircle(strokes: readonly Stroke[], circle: Circle): readonly Stroke[] {
  const left = strokes.map(stroke => outside(stroke, circle));
  return left.every(kept => kept === undefined) ? strokes : left.flatMap((kept, at) => kept ?? [strokes[at] ?? []]);
}

/**
 * {@link eraseCircle} along the way from one point to another, so that a quick hand leaves no gaps.
 */
export function eraseAlong(
  strokes: readonly Stroke[],
  from: readonly [number, number],
  to: readonly [number, number],
  radius: number,
): readonly Stroke[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / (radius / 2)));
  let left = strokes;
  for (let step = 0; step <= steps && left.length > 0; step += 1) {
    const share = step / steps;
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    left = eraseCircle(left, { x, y, radius });
  }
  return left;
}

/** The pieces of a stroke that lie outside; undefined where all of it does. */
function outside(stroke: Stroke, circle: Circle): readonly Stroke[] | undefined {
  const points = penPointsOf(stroke);
  const first = points[0];
  if (!first) return undefined;
  if (points.length === 1) return isInside(first, circle) ? [] : undefined;
  const pieces: PenPoint[][] = [];
  let piece: PenPoint[] = [];
  let isCut = false;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to) continue;
    const covered = shareCovered(from, to, circle);
    if (piece.length === 0 && covered?.from !== 0) piece.push(from);
    if (!covered) {
      piece.push(to);
      continue;
    }
    isCut = true;
    if (covered.from > 0) {
      piece.push(pointBetween(from, to, covered.from));
      pieces.push(piece);
    }
    piece = covered.to < 1 ? [pointBetween(from, to, covered.to), to] : [];
  }
  pieces.push(piece);
  return isCut ? pieces.filter(({ length }) => length > 1).map(strokeOf) : undefined;
}

function isInside({ x, y }: PenPoint, circle: Circle): boolean {
  return Math.hypot(x - circle.x, y - circle.y) < circle.radius;
}

/** The part of the way between two points that lies in the circle, in shares of it; undefined where none does. */
function shareCovered(
  a: PenPoint,
  b: PenPoint,
  { x, y, radius }: Circle,
): { readonly from: number; readonly to: number } | undefined {
  const [wayX, wayY] = [b.x - a.x, b.y - a.y];
  const [offX, offY] = [a.x - x, a.y - y];
  const length = wayX * wayX + wayY * wayY;
  if (length < NO_LENGTH) return isInside(a, { x, y, radius }) ? { from: 0, to: 1 } : undefined;
  const along = offX * wayX + offY * wayY;
  const inner = along * along - length * (offX * offX + offY * offY - radius * radius);
  if (inner <= 0) return undefined;
  const [from, to] = [(-along - Math.sqrt(inner)) / length, (-along + Math.sqrt(inner)) / length];
  return to <= 0 || from >= 1 ? undefined : { from: Math.max(from, 0), to: Math.min(to, 1) };
}
