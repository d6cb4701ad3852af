import { describe, expect, it } from 'vitest';
import {
  canvasSize,
  holdsPart,
  partRound,
  sharpSize,
} from '../../../../../../renderer/reader/viewer/drawing/canvas-size.ts';

const view = { width: 900, height: 700 };
const boxOf = (width: number, height: number) => ({ left: 0, top: 0, width, height, scale: 1 });

describe('canvasSize', () => {
  it('has a device pixel for each that the screen shows', () => {
    expect(canvasSize(boxOf(600, 800), view, 2)).toEqual({ width: 1200, height: 1600 });
  });

  it.each([
    ['an A0 plan at 500 %', 15_893, 22_466],
    ['a strip', 96_000, 20],
    ['the largest page there is', 115_200, 115_200],
  ])('is bounded for %s', (_, width, height) => {
    const size = canvasSize(boxOf(width, height), view, 2);
    expect(size.width * size.height).toBeLessThanOrEqual(16.1 * 1024 * 1024);
    expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(16_384);
    expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
  });
});

describe('partRound', () => {
  it('holds what is in view and a little round it, within the page', () => {
    const box = boxOf(6000, 8000);
    const seen = [0, 0.5, 0.15, 0.5875] as const;
    const part = partRound(seen, box, view);
    expect(holdsPart(part, seen)).toBe(true);
    expect(part[0]).toBe(0);
    const pixels = (part[2] - part[0]) * (part[3] - part[1]) * sharpSize(box, 1).width * sharpSize(box, 1).height;
    expect(pixels).toBeLessThan(3 * view.width * view.height);
  });
});

describe('holdsPart', () => {
  it('is false for a part that reaches over an edge', () => {
    expect(holdsPart([0, 0, 0.5, 0.5], [0.1, 0.1, 0.6, 0.4])).toBe(false);
    expect(holdsPart([0, 0, 0.5, 0.5], [0, 0, 0.5, 0.5])).toBe(true);
  });
});
