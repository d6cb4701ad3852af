import { LARGEST_SCALE, SMALLEST_SCALE } from './layout/scale.ts';

/** CSS pixels a point at which a page is shown as large as it is on paper: 96 pixels and 72 points are an inch. */
export const ACTUAL_SIZE = 96 / 72;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.75].map(
  step => step * ACTUAL_SIZE,
);

/** The next larger (or smaller) of the usual sizes. */
export function steppedScale(scale: number, direction: 1 | -1): number {
  const next = direction === 1 ? STEPS.find(step => step > scale * 1.01) : STEPS.findLast(step => step < scale * 0.99);
  return next ?? (direction === 1 ? LARGEST_SCALE : SMALLEST_SCALE);
}

/** A scale as people say it: 100 % is the size on paper. */
export function percentOf(scale: number): number {
  return Math.round((scale / ACTUAL_SIZE) * 100);
}
