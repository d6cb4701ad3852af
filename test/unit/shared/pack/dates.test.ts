import { describe, expect, it } from 'vitest';
import { findIsoDate, findMeetingDate, findTime } from '../../../../shared/pack/dates.ts';

describe('findMeetingDate', () => {
  it.each([
    ['Wednesday, 25 November 2026', '2026-11-25'],
    ['on Wednesday the 25th of November, 2026', '2026-11-25'],
    ['WEDNESDAY 25TH NOVEMBER 2026', '2026-11-25'],
    ['1st December 2026', '2026-12-01'],
    ['2 nd December 2026', '2026-12-02'],
    ['23\nrd\nMarch 2026', '2026-03-23'],
    ['Thursday,\n  3  September\n2026', '2026-09-03'],
    ['29 February 2028', '2028-02-29'],
  ])('reads “%s”', (text, date) => {
    expect(findMeetingDate(text)).toBe(date);
  });

  it('prefers the date with its weekday over those before it', () => {
    const text = 'Published 17 November 2026. To be held on Wednesday 25 November 2026, after that of 4 March 2026.';
    expect(findMeetingDate(text)).toBe('2026-11-25');
  });

  it('takes the first date where none has its weekday', () => {
    expect(findMeetingDate('25 November 2026, then 9 December 2026')).toBe('2026-11-25');
  });

  it('passes over days that do not exist', () => {
    expect(findMeetingDate('Monday 31 November 2026')).toBeUndefined();
    expect(findMeetingDate('29 February 2026, 0 March 2026, 2 March 2026')).toBe('2026-03-02');
  });

  it.each(['', 'November 2026', '25 Brumaire 2026', '2525 November 2026', '25 November 26'])(
    'finds none in “%s”',
    text => {
      expect(findMeetingDate(text)).toBeUndefined();
    },
  );
});

describe('findIsoDate', () => {
  it.each([
    ['cabinet-2026-11-25.pdf', '2026-11-25'],
    ['2026-11-25_Cabinet_pack.pdf', '2026-11-25'],
    ['Cabinet_2026-11-25_v2.pdf', '2026-11-25'],
  ])('finds it in %s', (name, date) => {
    expect(findIsoDate(name)).toBe(date);
  });

  it.each(['cabinet.pdf', '2026-13-01.pdf', '2026-02-30.pdf', '12026-11-25.pdf', '0026-11-25.pdf'])(
    'finds none in %s',
    name => {
      expect(findIsoDate(name)).toBeUndefined();
    },
  );
});

describe('findTime', () => {
  it.each([
    ['at 6.30 pm', '18:30'],
    ['6:30pm', '18:30'],
    ['10am', '10:00'],
    ['10.00 A.M.', '10:00'],
    ['7 p.m. in the chamber', '19:00'],
    ['12.15 pm', '12:15'],
    ['12 am', '00:00'],
  ])('reads “%s” as %s', (text, time) => {
    expect(findTime(text)).toBe(time);
  });

  it.each(['', 'item 7', '6.75 pm', '19.30 pm', '3 amendments', '2026 pm'])('finds none in “%s”', text => {
    expect(findTime(text)).toBeUndefined();
  });
});
