import { describe, expect, it } from 'vitest';
import { datesIn, findIsoDate, inOneLine } from '../../../../shared/pack/dates.ts';

const dates = (text: string): readonly string[] => datesIn(inOneLine(text)).map(({ date }) => date);

describe('datesIn', () => {
  it.each([
    ['Wednesday, 25 November 2026', '2026-11-25'],
    ['on Wednesday the 25th of November, 2026', '2026-11-25'],
    ['WEDNESDAY 25TH NOVEMBER 2026', '2026-11-25'],
    ['1st December 2026', '2026-12-01'],
    ['2 nd December 2026', '2026-12-02'],
    ['23\nrd\nMarch 2026', '2026-03-23'],
    ['Thursday,\n  3  September\n2026', '2026-09-03'],
    ['Wed 25 Nov 2026', '2026-11-25'],
    ['29 February 2028', '2028-02-29'],
    ['Tuesday, February 3, 2026', '2026-02-03'],
    ['February 3rd, 2026', '2026-02-03'],
    ['Dydd Mawrth 10 Tachwedd 2026', '2026-11-10'],
    ['ar y 10fed Ionawr 2026', '2026-01-10'],
    ['1af o Fawrth 2026', '2026-03-01'],
    ['25/11/2026', '2026-11-25'],
    ['25.11.2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
  ])('reads “%s”', (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it('finds them from left to right and says where, and whether with the weekday', () => {
    const text = 'Published 17 November 2026 for Wednesday, 25 November 2026 and December 9, 2026';
    const found = datesIn(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '17 November 2026',
      'Wednesday, 25 November 2026',
      'December 9, 2026',
    ]);
    expect(found.map(({ hasWeekday }) => hasWeekday)).toEqual([false, true, false]);
  });

  it('passes over days that do not exist', () => {
    expect(dates('Monday 31 November 2026')).toEqual([]);
    expect(dates('29 February 2026, 0 March 2026, 2 March 2026')).toEqual(['2026-03-02']);
  });

  it.each(['', 'November 2026', '25 Brumaire 2026', '2525 November 2026', '25 November 26', '1.2.20267', '99/99/2026'])(
    'finds none in “%s”',
    text => {
      expect(dates(text)).toEqual([]);
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
