import { inWords } from './council-dates.ts';
import { NUMBERS, type CouncilModel, type Item, type Meeting, type Whole } from './council-model.ts';

/** What a page shows to people; undefined for one that there is not. */
export function pageAt(council: CouncilModel, page: string, parameters: URLSearchParams): string | undefined {
  const number = (...names: readonly string[]): number =>
    Number(names.map(name => parameters.get(name)).find(value => value !== null) ?? Number.NaN);
  switch (page.toLowerCase()) {
    case '':
    case 'uucoverpage.aspx':
      return html(council, `Welcome to ${council.name}`, '<p><a href="mgListCommittees.aspx?bcr=1">Committees</a></p>');
    case 'mglistcommittees.aspx':
      return html(council, 'Committees', committeeList(council));
    case 'ielistmeetings.aspx':
      return meetingList(council, number('CId', 'CommitteeId'));
    case 'ielistdocuments.aspx':
      return meetingPage(council, number('MId', 'MeetingId'));
    case 'mguserinfo.aspx':
      return councillorPage(council, number('UID'));
    case 'mgcommitteedetails.aspx':
      return committeePage(council, number('ID'));
    default:
      return undefined;
  }
}

function committeeList(council: CouncilModel): string {
  const current = council.committees.filter(({ isExpired, isDeleted }) => !isExpired && !isDeleted);
  return list(current.map(({ id, title }) => `<a href="mgCommitteeDetails.aspx?ID=${id}">${encode(title)}</a>`));
}

function committeePage(council: CouncilModel, id: number): string | undefined {
  const committee = council.committees.find(one => one.id === id);
  if (!committee) return undefined;
  return html(
    council,
    `Committee details - ${committee.title}`,
    `<ul><li><a href="ieListMeetings.aspx?CommitteeId=${id}">Browse meetings and agendas for this committee</a></li></ul>`,
  );
}

function meetingList(council: CouncilModel, id: number): string | undefined {
  const committee = council.committees.find(one => one.id === id);
  if (!committee) return undefined;
  const meetings = council.meetings.filter(meeting => meeting.committee === id);
  const links = meetings.map(meeting => {
    const when = `${inWords(meeting.date)} ${meeting.time}`;
    const off = meeting.status === 'Confirmed' ? '' : ` <strong>${meeting.status.toUpperCase()}</strong>`;
    return `<a href="ieListDocuments.aspx?CId=${id}&amp;MId=${meeting.id}&amp;Ver=4">${when}</a>${off}`;
  });
  return html(council, `Browse meetings - ${committee.title}`, list(links));
}

function councillorPage(council: CouncilModel, id: number): string | undefined {
  const councillor = council.councillors.find(one => one.id === id);
  if (!councillor) return undefined;
  const links = councillor.committees.map(
    own => `<a href="mgCommitteeDetails.aspx?ID=${own}">${encode(council.committee(own).title)}</a>`,
  );
  const past = council.committees
    .filter(one => !councillor.committees.includes(one.id))
    .map(
      ({ id: own, title }) =>
        `<li class="mgExpiredMembershipEntryC"><a href="mgCommitteeDetails.aspx?ID=${own}">${encode(title)}</a></li>`,
    );
  const body = `<div class="mgUserBody"><h2>Committee appointments</h2>${list(links)}<ul>${past.join('')}</ul></div>`;
  return html(council, `Councillor details - ${councillor.name}`, body);
}

function meetingPage(council: CouncilModel, id: number): string | undefined {
  const meeting = council.meetings.find(one => one.id === id);
  if (!meeting) return undefined;
  const { title } = council.committee(meeting.committee);
  const when = `${inWords(meeting.date)} ${meeting.time}`;
  const committee = `<p><a href="mgCommitteeDetails.aspx?ID=${meeting.committee}">${encode(title)}</a></p>`;
  const venue = `<p><span class="mgLabel">Venue:</span> ${encode(meeting.venue)}. <a href="#">View directions</a></p>`;
  if (meeting.status !== 'Confirmed') {
    const off = `<p>This meeting has been ${encode(meeting.status.toLowerCase())}.</p>`;
    return html(council, `Agenda for ${title} on ${when}`, committee + venue + off);
  }
  const wholes = meeting.isAgendaOut ? meeting.wholes.map(whole => `<li>${wholeLink(meeting, title, whole)}</li>`) : [];
  const items = meeting.isAgendaOut ? meeting.items.map(itemRow) : [];
  return html(
    council,
    `Agenda for ${title} on ${when}`,
    `${committee}${venue}<ul class="mgActionList">${wholes.join('')}</ul><table class="mgItemTable">${items.join('')}</table>`,
  );
}

/** As the site writes them: relative, with blanks and now and then a line break inside. */
function wholeLink(meeting: Meeting, committee: string, { id, number, title, bytes }: Whole): string {
  const folder = number === NUMBERS.supplement ? `b${id}` : `g${meeting.id}`;
  const href = `documents/${folder}/${title} ${inWords(meeting.date)}\r\n ${encode(committee)}.pdf?T=${number}`;
  return `<a href="${href}">${encode(title)} <span class="mgFileSize">PDF ${size(bytes)}</span></a>`;
}

function itemRow({ number, title, isRestricted, papers }: Item): string {
  const open = isRestricted ? [] : papers.filter(paper => !paper.isRestricted);
  const links = open.map(({ id, title: name, bytes, link }) => {
    const href = link ?? `documents/s${id}/${encode(name)}.pdf`;
    return `<a class="mgAiTitleLnk" href="${href}">${encode(name)} <span>PDF ${size(bytes)}</span></a>`;
  });
  const why = isRestricted
    ? `<p><a href="mgReasonsRestricted.aspx">View the reasons why item ${number}. is restricted</a></p>`
    : '';
  return `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${number}.</p></td><td><p class="mgAiTitleTxt">${encode(
    title,
  )}</p>${list(links)}${why}</td></tr>`;
}

function html(council: CouncilModel, title: string, body: string): string {
  const head = `<title>${encode(title)} | ${encode(council.name)}</title>`;
  const menu = '<ul><li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li></ul>';
  return `<!DOCTYPE html>\n<html lang="en"><head>${head}</head><body>${menu}<h1>${encode(title)}</h1><div class="mgContent">${body}</div></body></html>`;
}

function list(entries: readonly string[]): string {
  return `<ul class="mgBulletList">${entries.map(entry => `<li>${entry}</li>`).join('')}</ul>`;
}

function size(bytes: Uint8Array): string {
  return `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
}

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
