import { bodyLines, type BodyLine } from '../body-lines.ts';
import { pagesIn, type PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import type { HeadField } from './head-labels.ts';
import { readHeadTable, type HeadEntry } from './head-table.ts';
import { readTitleRow } from './title-row.ts';
import { readHeading, type SectionName } from './section-headings.ts';

/** The head of a report: the page it stands on, its rows, and the lines from it on. */
export type ReportHead = {
  readonly pageIndex: number;
  readonly entries: readonly HeadEntry[];
  /** Of the head itself: down to the first part of the report. */
  readonly headLines: readonly BodyLine[];
  /** From the top of the head's page, over the pages that the first parts of a report take. */
  readonly lines: readonly BodyLine[];
};

/** A cover, and a blank page behind it, may stand before a report. */
const PAGES_SEARCHED = 3;
/** The parts that a head card shows lie within so many pages. */
const PAGES_READ = 4;
const MOST_HEAD_LINES = 60;

/** Rows that only reports have. */
const TELLING: ReadonlySet<HeadField> = new Set<HeadField>([
  'subject',
  'reportOf',
  'reportTo',
  'wards',
  'portfolio',
  'decisionNumber',
  'keyDecision',
  'forwardPlan',
  'exempt',
  'author',
  'director',
]);
const HEAD_ENDS: ReadonlySet<SectionName> = new Set<SectionName>(['summary', 'purpose', 'recommendations', 'other']);
/** A line that only minutes have. */
export const MINUTES =
  /^(?:(?:draft )?minutes\b(?! of (?:the )?previous)|present\s*:|members present|yn bresennol|presennol|resolved\b)/i;
const AGENDA = /^(?:agenda|agenda front ?sheet|public notice|notice of meeting)$/i;

/** The head that stands on one of the first pages; null where there is none. */
export function findHead(content: PaperContent, span: PageSpan): ReportHead | null {
  const pages = Math.min(pagesIn(span), PAGES_SEARCHED);
  for (let pageIndex = span.first; pageIndex < span.first + pages; pageIndex++) {
    if (!mayHoldHead(content.text(pageIndex))) continue;
    const lines = bodyLines(content, pageIndex, Math.min(span.last, pageIndex + PAGES_READ - 1));
    const headLines = linesOfHead(lines, pageIndex);
    const entries = [...readTitleRow(headLines), ...readHeadTable(headLines)];
    if (isHead(entries, lines, headLines, pageIndex)) return { pageIndex, entries, headLines, lines };
  }
  return null;
}

/** A cheap look at the words before lines are worked out. */
function mayHoldHead(text: string): boolean {
  return /report|subject|purpose|recommend|wards?\b|portfolio|classification|councillor|adroddiad|pwnc|argymhell/i.test(
    text.slice(0, 6000),
  );
}

function linesOfHead(lines: readonly BodyLine[], pageIndex: number): readonly BodyLine[] {
  const end = lines.findIndex(line => line.pageIndex > pageIndex + 1 || endsHead(line.text));
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, MOST_HEAD_LINES));
}

/** The first part of the report; names of other parts may also stand in front of words of the head (`Proposal: …`). */
function endsHead(line: string): boolean {
  const heading = readHeading(line);
  return heading !== null && HEAD_ENDS.has(heading.name) && (heading.name !== 'other' || heading.rest === '');
}

function isHead(
  entries: readonly HeadEntry[],
  lines: readonly BodyLine[],
  headLines: readonly BodyLine[],
  pageIndex: number,
): boolean {
  const onPage = lines.filter(line => line.pageIndex === pageIndex);
  if (onPage.slice(0, 40).some(({ text }) => MINUTES.test(text) || AGENDA.test(text))) return false;
  const count = (field: HeadField): number => entries.filter(entry => entry.field === field).length;
  // A register repeats its rows for every decision in it; an e-mail says when it was sent.
  if (
    ['subject', 'keyDecision', 'reportTo', 'wards', 'decisionNumber'].some(field => count(field as HeadField) > 2) ||
    count('sent') > 0
  )
    return false;
  const telling = new Set(
    entries.filter(({ field, value }) => TELLING.has(field) && value !== '').map(({ field }) => field),
  );
  const names = new Set(onPage.map(({ text }) => readHeading(text)?.name));
  const asks = names.has('recommendations');
  const tells = names.has('summary') || names.has('purpose');
  if (count('councillor') > 0 && telling.size + count('other') > 0) return true;
  if (asks && (tells || telling.size > 0)) return true;
  if (telling.size > 0 && tells) return true;
  if (telling.has('subject') && (count('from') > 0 || count('to') > 0))
    return telling.size > 1 || headLines.length < onPage.length || count('from') > 0;
  return (
    telling.size >= 3 || (telling.size === 2 && count('to') + count('from') + count('contact') + count('other') > 0)
  );
}
