import type { Report } from '../../shared/pack/report/report.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { MeetingFacts } from '../../shared/pack/meeting/meeting-facts.ts';
import { packRuns } from '../../shared/pack/page-runs.ts';
import type { PageText, Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { NO_METADATA } from '../../shared/pack/paper-content.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';

/** A paper that is read to its end, unless told otherwise. */
export function paperOf(sha256: Sha256, rest: Partial<Paper> = {}): Paper {
  return {
    sha256,
    fileName: 'levy.pdf',
    size: 1000,
    pageCount: 3,
    stage: 'indexed',
    textPages: 3,
    hasText: true,
    kind: 'report',
    title: 'The levy',
    folder: 'Cabinet',
    committee: 'Cabinet',
    body: 'Cabinet',
    date: '2026-11-25',
    time: null,
    venue: null,
    published: null,
    createdAt: null,
    agenda: [],
    supplement: null,
    rules: READING_RULES,
    addedAtMs: 0,
    modifiedMs: 0,
    ...rest,
  };
}

/** What is known of a paper of three pages that says nothing, unless told otherwise. */
export function detailOf(sha256: Sha256, rest: Partial<PaperDetail> = {}): PaperDetail {
  return {
    sha256,
    pages: [],
    outline: [],
    fileLabels: null,
    metadata: NO_METADATA,
    kind: 'report',
    title: 'The levy',
    meeting: NO_FACTS,
    published: null,
    labels: [null, null, null],
    blank: [],
    scanned: [],
    agendaPages: [],
    agenda: [],
    report: null,
    minutes: [],
    supplement: null,
    references: [],
    warnings: [],
    ...rest,
  };
}

const NO_FACTS: MeetingFacts = {
  council: null,
  body: null,
  date: null,
  time: null,
  venue: null,
  members: [],
  substitutes: [],
  contact: null,
};

/** Words on a page: one run, at the head of the page. */
export function pageTextOf(sha256: Sha256, pageIndex: number, text: string): PageText {
  const run = { text, start: 0, x: 72, y: 72, width: 5 * text.length, height: 10, angle: 0 };
  return { sha256, pageIndex, text, places: packRuns([run]) };
}

/** A report that says nothing, unless told otherwise. */
export function reportOf(rest: Partial<Report> = {}): Report {
  return {
    pageIndex: 0,
    subject: null,
    reportOf: null,
    reportTo: null,
    wards: null,
    portfolio: null,
    decisionNumber: null,
    keyDecision: null,
    forwardPlan: null,
    exempt: null,
    summary: null,
    recommendationsLead: null,
    recommendations: [],
    contacts: [],
    appendices: [],
    ...rest,
  };
}
