import type { z } from 'zod';
import type {
  ListedMeeting,
  ToldCommittee,
  ToldDocument,
  ToldMeeting,
} from '../../../../shared/sources/moderngov/told.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { day, element, flag, flagIfTold, flagUnlessFalse, rows, siteNumber, time, words } from './answer-shapes.ts';
import { documentAddress } from './document-address.ts';
import { readXml, type XmlProblem } from './read-xml.ts';

const committee = element({
  committeeid: siteNumber,
  committeetitle: words,
  committeedeleted: flag,
  committeeexpired: flag,
});
const listedMeeting = element({
  meetingid: siteNumber,
  meetingdate: day,
  meetingtime: time,
  meetingstatus: words,
  committeeid: words,
  committeetitle: words,
});
const linkedDocument = element({
  attachmentid: siteNumber,
  title: words,
  isurl: flag,
  url: words,
  isrestricted: flagIfTold,
  publicationdate: day,
  isdecisionattachment: flag,
});
const agendaItem = element({
  agendaitemtitle: words,
  fulldisplaynumberformat: words,
  isrestricted: flag,
  isdisplayallowed: flagUnlessFalse,
  linkeddocuments: element({ linkeddoc: rows(linkedDocument) }),
});
const wholeMeeting = element({
  meetingid: siteNumber,
  meetingtime: time,
  meetingstatus: words,
  isdisplayallowed: flagUnlessFalse,
  meetinglocation: words,
  agendapublished: flag,
  agendaitems: element({ agendaitem: rows(agendaItem) }),
});

/** What `GetCommittees` answered. */
export function readCommittees(xml: string): Result<readonly ToldCommittee[], XmlProblem> {
  return readAs(xml, 'committees', element({ committee: rows(committee) }), ({ committee: all }) =>
    all
      .filter(({ committeetitle }) => committeetitle !== '')
      .map(one => ({
        id: one.committeeid,
        title: one.committeetitle.slice(0, 300),
        isCurrent: !one.committeedeleted && !one.committeeexpired,
      })),
  );
}

/** The ids of the committees in what `GetCommitteesByUser` answered, wherever in it they stand. */
export function readUsersCommittees(xml: string): Result<ReadonlySet<string>, XmlProblem> {
  const content = readXml(xml);
  return content.ok ? ok(new Set(committeesWithin(content.value))) : content;
}

function committeesWithin(content: unknown): readonly string[] {
  if (Array.isArray(content)) return content.flatMap(committeesWithin);
  if (typeof content !== 'object' || content === null) return [];
  const read = committee.safeParse(content);
  if (read.success) return read.data.committeedeleted || read.data.committeeexpired ? [] : [read.data.committeeid];
  return Object.values(content).flatMap(committeesWithin);
}

const meetingsOfCommittees = element({
  committee: rows(
    element({
      committeeid: siteNumber,
      committeetitle: words,
      committeemeetings: element({ meeting: rows(listedMeeting) }),
    }),
  ),
});

/** What `GetMeetings` answered. */
export function readMeetings(xml: string): Result<readonly ListedMeeting[], XmlProblem> {
  return readAs(xml, 'getmeetings', meetingsOfCommittees, ({ committee: all }) =>
    all.flatMap(({ committeeid, committeetitle, committeemeetings }) =>
      committeemeetings.meeting.flatMap(meeting => listedOf({ ...meeting, committeeid, committeetitle })),
    ),
  );
}

/** What `GetAllMeetingsByDate` answered. */
export function readAllMeetings(xml: string): Result<readonly ListedMeeting[], XmlProblem> {
  const shape = element({ meetings: element({ meeting: rows(listedMeeting) }) });
  return readAs(xml, 'getmeetingsbydate', shape, ({ meetings }) => meetings.meeting.flatMap(listedOf));
}

/** What `GetMeeting` answered; null for one that the site does not show. */
export function readMeeting(xml: string, base: string): Result<ToldMeeting | null, XmlProblem> {
  return readAs(xml, 'meeting', wholeMeeting, meeting =>
    meeting.isdisplayallowed
      ? {
          id: meeting.meetingid,
          time: meeting.meetingtime,
          status: meeting.meetingstatus,
          venue: meeting.meetinglocation || null,
          isAgendaOut: meeting.agendapublished,
          items: meeting.agendaitems.agendaitem
            .filter(item => item.isdisplayallowed)
            .map(item => ({
              number: item.fulldisplaynumberformat.replace(/\.$/, ''),
              title: item.agendaitemtitle,
              isRestricted: item.isrestricted,
              documents: item.linkeddocuments.linkeddoc.map(document => documentOf(document, base)),
            })),
        }
      : null,
  );
}

function documentOf(document: z.output<typeof linkedDocument>, base: string): ToldDocument {
  const { attachmentid: id, title, url, isurl } = document;
  return {
    id,
    title,
    address: documentAddress(url, base, id, isurl) ?? null,
    isRestricted: document.isrestricted,
    isDecision: document.isdecisionattachment,
    published: document.publicationdate,
    sizeWords: '',
  };
}

function listedOf(meeting: z.output<typeof listedMeeting>): readonly ListedMeeting[] {
  const { meetingid: id, meetingdate: date, meetingtime: time, meetingstatus: status } = meeting;
  const committeeId = /^\d{1,12}$/.test(meeting.committeeid) ? meeting.committeeid : '';
  return date === null ? [] : [{ id, committeeId, committee: meeting.committeetitle, date, time, status }];
}

function readAs<S extends z.ZodType, T>(
  xml: string,
  root: string,
  shape: S,
  take: (read: z.output<S>) => T,
): Result<T, XmlProblem> {
  const content = readXml(xml, root);
  if (!content.ok) return content;
  const read = shape.safeParse(content.value);
  return read.success ? ok(take(read.data)) : err('not-understood');
}
