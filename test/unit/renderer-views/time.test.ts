import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aheadWords,
  dayOf,
  dayWords,
  partsOf,
  shortDayWords,
  spokenDay,
  timeWords,
  untilMidnight,
  wholeDayWords,
} from '../../../renderer/time/day.ts';
import { agoWords, clockWords, whenWords } from '../../../renderer/time/when-words.ts';

const HOUR = 60 * 60 * 1000;
const zoneBefore = process.env['TZ'];

beforeAll(() => {
  process.env['TZ'] = 'Europe/London';
});

afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

describe('days', () => {
  it('takes the day from the local clock, not from UTC', () => {
    expect(dayOf(new Date('2026-07-09T23:30:00Z'))).toBe('2026-07-10');
    expect(dayOf(new Date('2026-01-09T23:30:00Z'))).toBe('2026-01-09');
  });

  it('counts the hours to midnight on days of 23 and 25 hours', () => {
    expect(untilMidnight(new Date(2026, 6, 10, 18, 0))).toBe(6 * HOUR);
    expect(untilMidnight(new Date(2026, 2, 29, 0, 0))).toBe(23 * HOUR);
    expect(untilMidnight(new Date(2026, 9, 25, 0, 0))).toBe(25 * HOUR);
  });

  it('takes a day apart whatever the zone', () => {
    expect(partsOf('2026-07-10')).toEqual({ weekday: 'Fri', day: 10, month: 'July', year: 2026 });
    expect(partsOf('2026-01-01')).toEqual({ weekday: 'Thu', day: 1, month: 'January', year: 2026 });
  });

  it('writes a day in full', () => {
    expect(wholeDayWords('2026-07-10')).toBe('Friday 10 July 2026');
    expect(wholeDayWords('2026-02-30')).toBe('2026-02-30');
  });

  it('speaks of a day gone by as people do', () => {
    expect(spokenDay('2026-07-10', '2026-07-10')).toBe('today');
    expect(spokenDay('2026-02-28', '2026-03-01')).toBe('yesterday');
    expect(spokenDay('2026-07-08', '2026-07-10')).toBe('8 July');
    expect(spokenDay('2025-12-31', '2026-01-02')).toBe('31 December 2025');
    expect(spokenDay('nonsense', '2026-01-02')).toBe('nonsense');
  });

  it('gives the year only where it is another', () => {
    expect(dayWords('2026-07-10', '2026-01-02')).toBe('Fri 10 July');
    expect(dayWords('2027-01-05', '2026-12-30')).toBe('Tue 5 January 2027');
    expect(shortDayWords('2026-09-10', '2026-01-02')).toBe('Thu 10 Sep');
    expect(shortDayWords('2025-01-30', '2026-01-02')).toBe('Thu 30 Jan 2025');
  });

  it.each(['2025-02-31', '2025-02-29', '2025-13-01', '2025-2-3', '+002025-02-03', 'nonsense', ''])(
    'gives back “%s” as it was written, for no calendar has it',
    written => {
      expect(partsOf(written)).toBeUndefined();
      expect(dayWords(written, '2026-07-10')).toBe(written);
      expect(shortDayWords(written, '2026-07-10')).toBe(written);
      expect(aheadWords(written, '2024-01-01')).toBeUndefined();
    },
  );

  it.each([
    ['2026-07-10', 'today'],
    ['2026-07-11', 'tomorrow'],
    ['2026-07-14', 'in 4 days'],
    ['2026-07-23', 'in 13 days'],
    ['2026-07-31', 'in 3 weeks'],
    ['2026-12-10', 'in 5 months'],
    ['2026-07-09', undefined],
  ])('says how far ahead %s is', (day, words) => {
    expect(aheadWords(day, '2026-07-10')).toBe(words);
  });

  it.each([
    ['18:30', '6.30 pm'],
    ['00:05', '12.05 am'],
    ['12:00', '12.00 pm'],
    ['09:00', '9.00 am'],
  ])('prints %s as councils do', (time, words) => {
    expect(timeWords(time)).toBe(words);
  });

  it.each(['nonsense', '25:00', '18:60', '18', ''])('gives back the time “%s” as it was written', written => {
    expect(timeWords(written)).toBe(written);
  });
});

describe('moments', () => {
  const now = new Date(2026, 6, 10, 14, 0).getTime();

  it.each([
    [0, 'just now'],
    [-5 * HOUR, 'just now'],
    [59_000, 'just now'],
    [2 * 60_000 + 1, '2 min ago'],
    [3 * HOUR, '3 h ago'],
    [30 * HOUR, 'yesterday'],
    [6 * 24 * HOUR, '4 July'],
    [365 * 24 * HOUR, '10 July 2025'],
  ])('says how long ago %i ms are', (ago, words) => {
    expect(agoWords(now - ago, now)).toBe(words);
  });

  it('gives day and time', () => {
    expect(whenWords(new Date(2026, 6, 10, 9, 5).getTime(), now)).toBe('today at 9.05 am');
    expect(whenWords(new Date(2026, 6, 9, 18, 30).getTime(), now)).toBe('yesterday at 6.30 pm');
    expect(clockWords(new Date(2026, 6, 9, 0, 7))).toBe('12.07 am');
  });

  it('gives the year where it is another, also of a time ahead', () => {
    expect(whenWords(new Date(2025, 6, 9, 18, 30).getTime(), now)).toBe('9 July 2025 at 6.30 pm');
    expect(whenWords(new Date(2026, 6, 12, 18, 30).getTime(), now)).toBe('12 July at 6.30 pm');
    expect(whenWords(new Date(2031, 0, 2, 18, 30).getTime(), now)).toBe('2 January 2031 at 6.30 pm');
  });

  it('says of a number that is no time that it is unknown', () => {
    for (const none of [NaN, Infinity, 9e15]) {
      expect(whenWords(none, now)).toBe('at an unknown time');
      expect(agoWords(none, now)).toBe('at an unknown time');
    }
  });
});
