import type { BodyLine } from '../body-lines.ts';
import { bodyLines } from '../body-lines.ts';
import { calmCase } from '../calm-case.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { joinLines } from '../text-blocks.ts';

/** Where minutes begin, and what their head says. */
export type MinutesHead = {
  readonly pageIndex: number;
  readonly body: string | null;
  /** The words from its first line to the members present. */
  readonly text: string;
};

const PRESENT =
  /^(?:(?:members |councillors |committee members |also )?present\b|(?:members |councillors )?in attendance\b|attendance\b|attending\b|(?:yn )?bresennol\b|presennol\b|sederunt\b|those present\b)/i;
const MINUTES_OF = /^(?:(?:draft|unconfirmed|approved|confirmed|public|open) )?(?:minutes|cofnodion)\b/i;
const MEETING_OF =
  /^(?:at (?:a|an|the) )?(?:(?:special|annual|ordinary|extraordinary|virtual|hybrid|remote) )*(?:meeting|cyfarfod)\b.{0,120}(?:held|\d{4})|\bheld (?:their|its|a|the) .{0,40}meeting\b|^cynhaliwyd\b/i;
const BODY =
  /\b(?:council|committee|cabinet|executive|board|panel|forum|assembly|commission|authority|cyngor|pwyllgor|cabinet)\b/i;
const NOT_BODY = /\b(?:minutes|subject to|call-in|meeting|held|apologies|present|unrestricted|page|draft)\b/i;
const NAMED =
  /\b(?:meeting|minutes|proceedings) of (?:a |an |the )?(?:(?:special |annual |extraordinary |ordinary |virtual )?meeting of )?(?:the )?(.{3,140}?)(?:,? (?:held|which was|that was|on|at|in) |,? (?:mon|tues|wednes|thurs|fri|satur|sun)day|[.,:]|$)/i;

/** Whether a line begins the list of those present. */
export function namesMembersPresent(line: string): boolean {
  return PRESENT.test(line);
}

const FIRST_PAGES = 3;
const LINES_TO_PRESENT = 30;

/** Where the minutes in a stretch of pages begin; none unless they begin on one of its first pages. */
export function findMinutes(content: PaperContent, span: PageSpan): readonly MinutesHead[] {
  const heads: MinutesHead[] = [];
  for (let pageIndex = span.first; pageIndex <= span.last; pageIndex++) {
    if (heads.length === 0 && pageIndex >= span.first + FIRST_PAGES) return [];
    if (
      !/present|attendance|attending|bresennol|presennol|sederunt/i.test(
        content.text(pageIndex) + content.text(pageIndex + 1).slice(0, 1500),
      )
    )
      continue;
    const head = headOn(bodyLines(content, pageIndex, Math.min(pageIndex + 1, span.last)), pageIndex);
    if (head) heads.push(head);
  }
  return heads;
}

/** Minutes begin with the body, the meeting and its day, and then the members present. */
function headOn(lines: readonly BodyLine[], pageIndex: number): MinutesHead | null {
  const start = lines
    .slice(0, 26)
    .findIndex(line => line.pageIndex === pageIndex && (MINUTES_OF.test(line.text) || MEETING_OF.test(line.text)));
  if (start < 0 || isListOrReport(lines.slice(0, start + 8))) return null;
  const present = lines.slice(start, start + LINES_TO_PRESENT).findIndex(({ text }) => namesMembersPresent(text));
  if (present < 0) return null;
  const head = lines.slice(0, start + present);
  const text = joinLines(head.map(line => line.text));
  return { pageIndex, body: bodyOf(head, text), text };
}

/** An agenda asks to approve minutes; a report on them has a head of its own. */
function isListOrReport(lines: readonly BodyLine[]): boolean {
  return lines.some(({ text }) =>
    /^(?:agenda|report (?:to|of|by)\s*:|subject\s*:|you are (?:hereby )?(?:summoned|invited))/i.test(text),
  );
}

function bodyOf(lines: readonly BodyLine[], text: string): string | null {
  const named = NAMED.exec(text.slice(0, 1200))?.[1]?.trim();
  const capitals = capitalName(lines);
  if (capitals) return calmCase(capitals);
  if (named && BODY.test(named)) return calmCase(named.replace(/^the /i, ''));
  const line = lines.find(line => BODY.test(line.text) && !NOT_BODY.test(line.text) && line.text.length <= 100);
  return line ? calmCase(line.text) : null;
}

/** The last name of a body in capitals above the members present; its lines joined. */
function capitalName(lines: readonly BodyLine[]): string | null {
  const names: string[] = [];
  let wasName = false;
  for (const { text } of lines) {
    const last = names.at(-1) ?? '';
    const isCapital =
      text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && !NOT_BODY.test(text) && text.length <= 100;
    const goesOn: boolean =
      wasName && isCapital && (last.split('(').length > last.split(')').length || /\b(?:AND|OF|THE|FOR|&)$/.test(last));
    if (goesOn) names[names.length - 1] += ` ${text}`;
    else if (isCapital && BODY.test(text)) names.push(text);
    wasName = isCapital && (goesOn || BODY.test(text));
  }
  return (
    names.findLast(name => /\b(?:COMMITTEE|CABINET|EXECUTIVE|BOARD|PANEL|FORUM|PWYLLGOR)\b/.test(name)) ??
    names.at(-1) ??
    null
  );
}
