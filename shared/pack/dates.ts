const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const WRITTEN = new RegExp(
  String.raw`(?:\b(mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?\b(\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?\s+(?:of\s+)?(${MONTHS.join('|')}),?\s+(\d{4})\b`,
  'gi',
);
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const TIME = /\b(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?\s?m\b/i;

/**
 * The date a front page gives for its meeting, as `YYYY-MM-DD`: the first written with its weekday (letters and print
 * dates are mostly without), else the first.
 */
export function findMeetingDate(text: string): string | undefined {
  let first: string | undefined;
  for (const match of text.replace(/\s+/g, ' ').matchAll(WRITTEN)) {
    const month = MONTHS.findIndex(name => name === match[3]?.toLowerCase());
    const date = isoDate(Number(match[4]), month + 1, Number(match[2]));
    if (!date) continue;
    if (match[1]) return date;
    first ??= date;
  }
  return first;
}

/** A date `YYYY-MM-DD` inside a file name, such as that of an exported pack. */
export function findIsoDate(text: string): string | undefined {
  const match = ISO.exec(text.replaceAll('_', ' '));
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The first time of day in a text, as `HH:MM` on the 24-hour clock. */
export function findTime(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  if (Number(match[1]) > 12 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}
