import { findIsoDate, findMeetingDate, findTime } from './dates.ts';

export const PAPER_KINDS = ['pack', 'supplement', 'report', 'minutes', 'frontsheet'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What the first page and the name of a paper say of it, as far as they say it. */
export type FrontPage = {
  readonly kind: PaperKind;
  readonly title: string;
  readonly body: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  /** `HH:MM` */
  readonly time: string | undefined;
  readonly venue: string | undefined;
};

const BODY_WORDS = /\b(sub-?committee|committee|cabinet|executive|board|panel|forum|commission|assembly|task group)\b/i;
const COUNCIL = /\bcouncil\b/i;
const LABEL = /^(?:meeting|committee|body|name of meeting|report to)\s*:\s*(.+)$/i;
const OTHER_LABEL = /^[a-z ]{3,24}\s*:/i;
const VENUE_LABEL = /^(?:venue|place|location)\s*:\s*(.+)$/i;
/** Letters write the day of the meeting behind the body: "CABINET - THURSDAY, 30 JANUARY 2025". */
const BEHIND_NAME = /\s*[-–,]\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*)?$/i;
/** A supplement is often headed by its body and the day in one line. */
const DAY_AT_END = /\s*[-–—,]\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$/i;
const DAY_IN_LINE = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** A first reading of a paper's front page (text lines ended by line feeds) and its file name. */
export function readFrontPage(text: string, fileName: string, hasOutline: boolean, pageCount: number): FrontPage {
  const lines = text
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '');
  const kind = paperKind(text, fileName, hasOutline, pageCount);
  const body = findBody(lines);
  return {
    kind,
    title: paperTitle(kind, lines, fileName),
    body,
    date: findMeetingDate(text.slice(0, 4000)) ?? findIsoDate(fileName),
    time: findTime(text.slice(0, 4000)),
    venue: findVenue(lines),
  };
}

function paperKind(text: string, fileName: string, hasOutline: boolean, pageCount: number): PaperKind {
  const start = text.slice(0, 2500);
  if (
    /supplement|addendum|late paper/i.test(fileName) ||
    /\bsupplement(?:ary)?\b|unavailable when the agenda/i.test(start)
  )
    return 'supplement';
  if (/minutes/i.test(fileName) && !hasOutline) return 'minutes';
  if (/\bagenda\b/i.test(start) || /\bpack\b/i.test(fileName))
    return hasOutline || pageCount > 8 ? 'pack' : 'frontsheet';
  if (/^\s*minutes\b|minutes of the meeting/i.test(start)) return 'minutes';
  return hasOutline && pageCount > 8 ? 'pack' : 'report';
}

function findBody(lines: readonly string[]): string | undefined {
  const head = lines.slice(0, 40);
  const labelled = head.findIndex(line => LABEL.test(line));
  if (labelled >= 0) {
    const first = LABEL.exec(head[labelled] ?? '')?.[1] ?? '';
    const next = head[labelled + 1] ?? '';
    const goesOn = first.split('(').length > first.split(')').length && !OTHER_LABEL.test(next);
    return calmCase((goesOn ? `${first} ${next}` : first).replace(DAY_AT_END, ''));
  }
  const looksLikeName = (line: string): boolean =>
    line.length <= 90 && !/[.;?!]$/.test(line) && !/\b(?:the|is|are|will|must|please|contact)\b/.test(line);
  const named = head.filter(looksLikeName).map(line => line.replace(BEHIND_NAME, '').trim());
  const capitals = named.filter(line => line === line.toUpperCase());
  const found =
    capitals.find(line => BODY_WORDS.test(line)) ??
    named.find(line => BODY_WORDS.test(line)) ??
    capitals.find(line => COUNCIL.test(line)) ??
    named.find(line => COUNCIL.test(line));
  return found ? calmCase(found.replace(DAY_AT_END, '')) : undefined;
}

function findVenue(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 40)) {
    const venue = VENUE_LABEL.exec(line)?.[1];
    if (venue) return venue;
  }
  return undefined;
}

function paperTitle(kind: PaperKind, lines: readonly string[], fileName: string): string {
  if (kind === 'pack') return 'Agenda pack';
  if (kind === 'frontsheet') return 'Agenda';
  if (kind === 'minutes') return 'Minutes';
  if (kind === 'supplement') return 'Supplement';
  const heading = lines.find(
    line => line.length >= 6 && line.length <= 120 && /\p{L}{3}/u.test(line) && !DAY_IN_LINE.test(line),
  );
  return heading ? calmCase(heading) : nameWithoutEnding(fileName);
}

/** The file's name as a title: without folders, without `.pdf`. */
export function nameWithoutEnding(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return name.replace(/\.pdf$/i, '').trim() || name;
}

const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'at', 'by', 'with']);

/** Words set in capitals on the page, as people write them elsewhere; other text is left alone. */
export function calmCase(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean !== clean.toUpperCase()) return clean;
  return clean
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’]*/gu, (word, offset: number) =>
      offset > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
