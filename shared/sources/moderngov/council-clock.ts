import { datesIn, inOneLine } from '../../pack/dates.ts';
import { findTime } from '../../pack/times.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const BARE_TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** The first day in a text, as `YYYY-MM-DD`: `13/01/2026`, `9 Sep 2026 1.00 pm`, `Tuesday, 31st March, 2020`. */
export function readDay(text: string): string | null {
  return datesIn(inOneLine(text))[0]?.date ?? null;
}

/** A time of day, as `HH:MM`: `6.00 pm`, `18:00`, `12 noon`. */
export function readTime(text: string): string | null {
  const bare = BARE_TIME.exec(text.trim());
  if (bare) return `${(bare[1] ?? '').padStart(2, '0')}:${bare[2] ?? ''}`;
  return findTime(text) ?? null;
}

/** A day as ModernGov must be given it: in any other form it takes no notice of it. */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The day that many days after `day`, before it where negative; both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function daysFrom(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
