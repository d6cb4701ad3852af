import type { PageLabels } from '../labels/read-labels.ts';
import type { PaperContent } from '../paper-content.ts';
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
import { countUpTo, findChain, type Chain } from './item-chain.ts';
import { readEntries } from './read-entries.ts';
import { readUnnumbered } from './read-unnumbered.ts';
import { readSection } from './sections.ts';
import { isStockTitle } from './wordings.ts';

export type FoundAgenda = AgendaEntries & { readonly warnings: readonly Warning[] };

const NOTHING: FoundAgenda = { entries: [], pages: [], warnings: [] };

/**
 * Reads the items from the agenda's own pages, which end where the papers begin. A report, minutes or a letter has none,
 * however its parts are numbered: an agenda says that it is one, or its items are those that meetings begin and end with.
 */
export function findAgenda(content: PaperContent, labels: PageLabels, firstPaper: number): FoundAgenda {
  const lines = frontLines(content, labels, firstPaper);
  const start = startOf(lines);
  const from = lines.slice(start.at);
  const breaks = {
    sections: countUpTo(from, ({ text }) => readSection(text) !== null),
    ends: countUpTo(from, ({ text }) => endsAgenda(text)),
  };
  const chain = findChain(from, breaks);
  if (chain && isAgenda(chain, start.kind, from)) {
    const entries = readEntries(from, chain.items);
    if (!areMinutes(entries, from, chain)) return { entries, pages: pagesOf(entries, lines[start.at]), warnings: [] };
    return NOTHING;
  }
  if (start.kind !== 'heading') return NOTHING;
  const unnumbered = readUnnumbered(from.slice(1));
  if (unnumbered.length > 0) return { entries: unnumbered, pages: pagesOf(unnumbered, lines[start.at]), warnings: [] };
  const heading = lines[start.at];
  return {
    ...NOTHING,
    warnings: [
      warning('agenda-unclear', { pageIndex: heading?.pageIndex ?? null, found: heading?.text.slice(0, 80) ?? null }),
    ],
  };
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
