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

// Each is looked for where a year ends: see datesIn.
const DAY_FIRST = new RegExp(
  `(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?(?:the\\s|y\\s)?)?\\b(\\d{1,2})${ORDINAL},?\\s(?:of\\s|o\\s)?(${MONTH})\\b[.,]{0,2}\\s?(\\d{4})$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?)?\\b(${MONTH})\\b\\.?\\s(\\d{1,2})${ORDINAL},?\\s(\\d{4})$`,
  'i',
);
const IN_FIGURES = new RegExp(`(?:\\b(${WEEKDAY})\\b[.,]{0,2}\\s?)?\\b(\\d{1,2})([/.])(\\d{1,2})\\3(\\d{4})$`, 'i');
const YEAR = /(?<!\d)\d{4}\b/g;
/** Characters: no date is longer. */
const LONGEST_DATE = 60;
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
  let from = 0;
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const end = index + year.length;
    const before = text.slice(Math.max(from, end - LONGEST_DATE), end);
    const dated = dateAtEnd(before);
    if (!dated) continue;
    found.push({ date: dated.date, start: end - before.length + dated.start, end, hasWeekday: dated.hasWeekday });
    from = end;
  }
  return found;
}

/** The date that ends a text with a year at its end. */
function dateAtEnd(text: string): Omit<FoundDate, 'end'> | undefined {
  const read = (match: RegExpExecArray | null, date: (parts: RegExpExecArray) => string | undefined) => {
    const found = match ? date(match) : undefined;
    return match && found ? { date: found, start: match.index, hasWeekday: match[1] !== undefined } : undefined;
  };
  return (
    read(DAY_FIRST.exec(text), match => isoDate(match[4], monthOf(match[3]), match[2])) ??
    read(MONTH_FIRST.exec(text), match => isoDate(match[4], monthOf(match[2]), match[3])) ??
    read(
      IN_FIGURES.exec(text),
      ([, , first, , second, year]) => isoDate(year, second, first) ?? isoDate(year, first, second),
    )
  );
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
