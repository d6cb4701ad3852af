import type { PageLabels } from '../labels/read-labels.ts';
import type { PaperContent } from '../paper-content.ts';
import { saysSupplement } from '../supplement/is-supplement.ts';
import { warning, type Warning } from '../warning.ts';
import type { AgendaEntries, AgendaEntry } from './agenda-entry.ts';
import { columnHeads } from './columns.ts';
import { frontLines, type FrontLine } from './front-lines.ts';
import {
  announcesBusiness,
  endsAgenda,
  isAttendance,
  isAgendaHeading,
  isLetterHead,
  isMinuted,
} from './front-words.ts';
import { countUpTo, findChain, type Chain, type NumberedLine } from './item-chain.ts';
import { rowsWithPages, withoutIntroductions } from './late-rows.ts';
import { tellsOfMeeting } from './meeting-sign.ts';
import { readEntries } from './read-entries.ts';
import { readUnnumbered } from './read-unnumbered.ts';
import { readSection } from './sections.ts';
import { stampedItems } from './stamped-items.ts';
import { isStockTitle } from './wordings.ts';

export type FoundAgenda = AgendaEntries & {
  readonly warnings: readonly Warning[];
  /** A supplement lists only the items it brings papers for, in any order. */
  readonly isSupplement: boolean;
};

const NOTHING: FoundAgenda = { entries: [], pages: [], warnings: [], isSupplement: false };

const SAME_COLUMN = 9;

/**
 * Reads the items from the agenda's own pages, which end where the papers begin. A report, minutes or a letter has none,
 * however its parts are numbered: an agenda says that it is one, or its items are those that meetings begin and end with.
 */
export function findAgenda(content: PaperContent, labels: PageLabels, firstPaper: number): FoundAgenda {
  const isSupplement = saysSupplement(content);
  // What bears the stamp of an item on its first page has no agenda of its own.
  const lines = firstPaper === 0 ? [] : frontLines(content, labels, firstPaper);
  const start = startOf(lines);
  const from = lines.slice(start.at);
  const breaks = {
    sections: countUpTo(from, ({ text }) => readSection(text) !== null),
    ends: countUpTo(from, ({ text }) => endsAgenda(text)),
  };
  const found = findChain(from, breaks);
  const chain = found && isAgenda(found, start.kind, from) ? found : null;
  if (isSupplement) {
    const entries = lateEntries(lines, chain?.items.map(item => ({ ...item, at: item.at + start.at })) ?? []);
    if (entries.length > 0) return { ...NOTHING, entries, pages: pagesOf(entries, undefined), isSupplement };
  }
  if (chain) {
    const entries = readEntries(from, chain.items);
    if (areMinutes(entries, from, chain)) return NOTHING;
    if (start.at > 0 && isOfNoMeeting(entries, lines, labels)) return NOTHING;
    return { ...NOTHING, entries, pages: pagesOf(entries, lines[start.at]), isSupplement };
  }
  const stamped = isSupplement ? stampedItems(content, labels) : NOTHING;
  if (stamped.entries.length > 0) return { ...NOTHING, ...stamped, isSupplement };
  if (start.kind !== 'heading') return NOTHING;
  const unnumbered = readUnnumbered(from.slice(1));
  if (start.at > 0 && unnumbered.length > 0 && isOfNoMeeting(unnumbered, lines, labels)) return NOTHING;
  if (unnumbered.length > 0) return { ...NOTHING, entries: unnumbered, pages: pagesOf(unnumbered, lines[start.at]) };
  const heading = lines[start.at];
  return {
    ...NOTHING,
    warnings: [
      warning('agenda-unclear', { pageIndex: heading?.pageIndex ?? null, found: heading?.text.slice(0, 80) ?? null }),
    ],
  };
}

/** The items of a supplement's letter: its rows that name pages, and those that count on with them. */
function lateEntries(lines: readonly FrontLine[], counted: readonly NumberedLine[]): readonly AgendaEntry[] {
  const rows = rowsWithPages(lines);
  const [first] = counted;
  const others = rows.filter(
    row => !counted.some(({ at }) => at === row.at) && (!first || Math.abs(row.left - first.left) <= SAME_COLUMN),
  );
  if (rows.length === 0) return [];
  const late = withoutIntroductions(
    lines,
    [...counted, ...others].toSorted((a, b) => a.at - b.at),
  );
  return readEntries(late.lines, late.rows);
}

type Start = { readonly at: number; readonly kind: 'heading' | 'letter' | 'columns' | 'business' | 'none' };

/** Where the list of items may begin, and how the paper says so. */
function startOf(lines: readonly FrontLine[]): Start {
  const kinds = [
    ['heading', ({ text }: FrontLine) => isAgendaHeading(text)],
    ['letter', ({ text }: FrontLine) => isLetterHead(text)],
    ['columns', headsItemsAndPages],
    ['business', ({ text }: FrontLine) => announcesBusiness(text)],
  ] as const;
  for (const [kind, is] of kinds) {
    const at = lines.findIndex(is);
    if (at >= 0) return { at, kind };
  }
  return { at: 0, kind: 'none' };
}

/** A list called an agenda within a guide or a newsletter: nothing tells of a meeting, and no item has papers. */
function isOfNoMeeting(entries: readonly AgendaEntry[], lines: readonly FrontLine[], { stamps }: PageLabels): boolean {
  const hasPapers =
    entries.some(({ range, toFollow }) => range !== null || toFollow) || stamps.some(({ item }) => item !== null);
  return !hasPapers && !lines.some(({ text }) => tellsOfMeeting(text));
}

/** `Item | Subject | Pages`: the head of a table that holds the agenda. */
function headsItemsAndPages(line: FrontLine): boolean {
  const kinds = columnHeads(line).map(({ kind }) => kind);
  return kinds.includes('pages') && kinds.some(kind => kind === 'number' || kind === 'title');
}

function isAgenda({ items, evidence }: Chain, kind: Start['kind'], lines: readonly FrontLine[]): boolean {
  const stock = items.filter(({ at, rest }) => isStockTitle(rest === '' ? (lines[at]?.text ?? '') : rest)).length;
  switch (kind) {
    case 'heading':
      return items.length >= 2 || evidence > 0 || isRightBelow(items[0]?.at ?? 99, lines);
    case 'letter':
      return (items[0]?.at ?? 99) <= 6;
    case 'columns':
      return (items[0]?.at ?? 99) <= 3 && stock > 0;
    case 'business':
      return items.length >= 3 || (items.length >= 2 && evidence > 0);
    case 'none':
      return items.length >= 3 && stock >= 2;
  }
}

function isRightBelow(at: number, lines: readonly FrontLine[]): boolean {
  return at <= 12 && !lines.slice(0, at).some(({ text }) => endsAgenda(text));
}

/** Minutes are numbered like an agenda; they tell what was done. */
function areMinutes(entries: readonly AgendaEntry[], lines: readonly FrontLine[], { items }: Chain): boolean {
  const ranges = entries.filter(({ range }) => range !== null).length;
  if (ranges >= 2) return false;
  const first = items[0]?.at ?? 0;
  if (lines.slice(0, first).some(({ text }) => isAttendance(text))) return true;
  const body = lines.slice(first);
  const said = body.filter(({ text }) => isMinuted(text)).length;
  return said >= Math.max(2, entries.length / 5);
}

function pagesOf(entries: readonly AgendaEntry[], heading: FrontLine | undefined): readonly number[] {
  const last = Math.max(heading?.pageIndex ?? 0, ...entries.map(({ line }) => line?.pageIndex ?? 0));
  return Array.from({ length: last + 1 }, (_, pageIndex) => pageIndex);
}
