import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../../../../shared/sources/moderngov/choose-files.ts';
import {
  dayAfter,
  daysFrom,
  readDay,
  readTime,
  writeDay,
} from '../../../../../shared/sources/moderngov/council-clock.ts';
import { isExemptTitle } from '../../../../../shared/sources/moderngov/exempt-title.ts';
import { isGuardPage } from '../../../../../shared/sources/moderngov/guard-page.ts';
import { standingBy } from '../../../../../shared/sources/moderngov/meeting-standing.ts';
import { listedWords, MOST_READINGS, planReading } from '../../../../../shared/sources/moderngov/plan-reading.ts';
import type { ListedMeeting, ToldDocument, ToldMeeting } from '../../../../../shared/sources/moderngov/told.ts';
import { isWithin, windowAround } from '../../../../../shared/sources/moderngov/window.ts';
import { withdrawnNow } from '../../../../../shared/sources/moderngov/withdrawn.ts';

const TODAY = '2026-11-23';

function listed(id: string, date: string): ListedMeeting {
  return { id, committeeId: '3', committee: 'Cabinet', date, time: '18:00', status: 'Confirmed' };
}

function document(id: string, changes: Partial<ToldDocument> = {}): ToldDocument {
  return {
    id,
    title: `Paper ${id}`,
    address: `https://democracy.invalid/mgConvert2PDF.aspx?ID=${id}`,
    isRestricted: false,
    isDecision: false,
    published: '2026-11-20',
    sizeWords: '',
    ...changes,
  };
}

function meetingWith(...documents: readonly ToldDocument[]): ToldMeeting {
  const items = [{ number: '1', title: 'Item', isRestricted: false, documents }];
  return { id: '9', time: null, status: '', venue: null, isAgendaOut: true, items };
}

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

describe('words of a site', () => {
  it.each([
    ['Cancelled', 'cancelled'],
    ['Confirmed; Cancelled', 'cancelled'],
    ['Postponed', 'postponed'],
    ['Rescheduled', 'postponed'],
    ['Confirmed; Special Meeting', 'planned'],
    ['Provisional', 'planned'],
    ['', 'planned'],
  ])('takes %j for %s', (status, standing) => expect(standingBy(status)).toBe(standing));

  it('takes what is written over a meeting for its status too', () => {
    expect(standingBy('Confirmed', 'MEETING CANCELLED - Licensing Panel')).toBe('cancelled');
  });

  it.each([
    'Sale of land (Exempt)',
    'Sale of land [Part 2]',
    'Appendix A (EXEMPT – not for publication)',
    'Exempt: minutes',
    'Part 2',
    'Part II – private business',
    'Sale of land - Confidential',
  ])('takes %j for exempt', title => expect(isExemptTitle(title)).toBe(true));

  it.each([
    'Local Plan Part 2',
    'Exclusion of press and public',
    'Part 2 of the Local Plan',
    'Tax exemptions',
    'Confidence in policing',
    'Appendix (part 1)',
  ])('takes %j for public', title => expect(isExemptTitle(title)).toBe(false));

  it('knows a guard by its page, and a site by its own', () => {
    const stub = '<html><head><script src="/x.js"></script></head><body></body></html>';
    expect(isGuardPage(stub)).toBe(true);
    expect(isGuardPage('<html><head><title>Just a moment...</title></head><body>Checking</body></html>')).toBe(true);
    expect(
      isGuardPage('<html><body><script></script><a href="mgListCommittees.aspx">Committees captcha</a></body></html>'),
    ).toBe(false);
    expect(isGuardPage('<committees><committee>access denied</committee></committees>')).toBe(false);
    expect(isGuardPage('')).toBe(false);
  });
});

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

describe('the files of a meeting', () => {
  const pack = {
    kind: 'pack',
    name: 'pack',
    title: 'Pack',
    address: 'https://democracy.invalid/p',
    sizeWords: '5 MB',
  } as const;

  it('take the day of most documents for that of the pack, and the earlier of two', () => {
    const late = document('3', { published: '2026-11-25' });
    const names = (...documents: readonly ToldDocument[]): readonly string[] =>
      chooseFiles(listed('9', '2026-12-01'), meetingWith(...documents), [pack], TODAY).map(({ path }) => path);
    expect(names(document('1'), document('2', { published: '2026-11-01' }), document('4'), late)).toEqual([
      '3/9/pack.pdf',
      '3/9/s3.pdf',
    ]);
    expect(names(document('1'), late)).toEqual(['3/9/pack.pdf', '3/9/s3.pdf']);
    expect(names(document('1', { published: null }))).toEqual(['3/9/pack.pdf']);
  });

  it('share no path, even where a document stands under two items', () => {
    const files = chooseFiles(listed('9', '2026-12-01'), meetingWith(document('1'), document('1')), [], TODAY);
    expect(files.map(({ path }) => path)).toEqual(['3/9/s1.pdf']);
  });

  it('have names that any system takes', () => {
    const told = meetingWith(document('1', { title: '../../CON: "a"/b\\c|d\u202Efdp' }), document('2', { title: '' }));
    const names = chooseFiles(listed('9', '2026-12-01'), told, [], TODAY).map(({ fileName }) => fileName);
    expect(names).toEqual(['CON a b c d fdp.pdf', 'Document 2.pdf']);
  });

  it('say of an old pack that it changed when a document in it, or its size, did', () => {
    const version = (told: ToldMeeting, sizeWords: string): string | null | undefined =>
      chooseFiles(listed('9', '2026-11-01'), told, [{ ...pack, sizeWords }], TODAY)[0]?.version;
    const first = version(meetingWith(document('1')), '5 MB');
    expect(first).not.toBeNull();
    expect(version(meetingWith(document('1')), '5 MB')).toBe(first);
    expect(version(meetingWith(document('1')), '6 MB')).not.toBe(first);
    expect(version(meetingWith(document('2')), '5 MB')).not.toBe(first);
    const many = Array.from({ length: 200 }, (_, index) => document(String(index + 1)));
    const long = version(meetingWith(...many), '5 MB') ?? '';
    expect(long.length).toBeLessThanOrEqual(500);
    expect(version(meetingWith(...many.slice(0, -1), document('999')), '5 MB')).not.toBe(long);
  });

  it('are withdrawn when held back, or when neither meeting nor page leads to them', () => {
    const about = {
      listed: listed('9', '2026-12-01'),
      standing: 'planned' as const,
      has: [],
      had: ['3/9/s1.pdf', '3/9/pack.pdf'],
    };
    const held = meetingWith(document('1', { isRestricted: true }));
    expect(withdrawnNow({ ...about, told: held, onPage: [pack] })).toEqual(['3/9/s1.pdf']);
    expect(withdrawnNow({ ...about, told: held, onPage: null })).toEqual(['3/9/s1.pdf']);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: [] })).toEqual(about.had);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: null })).toEqual([]);
    expect(withdrawnNow({ ...about, told: meetingWith(), onPage: [], standing: 'cancelled' })).toEqual([]);
  });
});
