import { z } from 'zod';

const START = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const daySchema = z.iso.date();

const inGermany = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A day as `YYYY-MM-DD` and a time of day as `HH:MM`, both where the council is. */
export type MeetingStart = { readonly date: string; readonly time: string | null };

/** How a date-time says that it is in UTC: no German clock is at an offset of nothing. */
const UTC = /^(?:Z|[+-]00:?00)$/i;

/**
 * When a meeting starts. A date-time (RFC 3339, 5.6) with an offset says what the clocks of the council say; one in UTC is
 * told in German time, since OParl systems are in Germany. Midnight stands for a time that is not known.
 */
export function meetingStart(text: string): MeetingStart | undefined {
  const [, date = '', time, zone] = START.exec(text.trim()) ?? [];
  if (!daySchema.safeParse(date).success) return undefined;
  if (time === undefined || time === '00:00' || !isTime(time)) return { date, time: null };
  if (zone === undefined || !UTC.test(zone)) return { date, time };
  const [localDate = date, localTime = time] = inGermany.format(new Date(`${date}T${time}:00Z`)).split(' ');
  return { date: localDate, time: localTime === '00:00' ? null : localTime };
}

function isTime(time: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
