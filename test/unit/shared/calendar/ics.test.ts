import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../../shared/calendar/ics.ts';
import { meetingEvent, type MeetingEvent, type MeetingToNote } from '../../../../shared/calendar/meeting-event.ts';
import { octetsOf, physicalLines, readCalendar, readText } from '../../../support/calendar-reader.ts';

const MEETING: MeetingToNote = {
  key: 'scrutiny committee|2026-07-10',
  title: 'Scrutiny Committee (Children’s Services)',
  date: '2026-07-10',
  time: '18:30',
  venue: 'Harbour Room, Town Hall',
  items: [
    { number: '1', title: 'Apologies for absence' },
    { number: '5a', title: 'Budget; savings, and more' },
    { number: '', title: 'Any urgent business' },
  ],
};
const NOW = Date.UTC(2026, 6, 6, 9, 5, 7, 250);

function event(changes: Partial<MeetingToNote> = {}): MeetingEvent {
  const made = meetingEvent({ ...MEETING, ...changes });
  if (!made) throw new Error('This meeting makes no entry.');
  return made;
}

/** The values of the entry itself; a property that comes twice is refused. */
function entryOf(file: string): Readonly<Record<string, string>> {
  const all = readCalendar(file);
  const from = all.findIndex(({ name, value }) => name === 'BEGIN' && value === 'VEVENT');
  const to = all.findIndex(({ name, value }) => name === 'END' && value === 'VEVENT');
  const properties = all.slice(from + 1, to);
  expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
  return Object.fromEntries(
    properties.map(({ name, parameters, value }) => [
      [name, ...Object.entries(parameters).map(pair => pair.join('='))].join(';'),
      value,
    ]),
  );
}

describe('a meeting as a calendar file', () => {
  it('says who meets, when by the clock of the United Kingdom, and where', () => {
    const entry = entryOf(calendarFile(event(), NOW));
    expect(entry['DTSTART;TZID=Europe/London']).toBe('20260710T183000');
    expect(entry['DTSTAMP']).toBe('20260706T090507Z');
    expect(readText(entry['SUMMARY'] ?? '')).toBe('Scrutiny Committee (Children’s Services)');
    expect(readText(entry['LOCATION'] ?? '')).toBe('Harbour Room, Town Hall');
  });

  it('lists the agenda, and says that two hours are a guess', () => {
    const entry = entryOf(calendarFile(event(), NOW));
    expect(readText(entry['DESCRIPTION'] ?? '')).toBe(
      'Agenda\n1  Apologies for absence\n5a  Budget; savings, and more\nAny urgent business\n\n' +
        'The papers do not say when the meeting ends: this entry keeps 2 hours.',
    );
    expect(entry['DURATION']).toBe('PT2H');
    expect(entry).not.toHaveProperty('DTEND');
  });

  it('is an entry for the day, which stays free, where the time is not known', () => {
    const file = calendarFile(event({ time: null, items: [] }), NOW);
    const entry = entryOf(file);
    expect(entry['DTSTART;VALUE=DATE']).toBe('20260710');
    expect(entry['TRANSP']).toBe('TRANSPARENT');
    expect(entry).not.toHaveProperty('DURATION');
    expect(entry['DESCRIPTION']).toBe('The papers do not say at what time the meeting begins.');
    expect(file).not.toContain('VTIMEZONE');
  });

  it('has one version, one zone with both its clocks, and one entry, each begun and ended in order', () => {
    const all = readCalendar(calendarFile(event(), NOW));
    const open: string[] = [];
    const seen: string[] = [];
    for (const { name, value } of all) {
      if (name === 'BEGIN') {
        open.push(value);
        seen.push(open.join('/'));
      } else if (name === 'END') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    expect(seen).toEqual([
      'VCALENDAR',
      'VCALENDAR/VTIMEZONE',
      'VCALENDAR/VTIMEZONE/DAYLIGHT',
      'VCALENDAR/VTIMEZONE/STANDARD',
      'VCALENDAR/VEVENT',
    ]);
    expect(all[1]).toMatchObject({ name: 'VERSION', value: '2.0' });
    expect(all.filter(({ name }) => name === 'TZOFFSETTO').map(({ value }) => value)).toEqual(['+0100', '+0000']);
  });

  it('has the same id whenever it is made, and another for another meeting', () => {
    const idOf = (changes: Partial<MeetingToNote>, now = NOW): string | undefined =>
      entryOf(calendarFile(event(changes), now))['UID'];
    expect(idOf({})).toBe(idOf({ time: null, title: 'Renamed', items: [] }, NOW + 1e9));
    expect(idOf({ key: 'scrutiny committee|2026-07-11' })).not.toBe(idOf({}));
    expect(idOf({ key: '监督委员会|2026-07-10' })).not.toBe(idOf({ key: '规划委员会|2026-07-10' }));
    expect(idOf({})).toMatch(/^[a-z0-9-]+@lectern\.invalid$/);
  });

  it('leaves out a place that is not known', () => {
    expect(entryOf(calendarFile(event({ venue: null }), NOW))).not.toHaveProperty('LOCATION');
    expect(event({ venue: '' }).venue).toBeNull();
  });

  it('keeps lines to 75 octets however long the words are, in any script', () => {
    const title = '🏛 Cyngor Sir Ynys Môn – Pwyllgor Gwaith '.repeat(200);
    const lines = physicalLines(calendarFile(event({ title, items: [{ number: '1', title }] }), NOW));
    expect(Math.max(...lines.map(octetsOf))).toBe(75);
  });

  it('is made of no meeting without a day, or with one that no calendar has', () => {
    for (const date of [null, '', '2026-02-30', '10 July 2026', '2026-7-1']) {
      expect(meetingEvent({ ...MEETING, date })).toBeUndefined();
    }
  });

  it('takes a time that no clock shows for one that is not known', () => {
    expect(event({ time: '25:00' }).time).toBeNull();
  });

  it('cuts what hostile papers say to what a calendar takes', () => {
    const long = 'x'.repeat(5000);
    const made = event({
      title: long,
      venue: long,
      items: Array.from({ length: 10_000 }, () => ({ number: long, title: long })),
    });
    expect(made.title).toHaveLength(300);
    expect(made.description.length).toBeLessThanOrEqual(20_000);
    expect(made.description).toContain('and 9920 more');
    expect(event({ title: `${'x'.repeat(298)}🏛🏛` }).title).toBe(`${'x'.repeat(298)}…`);
  });
});
