import type { Box } from '../box.ts';

/** A box as who reads along an angle sees it: from where to where on the line, and downwards from line to line. */
export type SeenBox = { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number };

/** The quarter turn that an angle is nearest to: 0, 90, 180 or 270 degrees, clockwise. */
export function quarterOf(angle: number): number {
  return (Math.round(angle / 90) * 90) % 360;
}

/** A box of the screen as it is seen along words that read at an angle, clockwise in degrees, to the nearest quarter. */
export function seenAlong({ left, top, right, bottom }: Box, angle: number): SeenBox {
  switch (quarterOf(angle)) {
    case 90:
      return { from: top, to: bottom, top: -right, bottom: -left };
    case 180:
      return { from: -right, to: -left, top: -bottom, bottom: -top };
    case 270:
      return { from: -bottom, to: -top, top: left, bottom: right };
    default:
      return { from: left, to: right, top, bottom };
  }
}

/** How much further away words beside count than words above or below: the caret stays in its column. */
const ASIDE = 1.5;

/**
 * The words on the line above or below a caret, those nearest to a place on the line.
 *
 * @param words boxes of words, all seen along the same angle as the caret and the place `along`
 * @returns undefined where there is no further line
 */
export function nearestLine<Words extends { readonly seen: SeenBox }>(
  words: readonly Words[],
  caret: SeenBox,
  along: number,
  direction: 1 | -1,
): Words | undefined {
  const middle = (caret.top + caret.bottom) / 2;
  let nearest: Words | undefined;
  let least = Infinity;
  for (const one of words) {
    const { from, to, top, bottom } = one.seen;
    const away = ((top + bottom) / 2 - middle) * direction;
    // Words whose middle lies within the line are of the same line.
    if (away < Math.min(caret.bottom - caret.top, bottom - top) / 2) continue;
    const distance = away + ASIDE * Math.max(0, from - along, along - to);
    if (distance < least) [nearest, least] = [one, distance];
  }
  return nearest;
}
