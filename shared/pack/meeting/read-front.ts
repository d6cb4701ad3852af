import type { AgendaReading } from '../agenda/read-agenda.ts';
import type { PaperContent } from '../paper-content.ts';
import type { PaperKind } from '../paper-kind.ts';
import { readSupplement } from '../supplement/read-supplement.ts';
import type { Supplement } from '../supplement/supplement.ts';
import { warning, type Warning } from '../warning.ts';
import { findContact } from './clerk-contact.ts';
import { frontLines, type FrontWords } from './front-lines.ts';
import { kindOf } from './front-kind.ts';
import { labelledFields } from './labelled-fields.ts';
import { findBody } from './meeting-body.ts';
import { findDay } from './meeting-day.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { findVenue } from './meeting-venue.ts';
import { readMembers, type MemberList } from './member-list.ts';
import { readMetadata } from './metadata-facts.ts';
import { reportTitle } from './report-title.ts';

/** What the front of a paper says of the paper as a whole. */
export type Front = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly meeting: MeetingFacts;
  readonly published: string | null;
  readonly supplement: Supplement | null;
  readonly warnings: readonly Warning[];
};

const TITLES: Readonly<Record<Exclude<PaperKind, 'report'>, string>> = {
  pack: 'Agenda pack',
  frontsheet: 'Agenda',
  supplement: 'Supplement',
  minutes: 'Minutes',
};

/**
 * Reads what a paper is and which meeting it is for. Its own words lead; what committee software wrote into the file
 * helps where they are silent, the file's name only where nothing else says a day. What is not said, or said in two ways,
 * is null.
 */
export function readFront(content: PaperContent, agenda: AgendaReading): Front {
  const lines = frontLines(content, agenda);
  const fields = labelledFields(lines.head);
  const metadata = readMetadata(content.metadata);
  const kind = kindOf(content, agenda, lines.head, metadata);
  const { body, council } = findBody(lines.head, fields, metadata.body);
  const day = findDay(lines, fields, metadata, content.fileName, kind);
  const isOfMeeting = kind === 'pack' || kind === 'frontsheet';
  const supplement = kind === 'supplement' ? readSupplement(content, agenda, lines.head, metadata.about) : null;
  const isLost = supplement !== null && (body === null || day.date === null);
  return {
    kind,
    title:
      kind === 'report'
        ? reportTitle(lines.head, fields, content.metadata.title, content.fileName, body)
        : TITLES[kind],
    meeting: {
      council,
      body,
      date: day.date,
      time: day.time,
      venue:
        kind === 'report' || kind === 'supplement'
          ? (fields.find(({ name }) => name === 'venue')?.value ?? null)
          : findVenue(lines, fields),
      ...(isOfMeeting ? membersIn(lines) : { members: [], substitutes: [] }),
      contact: kind === 'report' ? null : findContact(lines, fields),
    },
    published: day.published,
    supplement,
    warnings: [...day.warnings, ...(isLost ? [warning('supplement-without-meeting')] : [])],
  };
}

/** What a list behind the last item must begin with, to be of the body that meets. */
const MEMBERSHIP =
  /^(?:to\s?:|(?:(?:committee|panel|board|cabinet)\s)?membership\b|(?:the\s)?members of (?:the\s)?.{0,60}\b(?:committee|panel|board|cabinet|council|executive)\b|(?:committee|panel|board|cabinet)\s(?:members|councillors)\b)/i;

/** The members are listed before the business, or behind it. */
function membersIn({ head, tail }: FrontWords): MemberList {
  const before = readMembers(head);
  if (before.members.length > 0) return before;
  const at = tail.findIndex(({ text }) => MEMBERSHIP.test(text));
  return at < 0 ? before : readMembers(tail.slice(at));
}
