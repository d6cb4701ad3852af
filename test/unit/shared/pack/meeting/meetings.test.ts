import { describe, expect, it } from 'vitest';
import { calendarOf, groupMeetings } from '../../../../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../../../../shared/pack/paper.ts';
import { sha256 } from '../../../../support/made-up.ts';
import { paperOf } from '../../../../support/papers.ts';

let made = 0;

function paper(committee: string, date: string | null, rest: Partial<Paper> = {}): Paper {
  made += 1;
  return paperOf(sha256(made), { folder: committee, committee, body: committee, date, addedAtMs: made, ...rest });
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

describe('whose meeting a paper is for', () => {
  const groups = (...papers: readonly Paper[]): readonly (readonly string[])[] =>
    groupMeetings(papers).map(meeting => meeting.papers.map(({ title }) => title));
  const of = (title: string, rest: Partial<Paper>): Paper =>
    paper('', '2026-11-25', { title, folder: null, body: null, committee: rest.folder ?? rest.body ?? '', ...rest });
  const SCRUTINY = 'Overview and Scrutiny Committee (Children)';

  it('is told by the body it names or by its folder', () => {
    const pack = of('pack', { kind: 'pack', folder: 'Scrutiny', body: SCRUTINY });
    const late = of('late', { kind: 'supplement', body: SCRUTINY.toUpperCase() });
    const scan = of('scan', { kind: 'report', folder: 'Scrutiny' });
    expect(groups(pack, late, scan)).toEqual([['pack', 'late', 'scan']]);
    expect(groups(scan, late, pack)).toEqual([['pack', 'late', 'scan']]);
  });

  it('keeps two bodies of one day apart, even in one folder', () => {
    const pack = (body: string) => of(body, { kind: 'pack', folder: 'Papers', body });
    expect(groups(pack('Cabinet'), pack('Planning Committee'))).toEqual([['Cabinet'], ['Planning Committee']]);
    const late = of('late', { kind: 'supplement', folder: 'Papers', body: 'Planning Committee' });
    expect(groups(pack('Cabinet'), pack('Planning Committee'), late)).toContainEqual(['Planning Committee', 'late']);
  });

  it('leaves the name of a council before its body out, but not that of another council', () => {
    const bare = of('bare', { kind: 'pack', body: 'Cabinet' });
    const full = of('full', { kind: 'supplement', body: 'Wellmouth Borough Council Cabinet' });
    const other = of('other', { kind: 'supplement', body: 'Sandwick District Council Cabinet' });
    expect(groups(bare, full)).toHaveLength(1);
    expect(groups(full, other)).toHaveLength(2);
  });

  it('knows a name in two languages by either of them', () => {
    const welsh = of('welsh', { kind: 'supplement', body: 'Pwyllgor Cynllunio' });
    const english = of('english', { kind: 'pack', body: 'Planning Committee' });
    const both = of('both', { kind: 'supplement', body: 'Pwyllgor Cynllunio / Planning Committee' });
    const strokes = of('strokes', { kind: 'supplement', body: 'Planning Committee | Pwyllgor Cynllunio' });
    for (const papers of [
      [welsh, english, both, strokes],
      [both, strokes, english, welsh],
      [english, strokes, welsh, both],
    ]) {
      expect(groups(...papers)).toHaveLength(1);
    }
    expect(groups(english, both)).toHaveLength(1);
    expect(groups(welsh, both)).toHaveLength(1);
    expect(groups(welsh, english)).toHaveLength(2);
  });

  it('does not take two bodies for one because of a third paper', () => {
    const cabinet = of('cabinet', { kind: 'pack', body: 'Cabinet' });
    const scrutiny = of('scrutiny', { kind: 'pack', body: 'Scrutiny Committee' });
    const joint = of('joint', { kind: 'pack', body: 'Cabinet / Scrutiny Committee' });
    expect(groups(cabinet, scrutiny, joint)).toHaveLength(3);
    const craffu = of('craffu', { kind: 'pack', body: 'Pwyllgor Craffu' });
    const one = of('one', { kind: 'pack', body: 'Pwyllgor Craffu / Scrutiny Committee' });
    const other = of('other', { kind: 'pack', body: 'Pwyllgor Craffu / Overview Committee' });
    expect(groups(craffu, one, other)).toHaveLength(3);
  });

  it('takes “Council” for the one council that meets on the day', () => {
    const plain = of('plain', { kind: 'supplement', body: 'Council' });
    const full = of('full', { kind: 'pack', body: 'Wellmouth Borough Council' });
    const parish = of('parish', { kind: 'pack', body: 'Sandwick Parish Council' });
    expect(groups(full, plain)).toEqual([['full', 'plain']]);
    expect(groups(full, parish, plain)).toHaveLength(3);
  });

  it('is found for a supplement that says only the body, or only the day, where one meeting fits', () => {
    const pack = of('pack', { kind: 'pack', body: 'Cabinet' });
    const planning = of('planning', { kind: 'pack', body: 'Planning Committee' });
    const earlier = of('earlier', { kind: 'pack', body: 'Cabinet', date: '2026-10-01' });
    const bodyOnly = of('late', { kind: 'supplement', body: 'Cabinet', date: null });
    const dayOnly = of('late', { kind: 'supplement' });
    expect(groups(pack, bodyOnly)).toEqual([['pack', 'late']]);
    expect(groups(pack, dayOnly)).toEqual([['pack', 'late']]);
    expect(groups(pack, earlier, bodyOnly)).toHaveLength(3);
    expect(groups(pack, planning, dayOnly)).toHaveLength(3);
    expect(groups(pack, earlier, { ...bodyOnly, published: '2026-11-20' })).toEqual([['pack', 'late'], ['earlier']]);
  });

  it('is nobody’s for papers that say neither; each is by itself', () => {
    const lost = (title: string) => of(title, { date: null });
    const meetings = groupMeetings([lost('one'), lost('two')]);
    expect(meetings).toHaveLength(2);
    expect(meetings.map(({ key }) => key.startsWith('|'))).toEqual([true, true]);
  });

  it('has a key that stays as more papers come', () => {
    const late = of('late', { kind: 'supplement', body: SCRUTINY });
    const pack = of('pack', { kind: 'pack', folder: 'Scrutiny', body: SCRUTINY });
    const [before] = groupMeetings([late]);
    const [after] = groupMeetings([pack, late]);
    expect(after?.key).toBe(before?.key);
    expect(after).toMatchObject({ committee: 'Scrutiny', date: '2026-11-25' });
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
