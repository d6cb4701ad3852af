import { describe, expect, it } from 'vitest';
import { lyingOn } from '../../../../../shared/anchoring/carrying/lying-on.ts';
import { boundsOf } from '../../../../../shared/annotations/shape.ts';
import { rectAsShown, type PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import { A4, markOf } from '../../../../support/marks.ts';

const TYPES = ['highlight', 'note', 'ink', 'area', 'bookmark'] as const;
const TURNED: PageGeometry = { view: [10, 20, 852, 615], rotation: 90, userUnit: 1 };

describe('what a mark covers of another page', () => {
  it.each(TYPES)('is as far from the corner of the page as shown, and the way further: %s', type => {
    const mark = markOf(type, type === 'bookmark' ? { point: [200, 600] } : {});
    const there = { ...mark, ...lyingOn(mark, A4, TURNED, 12, -30) } as typeof mark;
    const [before, after] = [rectAsShown(A4, boundsOf(mark)), rectAsShown(TURNED, boundsOf(there))];
    expect(after[0]).toBeCloseTo(before[0] + 12, 2);
    expect(after[1]).toBeCloseTo(before[1] - 30, 2);
  });

  it.each(TYPES)('stays on the page: %s', type => {
    const mark = markOf(type);
    for (const [across, down] of [
      [5000, 5000],
      [-5000, -5000],
    ] as const) {
      const there = { ...mark, ...lyingOn(mark, A4, A4, across, down) } as typeof mark;
      const [left, top, right, bottom] = rectAsShown(A4, boundsOf(there));
      expect(Math.min(left, top)).toBeGreaterThan(-0.01);
      expect(right).toBeLessThan(595.01);
      expect(bottom).toBeLessThan(842.01);
    }
  });

  it('keeps how hard a pen was pressed', () => {
    const ink = markOf('ink', { strokes: [[100, 500, 0.2, 140, 500, 0.9]] });
    expect(lyingOn(ink, A4, A4, 10, 0)).toEqual({ strokes: [[110, 500, 0.2, 150, 500, 0.9]] });
  });
});
