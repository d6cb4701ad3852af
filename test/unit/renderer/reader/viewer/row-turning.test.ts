import { describe, expect, it } from 'vitest';
import { RowTurning } from '../../../../../renderer/reader/viewer/row-turning.ts';

describe('RowTurning', () => {
  it('turns by one notch of a wheel', () => {
    expect(new RowTurning().turnAfter(120, 1000)).toBe(1);
    expect(new RowTurning().turnAfter(-120, 1000)).toBe(-1);
  });

  it('turns once fingers have gone far enough, not at the first touch', () => {
    const turning = new RowTurning();
    const turns = [1000, 1016, 1032, 1048].map(atMs => turning.turnAfter(30, atMs));
    expect(turns).toEqual([undefined, undefined, 1, undefined]);
  });

  it('does not turn again while a swipe runs out', () => {
    const turning = new RowTurning();
    turning.turnAfter(120, 1000);
    expect(turning.turnAfter(120, 1050)).toBeUndefined();
    expect(turning.turnAfter(120, 1400)).toBe(1);
  });

  it('forgets what was turned the other way, or long ago', () => {
    const turning = new RowTurning();
    turning.turnAfter(80, 1000);
    expect(turning.turnAfter(-80, 1010)).toBeUndefined();
    turning.turnAfter(80, 2000);
    expect(turning.turnAfter(80, 3000)).toBeUndefined();
  });
});
