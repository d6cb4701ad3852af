/** A time of day in a text. */
export type FoundTime = {
  /** `HH:MM` on the 24-hour clock */
  readonly time: string;
  readonly start: number;
  readonly end: number;
};

const MORNING = 'a\\.?\\s?m\\b\\.?|y\\.?\\s?b\\b\\.?|(?:o.r|y)\\sbore\\b|in\\sthe\\smorning\\b';
const LATER =
  'p\\.?\\s?m\\b\\.?|y\\.?\\s?[hp]\\b\\.?|y\\sprynhawn\\b|yr\\shwyr\\b|y\\snos\\b|in\\sthe\\s(?:afternoon|evening)\\b';
/** `6.30 p.m.`, `10am`, `10.00 y bore`; of `6.30 - 8 pm` the beginning. */
const WITH_HALF = new RegExp(
  `\\b(\\d{1,2})(?:[.:](\\d{2}))?(?:\\s?(?:-|–|to)\\s?\\d{1,2}(?:[.:]\\d{2})?)?\\s?(?:(${MORNING})|(${LATER}))`,
  'gi',
);
/** Without a half of the day only where it can be nothing else: `at 18.30`, `Time: 10:00`, `1930 hours`. */
const BY_24_HOURS =
  /(?:(?:\bat|\bfrom|\btime:?|\bamser:?|\bcommencing|^)\s?(?:at\s)?([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s?(?:hours|hrs?)\b|(?![\d.:]))|\b([01]\d|2[0-3])[.:]?([0-5]\d)\s?(?:hours|hrs?)\b)/gi;
const NOON = /\b(?:12(?:[.:]00)?\s?)?(?:noon|midday|hanner dydd)\b/gi;

/** Before this hour a time without its half of the day may as well be in the evening. */
const FIRST_CLEAR_HOUR = 9;

/** The times of day in a text in which white space is single, from left to right. */
export function timesIn(text: string): readonly FoundTime[] {
  const found: FoundTime[] = [];
  const add = (match: RegExpExecArray, hour: number, minute: number): void => {
    if (hour > 23 || minute > 59) return;
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    found.push({ time, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(WITH_HALF)) {
    const hour = Number(match[1]);
    if (hour <= 12) add(match, (hour % 12) + (match[4] === undefined ? 0 : 12), Number(match[2] ?? 0));
  }
  for (const match of text.matchAll(BY_24_HOURS)) {
    const hour = Number(match[1] ?? match[3]);
    const isTaken = found.some(({ start, end }) => start < match.index + match[0].length && match.index < end);
    if (hour >= FIRST_CLEAR_HOUR && !isTaken) add(match, hour, Number(match[2] ?? match[4]));
  }
  for (const match of text.matchAll(NOON)) add(match, 12, 0);
  return found.toSorted((a, b) => a.start - b.start);
}

/** The first time of day in a text, as `HH:MM` on the 24-hour clock. */
export function findTime(text: string): string | undefined {
  return timesIn(text.replace(/\s+/g, ' '))[0]?.time;
}
