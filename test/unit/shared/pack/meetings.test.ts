import { describe, expect, it } from 'vitest';
import { calendarOf, groupMeetings } from '../../../../shared/pack/meetings.ts';
import type { Paper } from '../../../../shared/pack/paper.ts';
import { sha256 } from '../../../support/made-up.ts';
import { paperOf } from '../../../support/papers.ts';

let made = 0;

function paper(committee: string, date: string | null, rest: Partial<Paper> = {}): Paper {
  made += 1;
  return paperOf(sha256(made), { committee, date, addedAtMs: made, ...rest });
}

describe('groupMeetings', () => {
  it('brings the papers of a body on a day together, however its name is set', () => {
    const meetings = groupMeetings([
      paper('Harbour & Coast', '2026-11-25'),
      paper('HARBOUR  &  COAST ', '2026-11-25'),
      paper('Harbour, Coast', '2026-11-25'),
      paper('Harbour & Coast', '2026-12-25'),
      paper('Cabinet', '2026-11-25'),
    ]);
    expect(meetings.map(meeting => meeting.papers.length)).toEqual([3, 1, 1]);
    expect(new Set(meetings.map(meeting => meeting.key)).size).toBe(3);
  });

  it('puts the pack first, then the others by kind, then as they arrived', () => {
    const [meeting] = groupMeetings([
      paper('Cabinet', null, { kind: 'minutes', title: 'minutes' }),
      paper('Cabinet', null, { kind: 'supplement', title: 'second supplement', addedAtMs: 900 }),
      paper('Cabinet', null, { kind: 'supplement', title: 'first supplement', addedAtMs: 800 }),
      paper('Cabinet', null, { kind: 'report', title: 'report' }),
      paper('Cabinet', null, { kind: 'pack', title: 'pack', addedAtMs: 999 }),
      paper('Cabinet', null, { kind: 'frontsheet', title: 'agenda' }),
    ]);
    expect(meeting?.papers.map(({ title }) => title)).toEqual([
      'pack',
      'agenda',
      'first supplement',
      'second supplement',
      'report',
      'minutes',
    ]);
  });

  it('takes name and day from the first paper, time and venue from the first that gives them', () => {
    const [meeting] = groupMeetings([
      paper('CABINET', '2026-11-25', { kind: 'supplement', time: '10:00', venue: 'Guildhall' }),
      paper('Cabinet', '2026-11-25', { kind: 'pack', time: null }),
    ]);
    expect(meeting).toMatchObject({ committee: 'Cabinet', date: '2026-11-25', time: '10:00', venue: 'Guildhall' });
  });

  it('is empty for no papers', () => {
    expect(groupMeetings([])).toEqual([]);
  });
});

describe('calendarOf', () => {
  const days = (...dates: readonly (string | null)[]) =>
    groupMeetings(dates.map((date, index) => paper(`Body ${index}`, date)));
  const dates = (meetings: readonly { readonly date: string | null }[]) => meetings.map(({ date }) => date);

  it('finds the next meeting, those behind it, and those gone by, latest first', () => {
    const calendar = calendarOf(
      days('2026-12-01', '2026-11-20', '2026-11-26', '2026-11-21', '2027-01-05'),
      '2026-11-22',
    );
    expect(calendar.next?.date).toBe('2026-11-26');
    expect(dates(calendar.comingUp)).toEqual(['2026-12-01', '2027-01-05']);
    expect(dates(calendar.past)).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('counts a meeting of today as to come', () => {
    expect(calendarOf(days('2026-11-22'), '2026-11-22').next?.date).toBe('2026-11-22');
  });

  it('puts meetings of a day in the order of their hour, those without one last', () => {
    const meetings = groupMeetings([
      paper('No hour', '2026-11-26'),
      paper('Evening', '2026-11-26', { time: '18:30' }),
      paper('Morning', '2026-11-26', { time: '09:30' }),
      paper('Also evening', '2026-11-26', { time: '18:30' }),
    ]);
    const { next, comingUp } = calendarOf(meetings, '2026-11-22');
    expect([next, ...comingUp].map(meeting => meeting?.committee)).toEqual([
      'Morning',
      'Also evening',
      'Evening',
      'No hour',
    ]);
  });

  it('keeps meetings without a day apart, by name', () => {
    const calendar = calendarOf(
      groupMeetings([paper('B', null), paper('A', null), paper('C', '2026-01-01')]),
      '2026-11-22',
    );
    expect(calendar.undated.map(({ committee }) => committee)).toEqual(['A', 'B']);
    expect(calendar.next).toBeUndefined();
    expect(calendar.past).toHaveLength(1);
  });
});
