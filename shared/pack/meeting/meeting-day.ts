import { datesIn, findIsoDate, inOneLine, type FoundDate } from '../dates.ts';
import type { PaperKind } from '../paper-kind.ts';
import { timesIn } from '../times.ts';
import { warning, type Warning } from '../warning.ts';
import { cleanBody, isCommitteeName, isCouncilName } from './body-name.ts';
import type { FrontLine, FrontWords } from './front-lines.ts';
import type { Field } from './labelled-fields.ts';
import { findTime } from './meeting-time.ts';
import type { MetadataFacts } from './metadata-facts.ts';
import { findPublished } from './published-day.ts';

export type DayFacts = {
  readonly date: string | null;
  readonly time: string | null;
  readonly published: string | null;
  readonly warnings: readonly Warning[];
};

/** How plainly a date is said to be the meeting's. */
const SURE = {
  label: 100,
  sentence: 95,
  withTime: 85,
  withBody: 80,
  heading: 60,
  letter: 50,
  weekday: 40,
  bare: 20,
} as const;
/** Less than this, and what committee software wrote into the file counts more. */
const PLAIN = 60;
const NEAR = 60;

const HELD =
  /\b(?:held|holding|convened|take place|takes place|meeting (?:on|will)|meets? on|gynhelir|cynhelir|cynhaliwyd|gynhaliwyd)\b[^.;]{0,200}$/i;
const OF_MEETING = /\bmeeting(?:\s(?:on|date:?|dated|of))?[\s,:-]*$/i;
/** Words before a date that say it is another's: of print, of a letter, of an earlier meeting, of a time limit. */
const ANOTHERS =
  /(?:\b(?:published|publication|amended|updated|revised|issued?|dated?|despatch(?:ed)?|printed|posted|received|deadline|by|before|since|until|than|previous(?:\smeeting)?|last\smeeting|next\smeeting|minutes\sof\s(?:the\s|a\s)?(?:[a-z]+\s){0,3}(?:meetings?\s)?(?:held\s)?(?:on)?|reconvened\sfrom|adjourned\sfrom|postponed\sfrom|originally\sscheduled\sfor|cyhoeddwyd|dyddiedig)(?:\s(?:on|the|noon|midday|\d{1,2}[.:]\d{2}\s?[ap]?\.?m?\.?))*\s?[:,-]?\s*)$/i;

type Candidate = { readonly date: string; readonly sure: number };

/**
 * When the meeting is and when the paper was published. Letters and packs bear several dates: the one that is said most
 * plainly to be the meeting's counts, and none where two are said alike.
 */
export function findDay(
  { head, aside, tail }: FrontWords,
  fields: readonly Field[],
  metadata: MetadataFacts,
  fileName: string,
  kind: PaperKind,
): DayFacts {
  const prose = inOneLine(head.map(({ text }) => text).join(' '));
  const isLetter = head.some(({ text }) => /^dear\s/i.test(text));
  const candidates = [
    ...labelledDates(fields, isLetter),
    ...datesIn(prose).flatMap(found => candidateIn(prose, found, kind === 'minutes')),
    ...head.flatMap((line, at) => headingDate(line, isLetter ? undefined : head[at - 1])),
    // A date that stands anywhere in a report or a letter is as likely its own.
  ].filter(({ sure }) => kind !== 'report' || sure >= SURE.letter);
  const best = Math.max(0, ...candidates.map(({ sure }) => sure));
  const dates = new Set(candidates.filter(({ sure }) => sure === best).map(({ date }) => date));
  const [first] = dates;
  const isSplit = dates.size > 1;
  const chosen = isSplit
    ? [...dates].find(date => date === metadata.date)
    : best < PLAIN && metadata.date
      ? metadata.date
      : first;
  const date = chosen ?? metadata.date ?? (isSplit ? null : (findIsoDate(fileName) ?? onlyDateIn(fileName)));
  const published = findPublished([...head, ...aside], tail, fields, isLetter, date);
  return {
    date: date === published && best < PLAIN && metadata.date === null ? null : date,
    time: findTime(head, prose, fields, date) ?? (metadata.date === date ? metadata.time : null),
    published,
    warnings:
      isSplit && chosen === undefined && !metadata.date
        ? [warning('date-unclear', { found: [...dates].join(', ') })]
        : [],
  };
}

function onlyDateIn(fileName: string): string | null {
  const found = datesIn(inOneLine(fileName.replace(/[_-]+/g, ' ')));
  return found.length === 1 ? (found[0]?.date ?? null) : null;
}

function labelledDates(fields: readonly Field[], isLetter: boolean): readonly Candidate[] {
  return fields.flatMap(({ name, value, line }) => {
    const isMeeting = name === 'meetingDate' || (name === 'date' && !isLetter);
    const isOfNotice =
      name === 'meetingDate' || timesIn(inOneLine(value)).length > 0 || fields.some(field => isNoticeOf(field, line));
    const isInName = name === 'body' || name === 'reportTo';
    if (!isMeeting && !isInName) return [];
    const date = datesIn(inOneLine(value))[0];
    if (!date) return [];
    return [
      {
        date: date.date,
        sure: isMeeting ? (isOfNotice ? SURE.label : SURE.letter) : SURE.withBody,
      },
    ];
  });
}

/** Whether a field near a line `Date:` shows that it is of a notice of a meeting, not of a letter. */
function isNoticeOf({ name, line, value }: Field, dateLine: number): boolean {
  if (Math.abs(line - dateLine) > 4) return false;
  return name === 'time' || name === 'venue' || name === 'body' || (name === 'reportTo' && !/\bmembers\b/i.test(value));
}

function candidateIn(prose: string, found: FoundDate, isMinutes: boolean): readonly Candidate[] {
  const before = prose.slice(Math.max(0, found.start - 220), found.start);
  const behind = prose.slice(found.end, found.end + NEAR);
  if (ANOTHERS.test(before) && !(isMinutes && HELD.test(before))) return [];
  const of = (sure: number): readonly Candidate[] => [{ date: found.date, sure }];
  if (HELD.test(before)) return of(SURE.sentence);
  const time = timesIn(behind)[0];
  const timeBefore = timesIn(before.slice(-24)).length > 0;
  if ((time && time.start < 24 && !/[.;]\s/.test(behind.slice(0, time.start))) || timeBefore) return of(SURE.withTime);
  if (OF_MEETING.test(before)) return of(SURE.withTime);
  return of(found.hasWeekday ? SURE.weekday : SURE.bare);
}

/** A line that is a date and little else, or a body and its day. Right below a body's name the date needs no weekday. */
function headingDate(own: FrontLine, above: FrontLine | undefined): readonly Candidate[] {
  const line = inOneLine(own.text);
  const [found, other] = datesIn(line);
  if (!found || other) return [];
  const before = line.slice(0, found.start).trim();
  if (ANOTHERS.test(line.slice(0, found.start))) return [];
  const isNamed = before.length < 140 && /[-–—,]$/.test(before) && (isCommitteeName(before) || isCouncilName(before));
  if (isNamed) return [{ date: found.date, sure: SURE.withBody }];
  const isAlone = before === '' && line.length - found.end < 4;
  return isAlone && (found.hasWeekday || isBodyAbove(own, above)) ? [{ date: found.date, sure: SURE.heading }] : [];
}

function isBodyAbove(line: FrontLine, above: FrontLine | undefined): boolean {
  if (!above || above.pageIndex !== line.pageIndex || line.y - above.y > above.height * 2.4) return false;
  const name = cleanBody(above.text);
  return above.text.length < 100 && (isCommitteeName(name) || isCouncilName(name));
}
