import type { Box } from '../box.ts';

/**
 * Which of many words are next to a point: those on whose line it lies, and of these the nearest; else those of the
 * nearest line.
 *
 * @param boxes of words that stand on one line each; a box that is taller than wide reads up or down
 * @returns its index; undefined where there is none
 */
export function nearestWords(boxes: readonly Box[], x: number, y: number): number | undefined {
  let best: { readonly at: number; readonly across: number; readonly along: number } | undefined;
  for (const [at, box] of boxes.entries()) {
    const [beside, over] = [beyond(x, box.left, box.right), beyond(y, box.top, box.bottom)];
    const isUpright = box.right - box.left < box.bottom - box.top;
    const [across, along] = isUpright ? [beside, over] : [over, beside];
    if (!best || across < best.across || (across === best.across && along < best.along)) best = { at, across, along };
  }
  return best?.at;
}

/** How far a value lies outside of a stretch. */
function beyond(value: number, from: number, to: number): number {
  return Math.max(from - value, value - to, 0);
}
