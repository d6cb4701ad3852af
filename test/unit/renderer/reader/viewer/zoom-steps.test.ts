import { describe, expect, it } from 'vitest';
import { LARGEST_SCALE, SMALLEST_SCALE } from '../../../../../renderer/reader/viewer/layout/scale.ts';
import { ACTUAL_SIZE, percentOf, steppedScale } from '../../../../../renderer/reader/viewer/zoom-steps.ts';

describe('steppedScale', () => {
  it('goes to the next usual size from any size between', () => {
    expect(percentOf(steppedScale(ACTUAL_SIZE, 1))).toBe(110);
    expect(percentOf(steppedScale(ACTUAL_SIZE, -1))).toBe(90);
    expect(percentOf(steppedScale(ACTUAL_SIZE * 1.3, 1))).toBe(150);
    expect(percentOf(steppedScale(ACTUAL_SIZE * 1.3, -1))).toBe(125);
  });

  it('does not stay where rounding has left it next to a usual size', () => {
    expect(percentOf(steppedScale(ACTUAL_SIZE * 0.9999, 1))).toBe(110);
    expect(percentOf(steppedScale(ACTUAL_SIZE * 1.0001, -1))).toBe(90);
  });

  it('comes by steps from the smallest size to the largest and back, and stays there', () => {
    for (const [start, direction, end] of [
      [SMALLEST_SCALE, 1, LARGEST_SCALE],
      [LARGEST_SCALE, -1, SMALLEST_SCALE],
    ] as const) {
      const sizes: number[] = [start];
      for (let step = 0; step < 20; step += 1) sizes.push(steppedScale(sizes.at(-1) ?? start, direction));
      expect(sizes.at(-1)).toBe(end);
      expect(sizes).toEqual(sizes.toSorted((a, b) => (a - b) * direction));
    }
  });
});

describe('percentOf', () => {
  it('calls the size on paper 100 %', () => {
    expect(percentOf(96 / 72)).toBe(100);
    expect(percentOf(1)).toBe(75);
  });
});
