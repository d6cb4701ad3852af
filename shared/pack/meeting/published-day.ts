import { datesIn, inOneLine } from '../dates.ts';
import type { FrontLine } from './front-lines.ts';
import type { Field } from './labelled-fields.ts';

const PUBLISHED =
  /\b(?:published|publication(?:\sdate)?|date\sof\s(?:publication|issue)|amended|updated|revised|republished|issued|despatch(?:ed)?|dispatch(?:ed)?|dated(?:\sthis)?|cyhoeddwyd|dyddiedig)\b(?:\s(?:on|this|the))*\s?[:,-]?\s*$/i;
/** `On Forward Plan: Yes (published 1 April)` is said of another paper. */
const OF_ANOTHER = /\b(?:plans?|decisions?|register|minutes|yes|no)\b/i;
const SIGNED =
  /\b(?:clerk|chief executive|director|proper officer|monitoring officer|general counsel|solicitor|head of|secretary|town hall|democratic services|clerc|prif weithredwr)\b/i;

const SIGNED_BY = /^.{0,60}\b(?:clerk|clerc|proper officer|chief executive)\b.{0,20}$/i;

/** When the paper was published: as a field or a sentence says, by the date of its signature or its letter. */
export function findPublished(
  head: readonly FrontLine[],
  tail: readonly FrontLine[],
  fields: readonly Field[],
  isLetter: boolean,
  meeting: string | null,
): string | null {
  for (const { name, value } of fields) {
    if (name !== 'published' && name !== 'date') continue;
    const date = datesIn(inOneLine(value))[0]?.date;
    const isOwn = name === 'published' || isLetter || (meeting !== null && date !== undefined && date < meeting);
    if (date && isOwn) return date;
  }
  for (const { text } of [...head, ...tail]) {
    const line = inOneLine(text);
    const found = datesIn(line).find(({ start }) => {
      const said = PUBLISHED.exec(line.slice(0, start));
      return said !== null && !OF_ANOTHER.test(line.slice(0, said.index));
    });
    if (found) return found.date;
  }
  return signedDate(tail, meeting) ?? (meeting === null ? null : letterDate(head, meeting));
}

/** The date below or beside a signature at the end of the agenda. */
function signedDate(tail: readonly FrontLine[], meeting: string | null): string | null {
  const signed = tail.findIndex(({ text }) => SIGNED.test(text));
  if (signed < 0) return null;
  const dates = tail
    .slice(Math.max(0, signed - 2), signed + 6)
    .filter(({ text }) => text.length < 90)
    .flatMap(({ text }) => datesIn(inOneLine(text)).map(({ date }) => date));
  return dates.find(date => meeting === null || date <= meeting) ?? null;
}

/** A date by itself, or behind the clerk's post, before the one of the meeting, as letters and summonses bear it. */
function letterDate(head: readonly FrontLine[], meeting: string): string | null {
  for (const { text } of head) {
    const line = inOneLine(text);
    const [found] = datesIn(line);
    if (!found || found.date >= meeting || line.length - found.end >= 4) continue;
    if (found.start < 12 || SIGNED_BY.test(line.slice(0, found.start))) return found.date;
  }
  return null;
}
