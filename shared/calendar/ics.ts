import { contentLine, escapeText } from './content-line.ts';
import { LONDON, LONDON_TIME } from './london-time.ts';
import type { MeetingEvent } from './meeting-event.ts';

/** Papers hardly ever say when a meeting ends; so long the entry keeps the evening free, and says that it is a guess. */
const HOURS_KEPT = 2;

const NO_END = `The papers do not say when the meeting ends: this entry keeps ${HOURS_KEPT} hours.`;
const NO_TIME = 'The papers do not say at what time the meeting begins.';

/**
 * A meeting as an iCalendar file (RFC 5545). Where its time is known it begins by the clock of the United Kingdom,
 * wherever the member's calendar is set; where not, it is an entry for the day that leaves the day free.
 *
 * @param nowMs the moment at which the file is made
 */
export function calendarFile(event: MeetingEvent, nowMs: number): string {
  const { id, title, date, time, venue, description } = event;
  const made = stamp(nowMs);
  const day = date.replaceAll('-', '');
  const words = [description, time === null ? NO_TIME : NO_END].filter(part => part !== '').join('\n\n');
  const properties: readonly (readonly [string, string])[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Lectern//Meetings//EN'],
    ...(time === null ? [] : LONDON_TIME),
    ['BEGIN', 'VEVENT'],
    ['UID', `${id}@lectern.invalid`],
    ['DTSTAMP', made],
    ['LAST-MODIFIED', made],
    ...(time === null
      ? ([
          ['DTSTART;VALUE=DATE', day],
          ['TRANSP', 'TRANSPARENT'],
        ] as const)
      : ([
          [`DTSTART;TZID=${LONDON}`, `${day}T${time.replace(':', '')}00`],
          ['DURATION', `PT${HOURS_KEPT}H`],
        ] as const)),
    ['SUMMARY', escapeText(title)],
    ...(venue === null ? [] : [['LOCATION', escapeText(venue)] as const]),
    ['DESCRIPTION', escapeText(words)],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([name, value]) => contentLine(name, value)).join('');
}

/** `20260710T173000Z` */
function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
