import { hourWords } from './day.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOT_KNOWN = 'at an unknown time';

/**
 * How long ago something was, for a status that is read in passing: `just now`, `2 min ago`, `3 h ago`, then the day.
 * Times ahead of this clock (another device's clock may be) are `just now`, and a number that is no time is said to be
 * unknown.
 */
export function agoWords(thenMs: number, nowMs: number): string {
  if (!isTime(thenMs)) return NOT_KNOWN;
  const ago = nowMs - thenMs;
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  if (ago < 24 * HOUR) return `${Math.floor(ago / HOUR)} h ago`;
  return dayWords(thenMs, nowMs);
}

/**
 * When something was, to the minute: `today at 9.05 am`, `yesterday at 6.30 pm`, `3 July at 1.00 pm`, with the year where
 * it is not this one. A time ahead (another device's clock may be wrong) is told by its day too.
 */
export function whenWords(thenMs: number, nowMs: number): string {
  if (!isTime(thenMs)) return NOT_KNOWN;
  return `${dayWords(thenMs, nowMs)} at ${clockWords(new Date(thenMs))}`;
}

/** The time of day of a moment: `6.30 pm`. */
export function clockWords(time: Date): string {
  return hourWords(time.getHours(), time.getMinutes());
}

function dayWords(thenMs: number, nowMs: number): string {
  const [then, now] = [new Date(thenMs), new Date(nowMs)];
  const days = Math.round((midnight(now) - midnight(then)) / (24 * HOUR));
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const year = then.getFullYear() === now.getFullYear() ? '' : ` ${then.getFullYear()}`;
  return `${then.getDate()} ${then.toLocaleDateString('en-GB', { month: 'long' })}${year}`;
}

function isTime(timeMs: number): boolean {
  return !Number.isNaN(new Date(timeMs).getTime());
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
