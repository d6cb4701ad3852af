import { datesIn, inOneLine } from '../dates.ts';
import { timesIn } from '../times.ts';
import type { FrontLine } from './front-lines.ts';
import { labelledFields } from './labelled-fields.ts';

const HEADING = /^\W*(?:agenda|a\sg\se\sn\sd\sa|rhaglen|agenda\s?\/\s?rhaglen|rhaglen\s?\/\s?agenda)\W*$/i;

/**
 * Where business without numbers begins among a page's lines: below a heading `Agenda` with the meeting's day above it; -1
 * where there is none. Many papers bear that heading above all else.
 */
export function unnumberedBusiness(before: readonly FrontLine[], lines: readonly FrontLine[]): number {
  const at = lines.findIndex(({ text }) => HEADING.test(text));
  return at >= 0 && [...before, ...lines.slice(0, at)].some(isDayOfMeeting) ? at + 1 : -1;
}

/** What stands below such business on its page: from the first line that says whom to ask. */
export function linesBelowBusiness(head: readonly FrontLine[], page: readonly FrontLine[]): readonly FrontLine[] {
  const heading = head.at(-1);
  if (!heading || !HEADING.test(heading.text)) return [];
  const below = page.filter(line => line.y > heading.y);
  const at = below.findIndex(line =>
    labelledFields([line]).some(({ name }) => name === 'contact' || name === 'phone' || name === 'email'),
  );
  return at < 0 ? [] : below.slice(at);
}

function isDayOfMeeting({ text }: FrontLine): boolean {
  const line = inOneLine(text);
  const dates = datesIn(line);
  return dates.length === 1 && (dates[0]?.hasWeekday === true || timesIn(line).length > 0);
}
