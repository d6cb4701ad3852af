const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A calendar day in the parts it is shown in. */
export type Day = { readonly weekday: string; readonly day: number; readonly month: string; readonly year: number };

/** The local calendar day of a moment, as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${moment.getFullYear()}-${month}-${day}`;
}

/** Milliseconds from a moment to the next local midnight; days of 23 and 25 hours are right. */
export function untilMidnight(moment: Date): number {
  const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  return midnight.getTime() - moment.getTime();
}

/** The parts of a day written `YYYY-MM-DD`; undefined for one that no calendar has, such as `2025-02-31`. */
export function partsOf(isoDay: string): Day | undefined {
  const date = realDay(isoDay);
  if (!date) return undefined;
  return {
    weekday: (WEEKDAYS[date.getUTCDay()] ?? '').slice(0, 3),
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

/** Midnight UTC of a day that a calendar has. */
function realDay(isoDay: string): Date | undefined {
  const date = new Date(`${isoDay}T00:00:00Z`);
  // A day beyond the end of its month is read as one of the next month.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === isoDay;
  return isReal ? date : undefined;
}

/** The month of a day, for narrow places: `July`, or with the year where it is not that of `today`: `Jul 2027`. */
export function monthWords(day: Day, today: string): string {
  return isInYearOf(day, today) ? day.month : `${shortMonth(day.month)} ${day.year}`;
}

/**
 * `Tue 10 July`; with the year where it is not that of `today`. Both days as `YYYY-MM-DD`; what no calendar has is given
 * back as it was written.
 */
export function dayWords(isoDay: string, today: string): string {
  return wordsOf(isoDay, today, month => month);
}

/** As {@link dayWords}, for narrow places: `Tue 10 Jul`. */
export function shortDayWords(isoDay: string, today: string): string {
  return wordsOf(isoDay, today, shortMonth);
}

/** Where a day is of another year than `today`, the year has to be said. */
function isInYearOf({ year }: Day, today: string): boolean {
  return year === Number(today.slice(0, 4));
}

/** `Jul`, `Sep`. */
function shortMonth(month: string): string {
  return month.slice(0, 3);
}

function wordsOf(isoDay: string, today: string, nameOf: (month: string) => string): string {
  const parts = partsOf(isoDay);
  if (!parts) return isoDay;
  const { weekday, day, month, year } = parts;
  return [weekday, day, nameOf(month), ...(isInYearOf(parts, today) ? [] : [year])].join(' ');
}

/** How far ahead a day is: `today`, `tomorrow`, `in 4 days`, `in 3 weeks`; undefined for days gone by and impossible ones. */
export function aheadWords(isoDay: string, today: string): string | undefined {
  if (!partsOf(isoDay)) return undefined;
  const days = Math.round((Date.parse(isoDay) - Date.parse(today)) / DAY_MS);
  if (!(days >= 0)) return undefined;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 14) return `in ${days} days`;
  if (days < 70) return `in ${Math.round(days / 7)} weeks`;
  return `in ${Math.round(days / 30.4)} months`;
}

/** A day gone by, as it is spoken of: `today`, `yesterday`, `3 July`, with the year where it is not that of `today`. */
export function spokenDay(isoDay: string, today: string): string {
  const parts = partsOf(isoDay);
  if (!parts) return isoDay;
  const days = Math.round((Date.parse(today) - Date.parse(isoDay)) / DAY_MS);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const { day, month, year } = parts;
  return isInYearOf(parts, today) ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** A day in full: `Tuesday 10 July 2026`; what no calendar has is given back as it was written. */
export function wholeDayWords(isoDay: string): string {
  const [date, parts] = [realDay(isoDay), partsOf(isoDay)];
  if (!date || !parts) return isoDay;
  return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${parts.day} ${parts.month} ${parts.year}`;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** A time of day `HH:MM` as councils print it: `6.30 pm`; what no clock shows is given back as it was written. */
export function timeWords(time: string): string {
  const [, hours, minutes] = TIME.exec(time)?.map(Number) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  return hourWords(hours, minutes);
}

/** A time of day as English councils print it: `6.30 pm`. */
export function hourWords(hours: number, minutes: number): string {
  return `${hours % 12 === 0 ? 12 : hours % 12}.${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}
