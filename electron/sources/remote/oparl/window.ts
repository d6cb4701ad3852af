/** Days between which meetings are published, and up to which they are remembered, as `YYYY-MM-DD`. */
export type MeetingWindow = { readonly from: string; readonly to: string; readonly rememberedTo: string };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Three months back to six ahead. What lies beyond comes nearer without being changed, so it is remembered. */
export function windowAround(today: string): MeetingWindow {
  return { from: monthsFrom(today, -3), to: monthsFrom(today, 6), rememberedTo: monthsFrom(today, 36) };
}

/** The day so many days later. */
export function daysFrom(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(Date.UTC(year, month - 1 + months, date));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
