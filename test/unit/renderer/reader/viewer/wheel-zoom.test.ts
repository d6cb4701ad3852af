import { describe, expect, it } from 'vitest';
import { LARGEST_SCALE } from '../../../../../renderer/reader/viewer/layout/scale.ts';
import { wheelScale } from '../../../../../renderer/reader/viewer/wheel-zoom.ts';
import { steppedScale } from '../../../../../renderer/reader/viewer/zoom-steps.ts';

describe('wheelScale', () => {
  it('goes by the usual sizes with a wheel', () => {
    expect(wheelScale(1, { deltaY: -120, deltaMode: 0 })).toBe(steppedScale(1, 1));
    expect(wheelScale(1, { deltaY: 100, deltaMode: 0 })).toBe(steppedScale(1, -1));
    expect(wheelScale(1, { deltaY: 3, deltaMode: 1 })).toBe(steppedScale(1, -1));
  });

  it('goes smoothly with fingers, and back again to where it was', () => {
    const larger = wheelScale(1, { deltaY: -4, deltaMode: 0 });
    expect(larger).toBeGreaterThan(1.02);
    expect(larger).toBeLessThan(1.06);
    expect(wheelScale(larger, { deltaY: 4, deltaMode: 0 })).toBeCloseTo(1, 9);
  });

  it('stays within what can be shown', () => {
    expect(wheelScale(LARGEST_SCALE, { deltaY: -40, deltaMode: 0 })).toBe(LARGEST_SCALE);
    expect(wheelScale(1, { deltaY: 0, deltaMode: 0 })).toBe(1);
  });
});
