import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  daysFrom,
  readDay,
  readTime,
  writeDay,
} from '../../../../../shared/sources/moderngov/council-clock.ts';

describe('days and times of a council', () => {
  it.each([
    ['13/01/2026', '2026-01-13'],
    ['9 Sep 2026 1.00 pm', '2026-09-09'],
    ['Tuesday, 31st March, 2020, 6.30 pm', '2020-03-31'],
    ['31/02/2026', null],
    ['', null],
  ])('reads the day of %j', (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ['6.00 pm', '18:00'],
    ['12.30 pm', '12:30'],
    ['18:00', '18:00'],
    ['8.45', '08:45'],
    ['12 noon', '12:00'],
    ['10.00 am', '10:00'],
    ['9 Sep at 1.00 pm', '13:00'],
    ['25:00', null],
    ['on rising of Council', null],
    ['', null],
  ])('reads the time of %j', (text, time) => expect(readTime(text)).toBe(time));

  it('writes days as the site must be given them, and counts across years and clocks', () => {
    expect(writeDay('2026-02-03')).toBe('03/02/2026');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysFrom('2026-03-01', '2026-04-01')).toBe(31);
  });
});
