import { describe, expect, it } from 'vitest';
import { rectsOfSpan } from '../../../../../shared/anchoring/carrying/span-rects.ts';
import { rectAsShown } from '../../../../../shared/pack/page-geometry.ts';
import { pageOfRuns } from '../../../../support/page-of-runs.ts';
import { A4, pageOfLines } from '../../../../support/marks.ts';

describe('where words of a page stand', () => {
  const content = pageOfLines(['The levy rises by four per cent', 'from April next year.']);

  it('is one rectangle a line', () => {
    const rects = rectsOfSpan({ content, geometry: A4 }, 4, content.text.indexOf('next'));
    expect(rects).toHaveLength(2);
    expect(rects[0]?.[2]).toBeCloseTo(72 + 31 * 6, 1);
    expect(rects[1]?.[0]).toBeCloseTo(72, 1);
    expect(rects[0]?.[1]).toBeGreaterThan(rects[1]?.[3] ?? 0);
  });

  it('is in shares of a run as wide as its letters are', () => {
    const wide = pageOfLines(['WWWWiiii']);
    const [first] = rectsOfSpan({ content: wide, geometry: A4 }, 0, 4);
    const [second] = rectsOfSpan({ content: wide, geometry: A4 }, 4, 8);
    expect((first?.[2] ?? 0) - (first?.[0] ?? 0)).toBeGreaterThan(3 * ((second?.[2] ?? 0) - (second?.[0] ?? 0)));
    expect(first?.[2]).toBeCloseTo(second?.[0] ?? 0, 2);
  });

  it('takes no room for the spaces at its ends', () => {
    expect(rectsOfSpan({ content, geometry: A4 }, 3, 8)).toEqual(rectsOfSpan({ content, geometry: A4 }, 4, 8));
    expect(rectsOfSpan({ content, geometry: A4 }, 3, 4)).toEqual([]);
  });

  it.each([90, 180, 270] as const)('follows words that read at %d degrees', angle => {
    const turned = pageOfRuns([['one two', 300, 400, { width: 70, height: 10, angle }]]);
    const [whole] = rectsOfSpan({ content: turned, geometry: A4 }, 0, 7);
    const [last] = rectsOfSpan({ content: turned, geometry: A4 }, 4, 7);
    const [left, top, right, bottom] = rectAsShown(A4, last ?? [0, 0, 0, 0]);
    const [l, t, r, b] = rectAsShown(A4, whole ?? [0, 0, 0, 0]);
    const end = { 90: Math.abs(bottom - b), 180: Math.abs(left - l), 270: Math.abs(top - t) }[angle];
    expect(end).toBeLessThan(0.1);
    expect((right - left) * (bottom - top)).toBeLessThan((r - l) * (b - t));
  });
});
