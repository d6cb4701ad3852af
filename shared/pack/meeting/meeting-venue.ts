import { datesIn, inOneLine } from '../dates.ts';
import { timesIn } from '../times.ts';
import { isCommitteeName } from './body-name.ts';
import type { FrontLine, FrontWords } from './front-lines.ts';
import type { Field } from './labelled-fields.ts';

const PLACE =
  /\b(?:rooms?|chambers?|halls?|house|centre|center|offices?|building|suite|school|church|chapel|library|pavilion|theatre|college|institute|hotel|club|lounge|museum|street|road|lane|square|virtual(?:ly)?|remote(?:ly)?|online|zoom|teams|skype|webcast|hybrid|siambr|neuadd|ystafell|swyddfeydd|canolfan|adeilad|rithiol|rhithiol)\b/i;
const SENTENCE =
  /\b(?:held|holding|convened|take\splace|gynhelir|cynhelir|cynhaliwyd|gynhaliwyd|held\stheir\smeeting)\b(.{3,320}?)(?:[.;]\s|\bto\s(?:deal|transact|consider|discuss)\b|\bfor\sthe\spurpose\b|\bwhen\s|\bcommencing\b(?!\sat)|\band\svirtually\b|$)/gi;
const IN_OR_AT = /(?:^|\s)(?:in\sperson\sat|held\sat|in|at|via|yn|ym|yng)\s+(?:the\s|yr\s|y\s)?(.{3,})$/i;
const MARK = '\u0000';
/** An address goes on over this many lines. */
const ADDRESS_LINES = 4;
const LONGEST = 200;

/** Where the meeting is: by a labelled field, the sentence that calls it, or the lines at its day and hour. */
export function findVenue({ head, tail }: FrontWords, fields: readonly Field[]): string | null {
  const labelled = fields.find(field => field.name === 'venue' && field.value !== '')?.value;
  if (labelled) return tidy(labelled);
  const called = calledTo(head) ?? calledTo(tail);
  return called ?? besideDay(head);
}

function calledTo(lines: readonly FrontLine[]): string | null {
  const prose = inOneLine(lines.map(({ text }) => text).join(' '));
  for (const match of prose.matchAll(SENTENCE)) {
    for (const piece of withoutDayAndHour(match[1] ?? '').split(MARK)) {
      const place = IN_OR_AT.exec(piece.trimEnd())?.[1];
      const venue = place === undefined ? '' : tidy(place);
      if (venue !== '' && PLACE.test(venue)) return venue;
    }
  }
  return null;
}

/** The words with dates and times, and what leads up to them, cut out. */
function withoutDayAndHour(words: string): string {
  const spans = [...datesIn(words), ...timesIn(words)].toSorted((a, b) => b.start - a.start);
  let text = words;
  for (const { start, end } of spans) text = text.slice(0, start) + MARK + text.slice(end);
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- the mark is a character that no paper prints
    /[\s,]*(?:\b(?:on|at|from|commencing|starting|am|ar|y|the|o|beginning)[\s,]+){0,3}(?=\u0000)/gi,
    ' ',
  );
}

/** Lines of an address below (or above) the line of day and hour. */
function besideDay(head: readonly FrontLine[]): string | null {
  const at = head.findIndex(({ text }) => {
    const line = inOneLine(text);
    const days = new Set(datesIn(line).map(({ date }) => date));
    return line.length < 120 && days.size === 1 && (timesIn(line).length > 0 || /day\b/i.test(line));
  });
  if (at < 0) return null;
  return behindDay(head[at]) ?? addressFrom(head, at) ?? placeLine(head[at - 1]);
}

/** `… at 2.00 pm in Committee Room C, County Hall` */
function behindDay(line: FrontLine | undefined): string | null {
  const text = inOneLine(line?.text ?? '');
  const dayCell = line?.cells.findIndex(cell => datesIn(inOneLine(cell)).length > 0) ?? -1;
  const beside = line?.cells.slice(dayCell + 1).find(cell => PLACE.test(cell) && isAddress(cell, []));
  if (dayCell >= 0 && beside !== undefined) return tidy(beside);
  const end = Math.max(0, ...[...datesIn(text), ...timesIn(text)].map(found => found.end));
  const place = /^[\s,–-]*(?:in|at|yn)\s(?:the\s)?(.{4,})$/i.exec(text.slice(end))?.[1];
  return place !== undefined && PLACE.test(place) ? tidy(place) : null;
}

function addressFrom(head: readonly FrontLine[], dayAt: number): string | null {
  const parts: string[] = [];
  let before = head[dayAt];
  for (const line of head.slice(dayAt + 1, dayAt + 2 + ADDRESS_LINES)) {
    if (!before || line.pageIndex !== before.pageIndex || line.y - before.y > line.height * 2.6) break;
    const isHourAlone = parts.length === 0 && timesIn(inOneLine(line.text)).length > 0 && line.text.length < 30;
    if (isHourAlone) {
      before = line;
      continue;
    }
    if (!isAddress(line.text, parts)) break;
    parts.push(line.text);
    before = line;
  }
  const venue = tidy(parts.join(parts.some(part => part.endsWith(',')) ? ' ' : ', '));
  return venue !== '' && PLACE.test(parts[0] ?? '') ? venue : null;
}

function placeLine(line: FrontLine | undefined): string | null {
  return line && PLACE.test(line.text) && isAddress(line.text, []) ? tidy(line.text) : null;
}

function isAddress(text: string, before: readonly string[]): boolean {
  if (text.length > 90 || /[:;?!@*]|^\d+[.)]\s/.test(text) || isCommitteeName(text)) return false;
  if (
    datesIn(inOneLine(text)).length > 0 ||
    /^(?:agenda|a\sg\se\sn\sd\sa|members|membership|present|unrestricted|public|to|dear)\b/i.test(text)
  )
    return false;
  return before.length === 0 ? PLACE.test(text) : /^[\p{Lu}\d]/u.test(text) && !/\b(?:is|are|will|be|you)\b/.test(text);
}

function tidy(words: string): string {
  const text = inOneLine(words)
    .replace(/^[\s,:–-]+|[\s,;:–-]+$/g, '')
    .replace(/^(?:in|at)\s(?:the\s)?/i, '')
    .replace(/(?<!\b[A-Z])\.$/, '')
    .trim();
  return text.length > LONGEST ? '' : text;
}
