const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
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

/** The parts of a day written `YYYY-MM-DD`. */
export function partsOf(isoDay: string): Day {
  const date = new Date(`${isoDay}T00:00:00Z`);
  return {
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  };
}

/** `Tue 10 July`; with the year where it is not that of `today`. Both days as `YYYY-MM-DD`. */
export function dayWords(isoDay: string, today: string): string {
  const { weekday, day, month, year } = partsOf(isoDay);
  return `${weekday} ${day} ${month}${isoDay.slice(0, 4) === today.slice(0, 4) ? '' : ` ${year}`}`;
}

/** How far ahead a day is: `today`, `tomorrow`, `in 4 days`, `in 3 weeks`; undefined for days gone by. */
export function aheadWords(isoDay: string, today: string): string | undefined {
  const days = Math.round((Date.parse(isoDay) - Date.parse(today)) / DAY_MS);
  if (!(days >= 0)) return undefined;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 14) return `in ${days} days`;
  if (days < 70) return `in ${Math.round(days / 7)} weeks`;
  return `in ${Math.round(days / 30.4)} months`;
}

/** A time of day `HH:MM` as councils print it: `6.30 pm`. */
export function timeWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 === 0 ? 12 : hours % 12}.${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}
