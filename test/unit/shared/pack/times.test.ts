import { describe, expect, it } from 'vitest';
import { findTime, timesIn } from '../../../../shared/pack/times.ts';

describe('findTime', () => {
  it.each([
    ['at 6.30 pm', '18:30'],
    ['6:30pm', '18:30'],
    ['10am', '10:00'],
    ['10.00 A.M.', '10:00'],
    ['7 p.m. in the chamber', '19:00'],
    ['12.15 pm', '12:15'],
    ['12 am', '00:00'],
    ['12 noon', '12:00'],
    ['19.30 pm', '19:30'],
    ['at 18.30', '18:30'],
    ['Time: 10:00', '10:00'],
    ['1930 hours', '19:30'],
    ['6.30 - 8.00 pm', '18:30'],
    ['7.30 in the evening', '19:30'],
    ['10.00 yb', '10:00'],
    ['2.30 y.h.', '14:30'],
    ['am 10.00 y bore', '10:00'],
    ['am 7.30pm', '19:30'],
  ])('reads “%s” as %s', (text, time) => {
    expect(findTime(text)).toBe(time);
  });

  it.each(['', 'item 7', '6.75 pm', '3 amendments', '2026 pm', 'at 7.30', 'at 10.305', 'paragraph 18.30'])(
    'finds none in “%s”',
    text => {
      expect(findTime(text)).toBeUndefined();
    },
  );

  it('finds several from left to right, each once', () => {
    expect(timesIn('at 10.00 am, adjourned at 12 noon until 2.15 pm').map(({ time }) => time)).toEqual([
      '10:00',
      '12:00',
      '14:15',
    ]);
  });
});
