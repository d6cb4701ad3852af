import { readDay, readTime } from '../../../../shared/sources/moderngov/council-clock.ts';
import type {
  ListedMeeting,
  PageDocument,
  ToldCommittee,
  ToldDocument,
  ToldItem,
  ToldMeeting,
} from '../../../../shared/sources/moderngov/told.ts';
import { atSite, siteAddress } from './document-address.ts';
import type { HtmlPage, PageLink } from './html-page.ts';
import { pageDocument } from './page-document.ts';
import { baseOf, subjectOf } from './site-address.ts';

/** A page and where it was in the end. */
export type ReadPage = { readonly page: HtmlPage; readonly url: string };

/** How the page prints a size behind the title of a document: `PDF 896 KB`, `(PDF, 132 KB)`. */
const SIZE = /^PDF[\s,:]{0,3}([\d.,]{1,12}\s?(?:bytes|[KMG]B))\s?\)?$/i;
const COMMITTEE_PAGE = /\/(?:mgCommitteeDetails|ieListMeetings)\.aspx$/i;
const MEETING_PAGE = /\/ieListDocuments\.aspx$/i;
const ITEM_DOCUMENT = /\/documents\/+s(\d{1,12})\//i;
const CONVERTED = /\/mgConvert2PDF\.aspx$/i;
const NO_TITLE = /^(?:browse|details?|more|view|meetings?|next|previous|later|earlier)\b/i;
const CALLED_OFF = /\b(?:cancelled|postponed|abandoned|rescheduled)\b/i;
const BROWSE = /\bbrowse meetings\b/i;
const RESTRICTED_ITEM = /reasons why (?:the )?item\b.{0,80}\brestricted/i;

/** The links of a page that lead anywhere, with where they lead. */
export function linksOf({ page, url }: ReadPage): readonly (PageLink & { readonly address: URL })[] {
  return page.links.flatMap(link => {
    const address = siteAddress(link.href, url);
    return address && /^https?:$/.test(address.protocol) ? [{ ...link, address }] : [];
  });
}

/** The committees that a page leads to, each once; those that it marks as past are not current. */
export function committeesOn(read: ReadPage): readonly ToldCommittee[] {
  const found = new Map<string, ToldCommittee>();
  for (const { address, text, isExpired } of linksOf(read)) {
    const id = COMMITTEE_PAGE.test(address.pathname) ? subjectOf(address).committee : null;
    if (id === null || text === '' || NO_TITLE.test(text) || readDay(text) !== null) continue;
    const isCurrent = !isExpired || found.get(id)?.isCurrent === true;
    found.set(id, { id, title: (found.get(id)?.title ?? text).slice(0, 300), isCurrent });
  }
  return [...found.values()];
}

/** The meetings that the page of a committee lists; undefined when it is no such page. */
export function meetingsOn(
  read: ReadPage,
  committee: { readonly id: string; readonly title: string },
): readonly ListedMeeting[] | undefined {
  const found = new Map<string, ListedMeeting>();
  for (const { address, text, around } of linksOf(read)) {
    const { meeting: id, committee: told } = subjectOf(address);
    const date = readDay(text);
    if (!MEETING_PAGE.test(address.pathname) || id === null || date === null) continue;
    if (told !== null && told !== committee.id) continue;
    const status = CALLED_OFF.exec(around)?.[0] ?? '';
    const time = readTime(text.replace(/\b\d{4}\b/, ' at '));
    found.set(id, { id, committeeId: committee.id, committee: committee.title, date, time, status });
  }
  return found.size > 0 || isListPage(read, committee) ? [...found.values()] : undefined;
}

/** The documents of the whole meeting that its page leads to; undefined when it is no page of a meeting. */
export function documentsOn(read: ReadPage, meeting: string): readonly PageDocument[] | undefined {
  const documents = new Map<string, PageDocument>();
  for (const { address, text } of linksOf(read)) {
    const own = atSite(address, read.url);
    const document = own && pageDocument(meeting, { address: own, ...partSize(text) });
    if (document && !documents.has(document.name)) documents.set(document.name, document);
  }
  if (documents.size === 0 && !isMeetingPage(read, meeting)) return undefined;
  return [...documents.values()];
}

/** A list without meetings. Any other page in its place, such as that of a portal or of works on the site, has none either. */
function isListPage(read: ReadPage, committee: { readonly id: string; readonly title: string }): boolean {
  if (!leadsIntoSite(read)) return false;
  const { title, headings } = read.page;
  const name = committee.title.toLowerCase();
  return (
    [title, ...headings].some(text => BROWSE.test(text) || text.toLowerCase().includes(name)) ||
    linksOf(read).some(({ address }) => subjectOf(address).committee === committee.id)
  );
}

/** A meeting by its page alone. */
export function meetingOn(read: ReadPage, id: string, documents: readonly PageDocument[]): ToldMeeting {
  const { title, headings, lines } = read.page;
  const heading = [...headings, title].find(text => readDay(text) !== null) ?? '';
  const items = itemsOn(read);
  const calledOff = [...headings, title, ...lines.filter(line => /^this meeting\b/i.test(line))];
  const venue = lines.find(line => /^venue\b/i.test(line));
  return {
    id,
    time: readTime(heading.replace(/\b\d{4}\b/, ' at ')),
    status: calledOff.find(line => CALLED_OFF.test(line)) ?? '',
    venue: venue?.replace(/^venue\s*[:-]?\s*/i, '').replace(/\s*\.?\s*view directions.*$/i, '') || null,
    isAgendaOut: items.length > 0 || documents.length > 0,
    items,
  };
}

/** The committee that a meeting's page belongs to: the one whose page it leads to most. */
export function committeeOn(read: ReadPage): string | null {
  const own = subjectOf(new URL(read.url)).committee;
  if (own !== null) return own;
  const counts = new Map<string, number>();
  for (const { address } of linksOf(read)) {
    const id = baseOf(address) === null ? null : subjectOf(address).committee;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function itemsOn(read: ReadPage): readonly ToldItem[] {
  const links = linksOf(read);
  return read.page.rows.flatMap((row, index) => {
    const { title } = partSize(row.title);
    if (title === '') return [];
    const documents = links.filter(link => link.row === index).flatMap(link => itemDocument(read, link) ?? []);
    const isRestricted = RESTRICTED_ITEM.test(row.text);
    return [{ number: row.number.replace(/\.$/, ''), title, isRestricted, documents }];
  });
}

function itemDocument(
  { url }: ReadPage,
  { address, text }: { readonly address: URL; readonly text: string },
): ToldDocument | undefined {
  const id = ITEM_DOCUMENT.exec(address.pathname)?.[1] ?? convertedId(address);
  const own = atSite(address, url);
  if (id === undefined || !own) return undefined;
  const { title, sizeWords } = partSize(text);
  return { id, title, address: own.href, isRestricted: null, isDecision: false, published: null, sizeWords };
}

function convertedId(address: URL): string | undefined {
  if (!CONVERTED.test(address.pathname)) return undefined;
  return /[?&]ID=(\d{1,12})\b/i.exec(address.search)?.[1];
}

function isMeetingPage(read: ReadPage, meeting: string): boolean {
  const { page, url } = read;
  if (subjectOf(new URL(url)).meeting !== meeting || !leadsIntoSite(read)) return false;
  return page.rows.some(({ title }) => title !== '') || [page.title, ...page.headings].some(text => readDay(text));
}

/** Whether a page has links to pages of a ModernGov, as all of its own have. */
function leadsIntoSite(read: ReadPage): boolean {
  return linksOf(read).some(({ address }) => baseOf(address) !== null);
}

function partSize(text: string): { readonly title: string; readonly sizeWords: string } {
  const at = text.toUpperCase().lastIndexOf('PDF');
  const size = at < 0 ? null : SIZE.exec(text.slice(at, at + 40));
  if (!size || at + size[0].length < text.length) return { title: text, sizeWords: '' };
  let end = at;
  while (end > 0 && ' (,'.includes(text.charAt(end - 1))) end -= 1;
  return { title: text.slice(0, end), sizeWords: size[1] ?? '' };
}
