import { fileName } from '../../files/file-name.ts';
import type { PublishedFile, PublishedKind } from '../published.ts';
import { daysFrom } from './council-clock.ts';
import { heldDocuments, openDocuments } from './held-back.ts';
import type { ListedMeeting, PageDocument, ToldDocument, ToldMeeting } from './told.ts';

/** No meeting has more, save one of a server that wishes harm. */
const MOST_FILES = 500;
/** No pack comes out more days before its meeting. */
const PACK_DAYS_BEFORE = 21;
const REPORT_PATH = /\/s\d+\.pdf$/;
/** Days after a meeting from which on its papers are taken to stay as they are unless the site says otherwise. */
const SETTLED_AFTER = 7;

/**
 * The files of a meeting that a member needs, each once. Where there is a public pack it holds the front sheet and the
 * reports of the items, so these are not taken besides it, save what was published after it. Where there is none,
 * everything is. What is restricted is never taken.
 */
export function chooseFiles(
  listed: ListedMeeting,
  told: ToldMeeting,
  onPage: readonly PageDocument[],
  today: string,
): readonly PublishedFile[] {
  const reports = uniqueBy(told.items.flatMap(openDocuments), ({ id }) => id);
  const hasPack = onPage.some(({ kind }) => kind === 'pack');
  const hasMinutes = onPage.some(({ name }) => name === 'minutes');

  const wholes = uniqueBy(onPage, ({ name }) => name)
    .filter(({ kind, name }) => !(hasPack && kind === 'frontsheet') && !(hasMinutes && name === 'public-minutes'))
    .map(document => wholeFile(listed, document, reports, today));
  return [...wholes, ...reportFiles(listed, reports, hasPack)].slice(0, MOST_FILES);
}

/**
 * The same where the meeting's page cannot be had, which alone knows of packs and supplements: those known from before, and
 * the reports that the web service tells of.
 */
export function chooseWithoutPage(
  listed: ListedMeeting,
  told: ToldMeeting,
  before: readonly PublishedFile[],
): readonly PublishedFile[] {
  const wholes = before.filter(({ path }) => !REPORT_PATH.test(path));
  const reports = uniqueBy(told.items.flatMap(openDocuments), ({ id }) => id);
  const hasPack = wholes.some(({ kind }) => kind === 'pack');
  return [...wholes, ...reportFiles(listed, reports, hasPack)].slice(0, MOST_FILES);
}

/** Where a file lies among those of a site: of the site's numbers and this app's words alone. */
export function pathOf({ committeeId, id }: Pick<ListedMeeting, 'committeeId' | 'id'>, name: string): string {
  return `${committeeId || '0'}/${id}/${name}.pdf`;
}

/** The paths that documents have which the site says it holds back now. */
export function restrictedPaths(listed: ListedMeeting, told: ToldMeeting): readonly string[] {
  return told.items.flatMap(heldDocuments).map(({ id }) => pathOf(listed, `s${id}`));
}

/**
 * The day on which the pack came out, at the earliest: what is in it has that day or an earlier one. Reports that were
 * written for another meeting weeks before say nothing of it.
 */
function dayOfPack({ date }: ListedMeeting, documents: readonly ToldDocument[]): string | null {
  const days = documents
    .flatMap(({ published, isDecision }) => (published === null || isDecision ? [] : [published]))
    .toSorted();
  return days.find(day => daysFrom(day, date) <= PACK_DAYS_BEFORE) ?? days[0] ?? null;
}

/** Taking a report twice costs little; missing one that came too late for the pack costs the member the report. */
function isLater({ published }: ToldDocument, packDay: string | null): boolean {
  return packDay !== null && (published === null || published > packDay);
}

function wholeFile(
  listed: ListedMeeting,
  { kind, name, title, address, sizeWords }: PageDocument,
  reports: readonly ToldDocument[],
  today: string,
): PublishedFile {
  // Until the meeting is over such a document is published anew at its address without a word; later on, what the site says
  // of it and of what is in it has to do, or every look would ask for every old pack again.
  const isSettled = daysFrom(listed.date, today) > SETTLED_AFTER;
  const parts = kind === 'pack' ? reports.map(({ id, published }) => `${id} ${published ?? ''}`) : [];
  return {
    ...common(listed),
    path: pathOf(listed, name),
    address,
    fileName: fileName(`${title} ${listed.date}`, '.pdf'),
    kind,
    version: isSettled ? cut([sizeWords, ...parts].join('; ')) || 'settled' : null,
  };
}

/** The reports that are taken singly: all of them, or those that came out later than the pack. */
function reportFiles(
  listed: ListedMeeting,
  reports: readonly ToldDocument[],
  hasPack: boolean,
): readonly PublishedFile[] {
  const packDay = hasPack ? dayOfPack(listed, reports) : null;
  return reports
    .filter(document => !hasPack || isLater(document, packDay))
    .flatMap(document => reportFile(listed, document) ?? []);
}

function reportFile(listed: ListedMeeting, document: ToldDocument): PublishedFile | undefined {
  if (document.address === null) return undefined;
  const kind: PublishedKind = document.isDecision ? 'other' : 'report';
  const told = document.published ?? document.sizeWords;
  return {
    ...common(listed),
    path: pathOf(listed, `s${document.id}`),
    address: document.address,
    fileName: fileName(document.title || `Document ${document.id}`, '.pdf'),
    kind,
    version: told === '' ? null : `${document.id} ${told}`,
  };
}

function common(
  listed: ListedMeeting,
): Pick<PublishedFile, 'committee' | 'meeting' | 'date' | 'size' | 'modifiedMs' | 'checksum'> {
  return {
    committee: listed.committee || null,
    meeting: listed.id,
    date: listed.date,
    size: null,
    modifiedMs: null,
    checksum: null,
  };
}

function uniqueBy<T>(all: readonly T[], key: (one: T) => string): readonly T[] {
  return [...new Map(all.toReversed().map(one => [key(one), one])).values()].toReversed();
}

function cut(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 400)}… ${text.length} ${sum(text)}`;
}

/** A number that tells one long text from another. */
function sum(text: string): number {
  let total = 7;
  for (let index = 0; index < text.length; index += 1) total = (Math.imul(total, 31) + text.charCodeAt(index)) | 0;
  return total;
}
