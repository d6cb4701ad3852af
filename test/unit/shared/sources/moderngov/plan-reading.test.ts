import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../../../shared/sources/moderngov/council-clock.ts';
import { listedWords, MOST_READINGS, planReading } from '../../../../../shared/sources/moderngov/plan-reading.ts';
import { listed } from './told-of.ts';

const TODAY = '2026-11-23';

describe('the meetings that are looked into', () => {
  it('are first those to come, the nearest before all', () => {
    const meetings = ['2027-01-10', '2026-11-20', '2026-11-24', '2026-10-01'].map((date, id) =>
      listed(String(id), date),
    );
    expect(planReading(meetings, new Map(), TODAY).map(({ date }) => date)).toEqual([
      '2026-11-24',
      '2027-01-10',
      '2026-11-20',
      '2026-10-01',
    ]);
  });

  it('are looked into again at once when near, after a day for minutes, after a week otherwise, or when listed anew', () => {
    const due = (date: string, day: string, words = listedWords(listed('1', date))): boolean =>
      planReading([listed('1', date)], new Map([['1', { day, listed: words }]]), TODAY).length === 1;
    expect(due('2026-11-30', TODAY)).toBe(true);
    expect(due('2026-11-10', TODAY)).toBe(false);
    expect(due('2026-11-10', '2026-11-22')).toBe(true);
    expect(due('2027-02-01', '2026-11-17')).toBe(false);
    expect(due('2027-02-01', '2026-11-16')).toBe(true);
    expect(due('2026-09-01', '2026-11-17')).toBe(false);
    expect(due('2027-02-01', TODAY, 'something else')).toBe(true);
    expect(due('2027-02-01', '2029-01-01')).toBe(true);
  });

  it('are not more than a server can be asked for in one run', () => {
    const many = Array.from({ length: 500 }, (_, index) => listed(String(index), dayAfter(TODAY, index % 180)));
    expect(planReading(many, new Map(), TODAY)).toHaveLength(MOST_READINGS);
  });
});
