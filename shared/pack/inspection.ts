import { sha256Schema, type Sha256 } from '../ids.ts';
import type { AgendaItem, ItemDetail, ItemDocument, SubItem } from './agenda/item.ts';
import type {
  InspectedItem,
  InspectedPaper,
  InspectedPaperOut,
  InspectedPart,
  InspectedWarning,
  Inspection,
  PdfPages,
  PdfPagesOrNone,
  PrintedPages,
} from './inspection-shape.ts';
import { joinFacts } from './meeting/join-facts.ts';
import { livingMeeting, type LivingItem, type PaperToJoin } from './meeting/living-meeting.ts';
import type { PageSpan } from './page-span.ts';
import type { PaperReading } from './reading.ts';
import { warningWords } from './warning-words.ts';
import type { Warning } from './warning.ts';

export type { InspectedPaper, Inspection } from './inspection-shape.ts';

/** Reads the papers of one meeting as one pack, and tells all that was understood of them. */
export function inspectPapers(papers: readonly InspectedPaper[]): Inspection {
  const read = papers.map((paper, index) => ({ ...paper, join: paperToJoin(paper, index) }));
  const living = livingMeeting(read.map(({ join }) => join));
  const byId = new Map(read.map(paper => [paper.join.sha256, paper]));
  const inOrder = living.papers.flatMap(({ paper }) => byId.get(paper.sha256) ?? []);
  const nameOf = (id: Sha256): string => byId.get(id)?.fileName ?? '';
  const isOne = papers.length <= 1;
  return {
    meeting: joinFacts(inOrder.map(({ reading }) => reading.meeting)),
    items: living.items.map(item => inspectedItem(item, nameOf, isOne, detailsIn(read, inOrder[0]?.reading, item))),
    pageLabels: inOrder[0]?.reading.labels ?? [],
    papers: living.papers.flatMap(({ paper, name, version, replacedBy }) => {
      const own = byId.get(paper.sha256);
      return own ? [inspectedPaper(own, name, version, replacedBy === null ? null : nameOf(replacedBy))] : [];
    }),
    warnings: [
      ...read.flatMap(({ fileName, reading }) =>
        reading.warnings.map(found => inspectedWarning(found, isOne ? null : fileName)),
      ),
      ...living.warnings.map(found => inspectedWarning(found, null)),
    ],
  };
}

/** Here papers go by their place on the command line, not by their bytes. */
function paperToJoin(
  { fileName, pageCount, reading, createdAt, modifiedMs }: InspectedPaper,
  index: number,
): PaperToJoin {
  const { kind, title, meeting, published, agenda, supplement, wordSample } = reading;
  return {
    sha256: sha256Schema.parse(index.toString(16).padStart(64, '0')),
    fileName,
    kind,
    title,
    committee: meeting.body ?? '',
    body: meeting.body,
    date: meeting.date,
    time: meeting.time,
    published,
    createdAt,
    modifiedMs,
    addedAtMs: index,
    pageCount,
    agenda,
    supplement,
    wordSample,
  };
}

/** What the leading agenda tells of an item beyond what a list needs; of an item it lacks, what its own paper tells. */
function detailsIn(
  read: readonly (InspectedPaper & { readonly join: PaperToJoin })[],
  lead: PaperReading | undefined,
  item: LivingItem,
): {
  readonly agenda: ItemDetail | undefined;
  readonly own: ItemDetail | undefined;
  readonly labels: PaperReading['labels'];
} {
  const source = item.sources.find(({ isCurrent }) => isCurrent) ?? item.sources[0];
  const paper = read.find(({ join }) => join.sha256 === source?.paper)?.reading;
  const own = paper?.agenda.find(other => other === source?.item);
  const agenda = lead?.agenda.find(({ number, title }) => number === item.number && title === item.title);
  return { agenda: agenda ?? own, own, labels: paper?.labels ?? [] };
}

function inspectedItem(
  item: LivingItem,
  nameOf: (id: Sha256) => string,
  isOne: boolean,
  { agenda, own, labels }: ReturnType<typeof detailsIn>,
): InspectedItem {
  const source = item.sources.find(({ isCurrent }) => isCurrent);
  return {
    number: item.number,
    title: item.title,
    ...pdfPages(source?.item.pages ?? null),
    printedPages: source ? (printedPages(source.item.printed) ?? labelled(source.item.pages, labels)) : null,
    toFollow: item.toFollow,
    exempt: item.exempt,
    ...(item.section !== null && { section: item.section }),
    ...(agenda && agenda.note !== '' && { note: agenda.note }),
    ...(agenda && agenda.subItems.length > 0 && { subItems: agenda.subItems.map(inspectedPart) }),
    ...(own && own.documents.length > 0 && { documents: own.documents.map(inspectedDocument) }),
    ...(own?.report && { report: own.report }),
    ...(!isOne && source && { paper: nameOf(source.paper) }),
    ...(!isOne && {
      sources: item.sources.map(({ paper, how, isCurrent, item: { pages } }) => ({
        paper: nameOf(paper),
        how,
        current: isCurrent,
        ...pdfPages(pages),
      })),
    }),
  };
}

function inspectedPart({ number, title, pages, printed }: SubItem): InspectedPart {
  return { number, title, ...pdfPages(pages), printedPages: printedPages(printed) };
}

function inspectedDocument({ title, pages }: ItemDocument): PdfPages & { readonly title: string } {
  return { title, startPdfPage: pages.first + 1, endPdfPage: pages.last + 1 };
}

function inspectedPaper(
  { fileName, pageCount, reading }: InspectedPaper,
  name: string,
  version: number,
  replacedBy: string | null,
): InspectedPaperOut {
  const { kind, published, supplement, labels, scanned, blank, report, minutes } = reading;
  return {
    fileName,
    kind,
    name,
    pages: pageCount,
    version,
    replacedBy,
    published,
    supplement,
    pageLabels: labels,
    scannedPages: scanned.map(pageIndex => pageIndex + 1),
    blankPages: blank.map(pageIndex => pageIndex + 1),
    ...(report && { report }),
    minutes,
  };
}

function inspectedWarning(found: Warning, paper: string | null): InspectedWarning {
  const { code, item, pageIndex } = found;
  return {
    code,
    item,
    pdfPage: pageIndex === null ? null : pageIndex + 1,
    says: warningWords(found),
    ...(paper !== null && { paper }),
  };
}

function pdfPages(pages: PageSpan | null): PdfPagesOrNone {
  return { startPdfPage: pages ? pages.first + 1 : null, endPdfPage: pages ? pages.last + 1 : null };
}

function printedPages(printed: AgendaItem['printed']): PrintedPages | null {
  return printed && [numberOrWords(printed.first), numberOrWords(printed.last)];
}

/** Where the agenda names no pages: the numbers printed on the first and the last that bear one. */
function labelled(pages: PageSpan | null, labels: PaperReading['labels']): PrintedPages | null {
  const printed = pages ? labels.slice(pages.first, pages.last + 1).filter(label => label !== null) : [];
  const [first, last] = [printed[0], printed.at(-1)];
  return first === undefined || last === undefined ? null : printedPages({ first, last });
}

function numberOrWords(label: string): number | string {
  return /^\d{1,9}$/.test(label) ? Number(label) : label;
}
