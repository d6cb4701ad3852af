import { describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figure.ts';
import { isHeld, rowOf, verdict } from '../../bench/row.ts';
import { madeUpRow } from './made-up-row.ts';

const FIGURE: Figure = {
  name: 'reopen',
  unit: 'ms',
  limits: { ratio: 0.7 },
  warmUp: true,
  prepare: () => Promise.reject(new Error('Not measured here.')),
};

describe('rowOf', () => {
  it('sets the medians of both sides against each other', () => {
    const row = rowOf({ figure: FIGURE, ours: [150, 90, 100], baseline: [200, 1000, 160], note: 'a paper' });
    expect(row).toEqual({
      name: 'reopen',
      value: 100,
      baseline: 200,
      ratio: 0.5,
      limits: { ratio: 0.7 },
      unit: 'ms',
      runs: 3,
      note: 'a paper',
    });
  });

  it('rounds what is shown, and takes the ratio before', () => {
    const row = rowOf({ figure: FIGURE, ours: [1.04], baseline: [3.06], note: '' });
    expect(row).toMatchObject({ value: 1, baseline: 3.1, ratio: 0.34 });
  });

  it('has no ratio to a baseline of nothing, unless both are nothing', () => {
    expect(rowOf({ figure: FIGURE, ours: [2], baseline: [0], note: '' }).ratio).toBeNull();
    expect(rowOf({ figure: FIGURE, ours: [0], baseline: [0], note: '' }).ratio).toBe(0);
  });
});

describe('a limit', () => {
  it.each([
    [1.999, true],
    [2, true],
    [2.001, false],
  ])('of 2 at a ratio of %d: held is %s', (ratio, held) => {
    expect(isHeld(madeUpRow({ ratio }))).toBe(held);
  });

  it('is named when it is not held', () => {
    const rows = [madeUpRow(), madeUpRow({ name: 'memory', ratio: 1.346, limits: { ratio: 1.3 } })];
    expect(verdict(rows)).toEqual(['NOT HELD: memory is 1.346 times its baseline, at most 1.3 is allowed.']);
  });

  it('may be of the value itself, with a ratio or without', () => {
    const limits = { ratio: 1, value: 50 };
    expect(isHeld(madeUpRow({ value: 50, ratio: 1, limits }))).toBe(true);
    expect(verdict([madeUpRow({ name: 'find', value: 51, ratio: 1.1, limits })])).toEqual([
      'NOT HELD: find is 1.1 times its baseline, at most 1 is allowed.',
      'NOT HELD: find is 51 ms, at most 50 ms is allowed.',
    ]);
    expect(isHeld(madeUpRow({ value: 2, ratio: 9, limits: { value: 2 } }))).toBe(true);
  });

  it('of the ratio is not held where only the baseline is nothing', () => {
    expect(verdict([madeUpRow({ name: 'scroll', ratio: null, limits: { ratio: 0.5 } })])).toEqual([
      'NOT HELD: scroll is more than a baseline of nothing, at most 0.5 is allowed.',
    ]);
  });

  it('is said to be held when all are', () => {
    expect(verdict([madeUpRow()])).toEqual(['Every limit is held.']);
  });
});
