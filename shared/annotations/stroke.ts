import { z } from 'zod';

/** Points of a stroke at most: more than a pen held down for minutes gives. */
export const MOST_POINTS = 20_000;

/** Strokes of a drawing at most: what goes beyond them is another drawing. */
export const MOST_STROKES = 2000;

/**
 * A line drawn by hand, without lifting the pen: for each point three numbers in a row, `x` and `y` in PDF points and the
 * pressure from 0 to 1 (0.5 where the device tells none).
 */
export const strokeSchema = z
  .array(z.number())
  .min(3)
  .max(MOST_POINTS * 3)
  .refine(numbers => numbers.length % 3 === 0)
  .readonly();
export type Stroke = z.infer<typeof strokeSchema>;

/** Where a pen was, and how hard it was pressed. */
export type PenPoint = { readonly x: number; readonly y: number; readonly pressure: number };

export function penPointsOf(stroke: Stroke): readonly PenPoint[] {
  const points: PenPoint[] = [];
  for (let at = 0; at + 2 < stroke.length; at += 3) {
    points.push({ x: stroke[at] ?? 0, y: stroke[at + 1] ?? 0, pressure: stroke[at + 2] ?? 0 });
  }
  return points;
}

export function strokeOf(points: readonly PenPoint[]): Stroke {
  return points.flatMap(({ x, y, pressure }) => [x, y, pressure]);
}

/** A point on the straight way from one to another, pressure and all: `share` 0 is the first, 1 the second. */
export function pointBetween(a: PenPoint, b: PenPoint, share: number): PenPoint {
  const at = (from: number, to: number): number => from + (to - from) * share;
  return { x: at(a.x, b.x), y: at(a.y, b.y), pressure: at(a.pressure, b.pressure) };
}

/** Of the full width, what a pen that hardly touches the paper still draws. */
const THINNEST = 0.35;

/** How wide a line is at a pressure from 0 to 1, where it is `width` at full pressure. */
export function widthAt(width: number, pressure: number): number {
  return width * (THINNEST + (1 - THINNEST) * Math.min(Math.max(pressure, 0), 1));
}
