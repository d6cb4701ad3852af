import type { PageLabels } from '../labels/read-labels.ts';
import type { PaperContent } from '../paper-content.ts';
import { warning, type Warning } from '../warning.ts';
import { entryWithoutLine, printedNumber, type AgendaEntry, type SubEntry } from './agenda-entry.ts';
import { exemptItems } from './exempt-items.ts';
import { findAgenda } from './find-agenda.ts';
import { headedDocuments, outlineDocuments } from './item-documents.ts';
import { stepFrom } from './item-number.ts';
import type { ItemDetail } from './item.ts';
import { areItems, readOutline, type OutlineItem, type OutlineReading } from './outline-items.ts';
import { withOwnItems } from './own-items.ts';
import { pageHeads } from './page-heads.ts';
import { placeEntries, type Place } from './place-entries.ts';

const MOST_LED = 400;
const LONGEST_FOUND = 120;

/** The agenda of a paper, before what stands on the pages of its items is read. */
export type AgendaReading = {
  readonly items: readonly Omit<ItemDetail, 'report' | 'textKey'>[];
  /** The agenda's own pages. */
  readonly agendaPages: readonly number[];
  readonly warnings: readonly Warning[];
};

/**
 * Reads the items of a paper from its agenda's own pages and from its outline, each checked against the other and against
 * what is stamped on the pages. A paper without an agenda has none.
 */
export function readAgenda(content: PaperContent, labels: PageLabels): AgendaReading {
  const stampedFirst = labels.stamps.findIndex(({ item }) => item !== null);
  const found = findAgenda(content, labels, stampedFirst === 0 ? 0 : firstPaper(content, stampedFirst));
  const beside = readOutline(content.outline, found.entries);
  const listed = withOutline(found.entries, beside, labels);
  if (listed.entries.length === 0) return { items: [], agendaPages: [], warnings: found.warnings };

  const lastFront = found.pages.at(-1) ?? beside.agendaPage ?? -1;
  const { entries, outline } = withOwnItems(listed, labels, lastFront);
  const { places, warnings: placing } = placeEntries({
    entries,
    outline,
    labels,
    pageCount: content.pageCount,
    lastFront,
    isRead: content.isRead(content.pageCount - 1),
    heads: pageHeads(content, lastFront),
  });
  const placeOf = (entry: AgendaEntry | SubEntry): Place => places.get(entry) ?? { pages: null, printed: null };
  const { exempt, warnings: unclear } = exemptItems(entries, placeOf, content);
  return {
    items: entries.map((entry, at) => itemOf(entry, placeOf, exempt[at] ?? false, outline.get(entry), content)),
    agendaPages: found.pages,
    warnings: [
      ...found.warnings,
      ...listed.warnings,
      ...numbering(listed.entries, found.isSupplement),
      ...placing,
      ...unclear,
    ],
  };
}

/** The first page that is surely no longer the agenda's. */
function firstPaper({ pageCount, outline }: PaperContent, stamped: number): number {
  const led = outline
    .slice(0, MOST_LED)
    .flatMap(({ title, pageIndex }) => (pageIndex !== null && /^\s*(?:item\s+)?\d/i.test(title) ? [pageIndex] : []));
  // Where several lead to one page, they may well lead to their lines on the agenda.
  const papers = led.filter(page => page > 0 && led.indexOf(page) === led.lastIndexOf(page));
  return Math.min(pageCount, stamped > 0 ? stamped : pageCount, ...papers);
}

/** The agenda's items, and those that the outline alone names. */
function withOutline(
  entries: readonly AgendaEntry[],
  { matches, others, namesAgenda }: OutlineReading,
  { stamps }: PageLabels,
): {
  readonly entries: readonly AgendaEntry[];
  readonly outline: ReadonlyMap<AgendaEntry | SubEntry, OutlineItem>;
  readonly warnings: readonly Warning[];
} {
  const isStamped = ({ number, start }: OutlineItem): boolean =>
    number !== null && start !== null && stamps[start]?.item?.toLowerCase() === number.printed.toLowerCase();
  const outline = new Map(matches);
  const isAlone = entries.length === 0;
  if (isAlone && !areItems(others, namesAgenda, isStamped)) return { entries, outline, warnings: [] };
  const all = [...entries];
  const known = new Set(entries.flatMap(entry => [entry, ...entry.subs]).map(printedNumber));
  const warnings: Warning[] = [];
  for (const item of others) {
    if (!item.number || item.start === null || known.has(item.number.printed)) continue;
    if (!isAlone && (namesAgenda || isStamped(item))) warnings.push(onlyInOutline(item));
    if (!isAlone && !isStamped(item)) continue;
    const { number } = item;
    const entry = entryWithoutLine(number, item.title);
    const at = all.findIndex(other => other.number !== null && (stepFrom(number, other.number) ?? 0) > 0);
    known.add(number.printed);
    all.splice(at < 0 ? all.length : at, 0, entry);
    outline.set(entry, item);
  }
  return { entries: all, outline, warnings };
}

function onlyInOutline({ number, title, start }: OutlineItem): Warning {
  return warning('item-only-in-outline', {
    item: number?.printed ?? null,
    pageIndex: start,
    found: title.slice(0, LONGEST_FOUND),
  });
}

/** Numbers that come twice, or are left out; a supplement leaves out what it brings nothing for. */
function numbering(entries: readonly AgendaEntry[], isSupplement: boolean): readonly Warning[] {
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  entries.forEach(({ number }, at) => {
    if (!number) return;
    const printed = number.printed.toLowerCase();
    if (seen.has(printed)) warnings.push(warning('number-twice', { item: number.printed }));
    seen.add(printed);
    const before = entries[at - 1]?.number;
    const isSkipped = !isSupplement && before && number.style === 'plain' && (stepFrom(before, number) ?? 1) > 1;
    if (isSkipped)
      warnings.push(
        warning('number-missing', { item: number.printed, found: `${before.printed} - ${number.printed}` }),
      );
  });
  return warnings;
}

function itemOf(
  entry: AgendaEntry,
  placeOf: (entry: AgendaEntry | SubEntry) => Place,
  exempt: boolean,
  outlined: OutlineItem | undefined,
  content: PaperContent,
): AgendaReading['items'][number] {
  const { pages, printed } = placeOf(entry);
  const fromOutline = pages && outlined ? outlineDocuments(outlined.children, pages) : [];
  const documents = fromOutline.length > 0 || !pages ? fromOutline : headedDocuments(content, pages);
  return {
    number: printedNumber(entry),
    title: entry.title,
    printed,
    pages,
    line: entry.line,
    section: entry.section?.words ?? null,
    toFollow: entry.toFollow && pages === null,
    exempt,
    note: entry.note,
    subItems: entry.subs.map(sub => ({
      number: sub.number.printed,
      title: sub.title,
      ...placeOf(sub),
      line: sub.line,
    })),
    documents,
  };
}
