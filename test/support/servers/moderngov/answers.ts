import type { CouncilModel, Item, Meeting, Paper } from './council-model.ts';
import { fromFigures, inFigures } from './council-dates.ts';

/** How answers are written: where the site begins, whether it writes entities twice over, and what stands for all committees. */
export type Writing = {
  readonly base: string;
  readonly doubleEncodes: boolean;
  readonly allCommittees: number | null;
};

/** What must be told with an operation; where one is left out it fails. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  GetCommittees: [],
  GetCommitteesByUser: ['lUserId'],
  GetMeetings: ['lCommitteeId', 'sFromDate', 'sToDate'],
  GetAllMeetingsByDate: ['lCommitteeId', 'sFromDate', 'sToDate', 'bIsAscendingDateOrder'],
  GetMeeting: ['lMeetingId'],
};

/** What the web service answers to an operation; undefined where it fails. */
export function answerTo(
  council: CouncilModel,
  operation: string,
  parameters: URLSearchParams,
  writing: Writing,
): string | undefined {
  if (PARAMETERS[operation]?.some(name => !parameters.has(name))) return undefined;
  const number = (name: string): number => Number(parameters.get(name));
  switch (operation) {
    case 'GetCommittees':
      return committees(council, writing);
    case 'GetCommitteesByUser':
      return usersCommittees(council, number('lUserId'), writing);
    case 'GetMeetings':
      return meetingsOf(council, number('lCommitteeId'), inDays(council, parameters), writing);
    case 'GetAllMeetingsByDate':
      if (writing.allCommittees === null) return undefined;
      return allMeetings(council, number('lCommitteeId'), inDays(council, parameters), writing);
    case 'GetMeeting':
      return wholeMeeting(council, number('lMeetingId'), writing);
    default:
      return undefined;
  }
}

/** Dates in any form but the site's own are accepted, and nothing comes of them. */
function inDays(council: CouncilModel, parameters: URLSearchParams): readonly Meeting[] {
  const from = fromFigures(parameters.get('sFromDate') ?? '');
  const to = fromFigures(parameters.get('sToDate') ?? '');
  if (from === undefined || to === undefined) return council.meetings;
  return council.meetings.filter(({ date }) => from <= date && date <= to);
}

function committees(council: CouncilModel, writing: Writing): string {
  const all = council.committees.map(({ id, title, isExpired, isDeleted }) =>
    element(
      'committee',
      text('committeeid', id),
      text('committeetitle', title, writing),
      text('committeedeleted', word(isDeleted)),
      text('committeeexpired', word(isExpired)),
    ),
  );
  return document('committees', text('committeescount', ` ${all.length}`), ...all);
}

function usersCommittees(council: CouncilModel, user: number, writing: Writing): string {
  const own = council.councillors.find(({ id }) => id === user)?.committees ?? [];
  const all = own.map(id =>
    element('committee', text('committeeid', id), text('committeetitle', council.committee(id).title, writing)),
  );
  return document('committeesbyuser', text('committeescount', ` ${all.length}`), element('committees', ...all));
}

function meetingsOf(council: CouncilModel, id: number, within: readonly Meeting[], writing: Writing): string {
  const committee = council.committees.find(one => one.id === id);
  const own = within.filter(meeting => meeting.committee === id);
  if (!committee) return document('getmeetings', text('meetingscount', ' 0'), text('committeescount', ' 0'));
  return document(
    'getmeetings',
    text('meetingscount', ` ${own.length}`),
    text('committeescount', ' 1'),
    element(
      'committee',
      text('committeeid', id),
      text('committeetitle', committee.title, writing),
      text('committeemeetingcount', ` ${own.length}`),
      element('committeemeetings', ...own.map(meeting => element('meeting', ...listed(meeting)))),
    ),
  );
}

function allMeetings(council: CouncilModel, id: number, within: readonly Meeting[], writing: Writing): string {
  const all = within.filter(meeting => id === writing.allCommittees || meeting.committee === id);
  return document(
    'getmeetingsbydate',
    text('meetingscount', ` ${all.length}`),
    element(
      'meetings',
      ...all.map(meeting =>
        element(
          'meeting',
          ...listed(meeting),
          text('committeeid', meeting.committee),
          text('committeetitle', council.committee(meeting.committee).title, writing),
        ),
      ),
    ),
  );
}

function listed({ id, date, status, time }: Meeting): readonly string[] {
  return [
    text('meetingid', id),
    text('meetingdate', inFigures(date)),
    text('meetingstatus', status),
    text('meetingtime', time),
    text('iswebcast', 'False'),
  ];
}

function wholeMeeting(council: CouncilModel, id: number, writing: Writing): string | undefined {
  const meeting = council.meetings.find(one => one.id === id);
  if (!meeting) return undefined;
  return document(
    'meeting',
    ...listed(meeting),
    text('isdisplayallowed', word(meeting.isShown)),
    text('meetinglocation', meeting.venue, writing),
    text('agendaid', id),
    text('agendapublished', word(meeting.isAgendaOut)),
    text('minutepublished', word(meeting.wholes.some(({ number }) => number === 1))),
    element('agendaitems', ...meeting.items.map(item => agendaItem(item, meeting, writing))),
  );
}

function agendaItem(item: Item, meeting: Meeting, writing: Writing): string {
  const papers = item.papers.map(paper => linkedDocument(paper, meeting, writing));
  return element(
    'agendaitem',
    text('agendaitemid', item.id),
    text('agendaitemtitle', ` ${item.title}`, writing),
    text('agendatext', `<div class="WordSection1"><p>${item.title}</p></div>`),
    text('fulldisplaynumberformat', `${item.number}.`),
    text('isrestricted', word(item.isRestricted)),
    text('isdisplayallowed', 'True'),
    ...(papers.length === 0 ? [] : [element('linkeddocuments', ...papers)]),
  );
}

function linkedDocument(paper: Paper, meeting: Meeting, writing: Writing): string {
  return element(
    'linkeddoc',
    text('attachmentid', paper.id),
    text('title', paper.title, writing),
    text('isurl', word(paper.link !== null)),
    text('url', paper.link ?? `${writing.base}mgConvert2PDF.aspx?ID=${paper.id}`),
    text('isrestricted', word(paper.isRestricted)),
    text('publicationdate', inFigures(paper.published)),
    text('meetingdate', inFigures(meeting.date)),
    text('isdecisionattachment', 'False'),
  );
}

function document(root: string, ...content: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, ...content)}`;
}

function element(name: string, ...content: readonly string[]): string {
  return `<${name}>\n${content.join('')}</${name}>\n`;
}

function text(name: string, value: string | number, writing?: Writing): string {
  const once = encode(String(value));
  return `<${name}>${writing?.doubleEncodes ? encode(once) : once}</${name}>\n`;
}

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
}

function word(is: boolean): string {
  return is ? 'True' : 'False';
}
