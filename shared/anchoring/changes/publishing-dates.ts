const PAPER = 'agenda|summons|papers?|documents?|reports?|pack|supplement|notice|minutes';
const DONE = '(?:re-?)?(?:published|printed|issued|des?patched|dispatched|circulated)|generated|last updated|updated';
const NAMED = 'publication|publishing|printing|print|issue|issuing|des?patch|dispatch|circulation';
/** `Published`, `Date of publication`, `Print date`, `Agenda issued`. */
const LABEL = `(?:(?:this |the )?(?:${PAPER}) )?(?:(?:date )?(?:${DONE})|date of (?:${NAMED})|(?:${NAMED}) date|dyddiad cyhoeddi|cyhoeddwyd)`;
const WEEKDAY = String.raw`(?:\p{L}{3,12},?\s+)?`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,12},?\s+\d{2,4}|\p{L}{3,12}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})`;
const TIME = String.raw`(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?)?`;
const BETWEEN = String.raw`(?:\s{1,3}on)?\s{0,3}[:–-]?\s{0,9}`;

/** A line of its own, or two, that says when the paper was published or printed; a sentence that tells it goes on. */
const PUBLISHED = new RegExp(
  String.raw`^[^\S\n]*${LABEL}${BETWEEN}${WEEKDAY}${DAY}${TIME}(?:\s+by\s[^\d\n]{1,60})?[^\S\n]{0,9}\.?[^\S\n]{0,9}$`,
  'gimu',
);
const LABEL_ALONE = new RegExp(`^${LABEL}${BETWEEN}$`, 'iu');

/**
 * Words without the lines that only say when the paper was published or printed: this date is another one whenever a paper
 * is published again. A line of a sentence that goes on is none of these.
 */
export function withoutPublishingDates(words: string): string {
  return words.replace(PUBLISHED, (line: string, at: number) => {
    const isProse = startsSmall(line) || startsSmall(words.slice(at + line.length));
    return isProse ? line : '';
  });
}

function startsSmall(words: string): boolean {
  return /^\s*\p{Ll}/u.test(words);
}

/** Whether a line only announces such a date, which stands behind or below it: `Date of publication:`. */
export function announcesPublishingDate(line: string): boolean {
  return LABEL_ALONE.test(line.trim());
}
