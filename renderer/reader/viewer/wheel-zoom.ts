import { clampScale } from './layout/scale.ts';
import { steppedScale } from './zoom-steps.ts';

/** How the wheel of a mouse or a pinch of the fingers turns while it zooms. */
export type WheelTurn = { readonly deltaY: number; readonly deltaMode: number };

/** Wheels turn by notches of this many CSS pixels and more; fingers by less at a time. */
const NOTCH = 50;
/** CSS pixels by which fingers make a page larger e times. */
const PINCH = 100;

/** The scale after a turn: a wheel goes by steps, fingers go smoothly. */
export function wheelScale(scale: number, { deltaY, deltaMode }: WheelTurn): number {
  if (deltaY === 0) return scale;
  const isWheel = deltaMode !== 0 || Math.abs(deltaY) >= NOTCH;
  return isWheel ? steppedScale(scale, deltaY < 0 ? 1 : -1) : clampScale(scale * Math.exp(-deltaY / PINCH));
}
