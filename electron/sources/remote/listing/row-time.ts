const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** nginx writes `02-Mar-2026`, Apache `2026-03-02`, lighttpd `2026-Mar-02`. */
const DAY_FIRST = /(?<!\d)(\d{1,2})-([a-z]{3})-(\d{4})\b/i;
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d\d|[a-z]{3})-(\d\d)\b/i;
/** IIS and Caddy, in the order that their country is used to. */
const IN_FIGURES = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;
const TIME = /(?<!\d)(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?([ap])m\b)?/i;

/**
 * When a file was changed by the row of a listing, to the minute, in milliseconds since 1970 as though the server's clock
 * were at UTC: rows tell no zone. Of a day that can be read in two ways, the later that has come.
 *
 * @param today `YYYY-MM-DD`
 * @returns null where the row tells no time, or one that is still to come
 */
export function rowTime(row: string, today: string): number | null {
  const time = TIME.exec(row);
  if (!time) return null;
  // A server may be in a zone where tomorrow has begun.
  const latest = Date.parse(today) + 2 * DAY_MS;
  const days = daysIn(row).filter(dayMs => dayMs < latest);
  return days.length === 0 ? null : Math.max(...days) + timeOfDay(time);
}

function daysIn(row: string): readonly number[] {
  const named = DAY_FIRST.exec(row);
  if (named) return dayOf(named[3], named[2], named[1]);
  const sorted = YEAR_FIRST.exec(row);
  if (sorted) return dayOf(sorted[1], sorted[2], sorted[3]);
  const [, first, second, year] = IN_FIGURES.exec(row) ?? [];
  return [...dayOf(year, second, first), ...dayOf(year, first, second)];
}

/** Its beginning; nothing where there is no such day. */
function dayOf(year: string | undefined, month = '', day: string | undefined): readonly number[] {
  const at = MONTHS.indexOf(month.toLowerCase());
  const index = /^\d+$/.test(month) ? Number(month) - 1 : at / 3;
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  return date.getUTCMonth() === index && date.getUTCDate() === Number(day) ? [date.getTime()] : [];
}

function timeOfDay([, hour, minute, half]: RegExpExecArray): number {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (hours * 60 + Number(minute)) * 60_000;
}
