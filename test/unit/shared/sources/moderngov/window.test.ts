import { describe, expect, it } from 'vitest';
import { isWithin, windowAround } from '../../../../../shared/sources/moderngov/window.ts';

const TODAY = '2026-11-23';

describe('the days that meetings are looked at for', () => {
  it('looks about three months back and half a year ahead', () => {
    const window = windowAround(TODAY);
    expect(window).toEqual({ from: '2026-08-23', to: '2027-05-26' });
    expect([window.from, window.to, '2026-08-22', '2027-05-27'].map(day => isWithin(window, day))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
