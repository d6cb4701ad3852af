import { describe, expect, it } from 'vitest';
import { BIG_FILE, LANES, mayGrow, nextToStart, POLITE_LANES } from '../../../../shared/sources/fetch-lanes.ts';

const BIG = BIG_FILE + 1;

describe('nextToStart', () => {
  it('begins the first that waits while there is a lane', () => {
    expect(nextToStart([BIG, 5], [], LANES)).toBe(0);
    expect(nextToStart([BIG, 5], [1, 2], LANES)).toBe(0);
    expect(nextToStart([5], [1, 2, 3], LANES)).toBeUndefined();
    expect(nextToStart([], [], LANES)).toBeUndefined();
  });

  it('lets a small one pass big ones, so that one lane is never taken by them', () => {
    expect(nextToStart([BIG, BIG, 5, 6], [BIG, BIG], LANES)).toBe(2);
    expect(nextToStart([BIG, BIG], [BIG, BIG], LANES)).toBeUndefined();
    expect(nextToStart([BIG, 5], [BIG, 1], LANES)).toBe(0);
  });

  it('takes one of unknown size for small until it is known', () => {
    expect(nextToStart([BIG, null], [BIG, BIG], LANES)).toBe(1);
    expect(nextToStart([BIG], [null, null], LANES)).toBe(0);
  });

  it('asks a server politely for one file after the other, and beside a big one for a small one', () => {
    expect(nextToStart([5, 6], [], POLITE_LANES)).toBe(0);
    expect(nextToStart([5, 6], [1], POLITE_LANES)).toBeUndefined();
    expect(nextToStart([BIG, BIG, 5], [BIG], POLITE_LANES)).toBe(2);
    expect(nextToStart([5, BIG], [1], POLITE_LANES)).toBe(1);
    expect(nextToStart([5, BIG], [BIG, 1], POLITE_LANES)).toBeUndefined();
  });
});

describe('mayGrow', () => {
  it('lets a file be big only while there is a lane for it', () => {
    expect(mayGrow(BIG, [BIG, 1], LANES)).toBe(true);
    expect(mayGrow(BIG, [BIG, BIG], LANES)).toBe(false);
    expect(mayGrow(BIG, [BIG], POLITE_LANES)).toBe(false);
    expect(mayGrow(BIG_FILE, [BIG, BIG], LANES)).toBe(true);
  });
});
