/** CSS pixels a point, of pages at a size of their own. */
export const SMALLEST_SCALE = 0.1;
export const LARGEST_SCALE = 8;

/** Fitting stops here, so that a page does not fill a large screen with a few lines. */
const LARGEST_FIT = 2.5;
/** Fitting makes the largest page that a PDF can have as small as a small window. */
const SMALLEST_FIT = 0.005;

export function clampScale(scale: number): number {
  return Math.min(Math.max(scale, SMALLEST_SCALE), LARGEST_SCALE);
}

export function clampFit(scale: number): number {
  return Math.min(Math.max(scale, SMALLEST_FIT), LARGEST_FIT);
}
