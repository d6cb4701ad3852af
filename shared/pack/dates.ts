/** A date in a text. */
export type FoundDate = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Where it stands in the text, its weekday included. */
  readonly start: number;
  readonly end: number;
  readonly hasWeekday: boolean;
};

/** English and Welsh, with the mutations that follow a preposition. */
const MONTHS: readonly string[] = [
  'jan(?:uary)?|ionawr',
  'feb(?:ruary)?|chwefror',
  'mar(?:ch)?|m?mawrth|fawrth',
  'apr(?:il)?|ebrill',
  'may|mai|fai',
  'june?|mehefin|fehefin',
  'july?|gorffennaf|orffennaf',
  'aug(?:ust)?|awst',
  'sept?(?:ember)?|medi|fedi',
  'oct(?:ober)?|hydref',
  'nov(?:ember)?|tachwedd|dachwedd',
  'dec(?:ember)?|rhagfyr|ragfyr',
];
const MONTH_NAMES = MONTHS.map(names => new RegExp(`^(?:${names})$`, 'i'));
const MONTH = MONTHS.join('|');
const WEEKDAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)|(?:d?dydd|nos)\\s(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)';
const ORDINAL = '(?:\\s?(?:st|nd|rd|th|af|ail|ydd|fed|ed|eg|ain)\\b)?';

const DAY_FIRST = new RegExp(
  `(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?(?:the\\s|y\\s)?)?\\b(\\d{1,2})${ORDINAL},?\\s(?:of\\s|o\\s)?(${MONTH})\\b[.,]{0,2}\\s?(\\d{4})\\b`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  `(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?)?\\b(${MONTH})\\b\\.?\\s(\\d{1,2})${ORDINAL},?\\s(\\d{4})\\b`,
  'gi',
);
const IN_FIGURES = new RegExp(`(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?)?\\b(\\d{1,2})([/.])(\\d{1,2})\\3(\\d{4})\\b`, 'gi');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** White space as single spaces: what the searches for dates and times expect, so that offsets mean the same to all. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * The dates written in a text (as {@link inOneLine} gives it) from left to right: `Thursday, 9th January, 2025`, `February
 * 4, 2025`, `10fed Ionawr 2018`, `30/01/2025`. In figures the day comes first, save where only the other way makes a date.
 */
export function datesIn(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, date: string | undefined): void => {
    const start = match.index;
    if (date) found.push({ date, start, end: start + match[0].length, hasWeekday: match[1] !== undefined });
  };
  for (const match of text.matchAll(DAY_FIRST)) add(match, isoDate(match[4], monthOf(match[3]), match[2]));
  for (const match of text.matchAll(MONTH_FIRST)) add(match, isoDate(match[4], monthOf(match[2]), match[3]));
  for (const match of text.matchAll(IN_FIGURES)) {
    const [, , first, , second, year] = match;
    add(match, isoDate(year, second, first) ?? isoDate(year, first, second));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A date `YYYY-MM-DD` inside a file name, such as that of an exported pack. */
export function findIsoDate(text: string): string | undefined {
  const match = ISO.exec(text.replaceAll('_', ' '));
  return match ? isoDate(match[1], match[2], match[3]) : undefined;
}

function monthOf(name: string | undefined): number {
  return MONTH_NAMES.findIndex(names => names.test(name ?? '')) + 1;
}

function isoDate(
  year: number | string | undefined,
  month: number | string | undefined,
  day: number | string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && y >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}
