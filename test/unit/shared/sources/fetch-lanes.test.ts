import { describe, expect, it } from 'vitest';
import { BIG_FILE, LANES, mayGrow, nextToStart } from '../../../../shared/sources/fetch-lanes.ts';

const BIG = BIG_FILE + 1;

describe('nextToStart', () => {
  it('begins the first that waits while there is a lane', () => {
    expect(nextToStart([BIG, 5], [])).toBe(0);
    expect(nextToStart([BIG, 5], [1, 2])).toBe(0);
    expect(nextToStart([5], [1, 2, 3])).toBeUndefined();
    expect(nextToStart([], [])).toBeUndefined();
  });

  it('lets a small one pass big ones, so that one lane is never taken by them', () => {
    expect(nextToStart([BIG, BIG, 5, 6], [BIG, BIG])).toBe(2);
    expect(nextToStart([BIG, BIG], [BIG, BIG])).toBeUndefined();
    expect(nextToStart([BIG, 5], [BIG, 1])).toBe(0);
  });

  it('takes one of unknown size for small until it is known', () => {
    expect(nextToStart([BIG, null], [BIG, BIG])).toBe(1);
    expect(
      nextToStart(
        [BIG],
        Array.from({ length: LANES - 1 }, () => null),
      ),
    ).toBe(0);
  });
});

describe('mayGrow', () => {
  it('lets a file be big only while there is a lane for it', () => {
    expect(mayGrow(BIG, [BIG, 1])).toBe(true);
    expect(mayGrow(BIG, [BIG, BIG])).toBe(false);
    expect(mayGrow(BIG_FILE, [BIG, BIG])).toBe(true);
  });
});
