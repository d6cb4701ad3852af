import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../../../shared/sources/moderngov/council-clock.ts';
import {
  listedWords,
  MOST_READINGS,
  planReading,
  type LastReading,
} from '../../../../../shared/sources/moderngov/plan-reading.ts';
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

  it('have their turn however many are near, and the soonest of them comes first', () => {
    const near = Array.from({ length: 90 }, (_, index) => listed(String(index), dayAfter(TODAY, 1 + (index % 6))));
    const others = [listed('998', dayAfter(TODAY, 27)), listed('999', dayAfter(TODAY, -5))];
    const meetings = [...near, ...others];
    const days = new Map<string, string>();
    const look = (day: string): readonly string[] => {
      const last = new Map(
        meetings.flatMap(meeting => {
          const read = days.get(meeting.id);
          return read === undefined ? [] : [[meeting.id, { day: read, listed: listedWords(meeting) }] as const];
        }),
      );
      const planned = planReading(meetings, last, day);
      for (const { id } of planned) days.set(id, day);
      expect(planned).toHaveLength(MOST_READINGS);
      expect(planned[0]?.date).toBe(
        planned
          .map(({ date }) => date)
          .toSorted()
          .find(date => date >= day),
      );
      return planned.map(({ id }) => id);
    };
    const first = look(TODAY);
    expect(first).toEqual(expect.arrayContaining(['998', '999']));
    const left = near.filter(({ id }) => !first.includes(id)).map(({ id }) => id);
    expect(left).toHaveLength(12);
    expect(look(TODAY)).toEqual(expect.arrayContaining(left));
    const third = look(dayAfter(TODAY, 1));
    const notThird = near.filter(({ id }) => !third.includes(id)).map(({ id }) => id);
    expect(look(dayAfter(TODAY, 1))).toEqual(expect.arrayContaining(notThird));
  });

  it('come to their turn, and the nearest every time, where each run breaks off after a few', () => {
    const meetings = Array.from({ length: 12 }, (_, index) => listed(String(index), dayAfter(TODAY, 1 + index)));
    const last = new Map<string, LastReading>();
    const runs = Array.from({ length: 5 }, () => {
      const read = planReading(meetings, last, TODAY).slice(0, 4);
      for (const meeting of read) last.set(meeting.id, { day: TODAY, listed: listedWords(meeting) });
      return read.map(({ id }) => id);
    });
    expect(runs[0]).toEqual(['0', '1', '2', '3']);
    expect(runs.map(([first]) => first)).toEqual(['0', '0', '0', '0', '0']);
    expect(last.size).toBe(12);
  });

  it('are not more than a server can be asked for in one run', () => {
    const many = Array.from({ length: 500 }, (_, index) => listed(String(index), dayAfter(TODAY, index % 180)));
    expect(planReading(many, new Map(), TODAY)).toHaveLength(MOST_READINGS);
  });
});
