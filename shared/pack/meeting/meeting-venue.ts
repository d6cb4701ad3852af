import { datesIn, inOneLine } from '../dates.ts';
import { timesIn } from '../times.ts';
import { isCommitteeName } from './body-name.ts';
import type { FrontLine, FrontWords } from './front-lines.ts';
import { isRowOfLabels, labelledFields, type Field } from './labelled-fields.ts';

const PLACE =
  /\b(?:rooms?|chambers?|halls?|house|centre|center|offices?|building|suite|school|church|chapel|library|pavilion|theatre|college|institute|hotel|club|lounge|museum|street|road|lane|square|virtual(?:ly)?|remote(?:ly)?|online|zoom|teams|skype|webcast|hybrid|siambr|neuadd|ystafell|swyddfeydd|canolfan|adeilad|rithiol|rhithiol)\b/i;
const SENTENCE =
  /\b(?:held|holding|convened|take\splace|gynhelir|cynhelir|cynhaliwyd|gynhaliwyd|held\stheir\smeeting)\b(.{3,320}?)(?:[.;]\s|\bto\s(?:deal|transact|consider|discuss)\b|\bfor\sthe\spurpose\b|\bwhen\s|\bcommencing\b(?!\sat)|\band\svirtually\b|$)/gi;
/** A summons may say no more than to what, when and where. */
const SUMMONED =
  /\b(?:summoned|invited|requested)\sto\s(?:attend\s)?(?=(?:an?|the|this)\s[^.;]{0,120}\bmeeting\b)(.{3,320}?)(?:[.;]\s|\bto\s(?:deal|transact|consider|discuss)\b|\bfor\sthe\spurpose\b|\bwhen\s|$)/gi;
const IN_OR_AT = /(?:^|\s)(?:in\sperson\sat|held\sat|in|at|via|yn|ym|yng)\s+(?:the\s|yr\s|y\s)?(.{3,})$/i;
const MARK = '\u0000';
/** Behind these a phrase goes on in the next line. */
const IS_OPEN = /(?:[,&(–-]|\b(?:and|of|the|for|in|at|to|or|on|by|from|yn|ar|am|y|yr))$/i;
/** How a sentence of a notice begins, or a heading below it. */
const BEGINS_ANEW =
  /^(?:(?:an?|all|the|members?|notice|you|dear|cynhelir|hysbysir|present|presennol|councillors?|cllrs?|mrs?|ms|chair(?:man)?|please|yours|in\sattendance|apologies|attendance|agenda|rhaglen|clerk|signed|dated)\b|\d{1,3}[.)]\s)/i;
/** An address goes on over this many lines. */
const ADDRESS_LINES = 4;
const LONGEST = 200;

/** Where the meeting is: by a labelled field, the sentence that calls it, or the lines at its day and hour. */
export function findVenue({ head, tail }: FrontWords, fields: readonly Field[]): string | null {
  const labelled = fields.find(field => field.name === 'venue' && field.value !== '')?.value;
  if (labelled) return tidy(labelled);
  const passages = [...passagesOf(head), ...passagesOf(tail)];
  return calledTo(passages, SENTENCE) ?? calledTo(passages, SUMMONED) ?? besideDay(head);
}

function calledTo(passages: readonly string[], sentence: RegExp): string | null {
  const matches = passages.flatMap(passage => [...passage.matchAll(sentence)]);
  for (const match of matches) {
    for (const piece of withoutDayAndHour(match[1] ?? '').split(MARK)) {
      const place = IN_OR_AT.exec(piece.trimEnd())?.[1];
      const venue = place === undefined ? '' : tidy(place);
      if (venue !== '' && PLACE.test(venue)) return venue;
    }
  }
  return null;
}

/** The lines with those they run on into, each passage in one line. */
function passagesOf(lines: readonly FrontLine[]): readonly string[] {
  const passages: string[] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above && goesOn(above, line)) passages.push(`${passages.pop() ?? ''} ${line.text}`);
    else passages.push(line.text);
  });
  return passages.map(inOneLine);
}

function goesOn(above: FrontLine, line: FrontLine): boolean {
  if (line.pageIndex !== above.pageIndex || line.y - above.y > above.height * 2.2) return false;
  if (isTableHead(line) || labelledFields([line]).length > 0) return false;
  if (IS_OPEN.test(above.text)) return true;
  const isHeading = line.height - above.height > 1 || (isCapitals(line.text) && !isCapitals(above.text));
  return !isHeading && !BEGINS_ANEW.test(line.text);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function isTableHead(line: FrontLine): boolean {
  return line.cells.length > 2 || isRowOfLabels(line);
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
  if (place !== undefined && PLACE.test(place)) return tidy(place);
  const listed = end === 0 ? undefined : /^\s?[,–-]\s?(.{4,})$/.exec(text.slice(end))?.[1];
  return listed !== undefined && isAddress(listed, []) ? tidy(listed) : null;
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
    if (isTableHead(line) || !isAddress(line.text, parts)) break;
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
    /^(?:agenda|a\sg\se\sn\sd\sa|members|membership|present|unrestricted|public|to|dear|item|subject)\b/i.test(text)
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
