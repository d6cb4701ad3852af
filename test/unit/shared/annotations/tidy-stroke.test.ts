import { describe, expect, it } from 'vitest';
import { MOST_POINTS, strokeSchema } from '../../../../shared/annotations/stroke.ts';
import { tidyStroke } from '../../../../shared/annotations/tidy-stroke.ts';

describe('tidyStroke', () => {
  it('drops what lies on a straight line', () => {
    expect(tidyStroke([0, 0, 0.5, 1, 0, 0.5, 2, 0.01, 0.5, 3, 0, 0.5])).toEqual([0, 0, 0.5, 3, 0, 0.5]);
  });

  it('keeps corners, and changes of pressure', () => {
    expect(tidyStroke([0, 0, 0.5, 5, 5, 0.5, 10, 0, 0.5])).toHaveLength(9);
    expect(tidyStroke([0, 0, 0.1, 5, 0, 0.9, 10, 0, 0.1])).toHaveLength(9);
  });

  it('rounds to hundredths, and keeps a touch', () => {
    expect(tidyStroke([1.23456, 2.34567, 0.45678])).toEqual([1.23, 2.35, 0.46]);
  });

  it('never gives more points than a record takes', () => {
    const scribble = Array.from({ length: 30_000 }, (_, at) => [at % 2 === 0 ? 0 : 400, at / 100, 0.5]).flat();
    const kept = tidyStroke(scribble);
    expect(kept.length / 3).toBeLessThanOrEqual(MOST_POINTS);
    expect(strokeSchema.safeParse(kept).success).toBe(true);
  });
});
