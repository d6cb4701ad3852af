import { bodyLines, type BodyLine } from '../body-lines.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import { readAnswer, readExemption } from './answers.ts';
import { appendixPages, readAppendices } from './appendices.ts';
import { readContacts } from './contacts.ts';
import { findHead, type ReportHead } from './find-head.ts';
import type { HeadField } from './head-labels.ts';
import { readHeadTable, type HeadEntry } from './head-table.ts';
import { NO_RECOMMENDATIONS, readRecommendations } from './recommendations.ts';
import type { Answer, Report } from './report.ts';
import { findSection, partsOf } from './section.ts';
import { readSummary } from './summary.ts';
import { findSubject } from './subject.ts';

/** A list of appendices and the recommendations may stand so many pages into a report. */
const PAGES_OF_PARTS = 12;
/** A summary begins near the head. */
const PAGES_OF_SUMMARY = 3;
/** Rows that some heads have below the recommendations. */
const LATE_ROWS: ReadonlySet<HeadField> = new Set<HeadField>([
  'wards',
  'portfolio',
  'keyDecision',
  'forwardPlan',
  'exempt',
  'decisionNumber',
]);
const LONGEST_LATE_ROW = 160;

/** The head of the report that begins a stretch of pages; null where they do not begin with one. */
export function readReport(content: PaperContent, pages: PageSpan): Report | null {
  const head = findHead(content, pages);
  if (!head) return null;
  const { pageIndex, entries } = head;
  const appendices = appendixPages(content, pageIndex, pages);
  const proper = { first: pageIndex, last: Math.max(pageIndex, (appendices[0]?.pageIndex ?? pages.last + 1) - 1) };
  const lines = bodyLines(content, pageIndex, Math.min(proper.last, pageIndex + PAGES_OF_PARTS));
  const rows = [...entries, ...lateRows(head)];
  const value = (...fields: readonly HeadField[]): string | null => firstValue(rows, fields);
  const parts = partsOf(lines);
  const recommendations = findSection(parts, ['recommendations']);
  return {
    pageIndex,
    subject: value('subject', 'proposal') ?? findSubject(head),
    reportOf: value('reportOf', 'from', 'director', 'councillor', 'author'),
    reportTo: value('reportTo', 'to'),
    wards: value('wards')?.replace(/[\s;,]+$/, '') ?? null,
    portfolio: value('portfolio'),
    decisionNumber: decisionNumber(value('decisionNumber')),
    keyDecision: answer(value('keyDecision')),
    forwardPlan: answer(value('forwardPlan')),
    exempt: readExemption(value('exempt') ?? '', textOf(head.headLines)),
    summary: readSummary(parts, pageIndex + PAGES_OF_SUMMARY),
    ...(recommendations ? readRecommendations(recommendations) : NO_RECOMMENDATIONS),
    contacts: readContacts(content, entries, proper),
    appendices: readAppendices(parts, appendices),
  };
}

function firstValue(entries: readonly HeadEntry[], fields: readonly HeadField[]): string | null {
  for (const field of fields) {
    const found = entries.find(entry => entry.field === field && entry.value !== '');
    if (found) return found.value;
  }
  return null;
}

/** Rows below the recommendations, on the head's page and the next. */
function lateRows({ lines, headLines, pageIndex }: ReportHead): readonly HeadEntry[] {
  const later = lines.slice(headLines.length).filter(line => line.pageIndex <= pageIndex + 1);
  return readHeadTable(later).filter(({ field, value }) => LATE_ROWS.has(field) && value.length <= LONGEST_LATE_ROW);
}

function answer(words: string | null): Answer | null {
  return words === null ? null : readAnswer(words);
}

/** A row that says there is none names none. */
function decisionNumber(words: string | null): string | null {
  return words === null || !/\d/.test(words) ? null : words;
}

function textOf(lines: readonly BodyLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}
