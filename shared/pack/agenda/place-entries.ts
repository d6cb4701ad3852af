import type { PageLabels } from '../labels/read-labels.ts';
import type { PageSpan } from '../page-span.ts';
import { warning, type Warning } from '../warning.ts';
import type { AgendaEntry, SubEntry } from './agenda-entry.ts';
import { endOf, withEnd, type PrintedPages } from './item-end.ts';
import { pagesByLabel } from './label-pages.ts';
import { extendsNumber } from './own-items.ts';
import type { OutlineItem } from './outline-items.ts';
import { placeables, type Placeable } from './placeable.ts';
import { isStockTitle } from './wordings.ts';
import { decideStart, startVotes } from './start-votes.ts';
import type { PageHeads } from './page-heads.ts';

/** Where papers stand, and the pages that the agenda prints for them. */
export type Place = { readonly pages: PageSpan | null; readonly printed: PrintedPages | null };

export type Placing = {
  readonly places: ReadonlyMap<AgendaEntry | SubEntry, Place>;
  readonly warnings: readonly Warning[];
};

export type PlacingInput = {
  readonly entries: readonly AgendaEntry[];
  readonly outline: ReadonlyMap<AgendaEntry | SubEntry, OutlineItem>;
  readonly labels: PageLabels;
  readonly pageCount: number;
  /** The last of the agenda's own pages; -1 where it has none. */
  readonly lastFront: number;
  /** Whether the words of the pages behind the agenda are known. */
  readonly isRead: boolean;
  readonly heads: PageHeads;
};

/** Fewer pages behind an agenda may be its own: a blank back, a map. */
const LEAST_PAPERS = 3;

/**
 * Finds the pages of every item and of its parts: by the range that the agenda prints, through the numbers on the pages; by
 * the stamp on its first page; by where the outline leads. Where the paper has none of these, by the titles that pages begin
 * with.
 */
export function placeEntries(input: PlacingInput): Placing {
  const { entries, outline, labels, pageCount } = input;
  const items = placeables(entries);
  const byLabel = pagesByLabel(input);
  const warnings: Warning[] = byLabel.reason === null ? [] : [warning('pages-unclear', { found: byLabel.reason })];
  const votes = startVotes({ ...input, items, byLabel });
  const told = votes.filter(vote => Object.values(vote).some(start => start !== null)).length;
  const isUnranged = items.every(({ range }) => range === null);
  const others = items.filter(({ title }) => !isCommon(title)).length;
  // Where one item alone is told of, the papers of the others may well stand behind its own.
  const isSilent = told === 0 || (told === 1 && isUnranged && others > 1);
  const decided = items.map((item, at) => {
    const vote = votes[at] ?? { printed: null, stamped: null, outlined: null };
    const isUnproven = vote.outlined !== null && vote.printed === null && vote.stamped === null;
    const isSought = isUnproven || (isSilent && item.range === null && input.isRead && !isCommon(item.title));
    const headed = isSought ? input.heads.find(item.title, vote.outlined) : null;
    const { start, warnings: doubts } = decideStart(item, vote, labels, headed);
    warnings.push(...doubts);
    if (start !== null && isSilent) warnings.push(warning('pages-unclear', { item: item.name, pageIndex: start }));
    if (start !== null || !isSilent || headed === null) return start;
    warnings.push(warning('pages-unclear', { item: item.name, pageIndex: headed }));
    return headed;
  });

  const partStarts = items.map((_, at) => firstOfParts(items, decided, at));
  // What begins with its first part has no papers before it.
  const starts = decided.map((start, at) => (start !== null && start >= (partStarts[at] ?? Infinity) ? null : start));
  const opened = openedRanges(items, starts, input);

  const isUntold = starts.every(start => start === null) && items.every(({ range }) => range === null);
  if (isUntold && input.isRead && pageCount > input.lastFront + LEAST_PAPERS) {
    warnings.push(warning('pages-unclear', { pageIndex: input.lastFront + 1 }));
  }

  const places = new Map<AgendaEntry | SubEntry, Place>();
  opened.forEach((item, at) => {
    const start = starts[at] ?? null;
    const following =
      items.slice(at + 1).find(({ range, whole }) => range !== null && whole !== item.entry)?.range ?? null;
    const printed = withEnd(item, following, warnings);
    if (start === null) {
      if (printed && input.isRead && (decided[at] ?? null) === null)
        warnings.push(warning('range-beyond-file', { item: item.name, found: `${printed.first} - ${printed.last}` }));
      places.set(item.entry, { pages: null, printed });
      return;
    }
    const next = nextStart(items, starts, at);
    const bound = (next ?? pageCount) - 1;
    const outlineEnd = outline.get(item.entry)?.start === start ? (outline.get(item.entry)?.end ?? null) : null;
    const last = endOf(
      {
        item,
        start,
        bound,
        isLast: next === null,
        hasParts: partStarts[at] !== null,
        printed,
        outlineEnd,
        byLabel,
        pageCount,
      },
      warnings,
    );
    places.set(item.entry, { pages: { first: start, last }, printed });
  });
  for (const whole of entries) {
    const place = places.get(whole);
    if (place && place.pages === null)
      places.set(whole, { ...place, pages: unionOf(whole.subs.map(sub => places.get(sub)?.pages ?? null)) });
  }
  return { places, warnings };
}

/** Titles that minutes and reports of any meeting bear too; one with a figure in it is this meeting's own. */
function isCommon(title: string): boolean {
  return isStockTitle(title) && !/\d/.test(title);
}

/** Where the first of the items behind one that bear its number begins: `5a` behind `5`. */
function firstOfParts(items: readonly Placeable[], starts: readonly (number | null)[], at: number): number | null {
  const whole = items[at]?.entry;
  let first: number | null = null;
  if (!whole || whole !== items[at]?.whole) return null;
  for (let next = at + 1; next < items.length; next += 1) {
    const [other, start] = [items[next], starts[next] ?? null];
    if (!other || (other.whole !== whole && !extendsNumber(other.whole, items[at].whole))) break;
    if (other.whole !== whole && start !== null && (first === null || start < first)) first = start;
  }
  return first;
}

/** Where an agenda prints the first page of each report alone, its ranges have no end: pages stand between them. */
function openedRanges(
  items: readonly Placeable[],
  starts: readonly (number | null)[],
  { labels, pageCount }: PlacingInput,
): readonly Placeable[] {
  const isSingle = ({ range }: Placeable): boolean => range !== null && (range.last ?? range.first) === range.first;
  const ranged = items.filter(({ range }) => range !== null);
  if (ranged.length < 2 || !ranged.every(isSingle)) return items;
  const taken = new Set(starts);
  return items.map((item, at) => {
    const next = (starts[at] ?? pageCount) + 1;
    const isOpen = isSingle(item) && next < pageCount && !taken.has(next) && !labels.blank.includes(next);
    return isOpen && item.range ? { ...item, range: { first: item.range.first, last: null } } : item;
  });
}

/** Where the next papers in the file begin; an item goes on through its own parts. */
function nextStart(items: readonly Placeable[], starts: readonly (number | null)[], at: number): number | null {
  const [item, start] = [items[at], starts[at] ?? 0];
  let next: number | null = null;
  starts.forEach((other, index) => {
    const isOwnPart = items[index]?.whole === item?.entry;
    if (other !== null && other > start && !isOwnPart && (next === null || other < next)) next = other;
  });
  return next;
}

function unionOf(spans: readonly (PageSpan | null)[]): PageSpan | null {
  const known = spans.filter(span => span !== null);
  if (known.length === 0) return null;
  return { first: Math.min(...known.map(({ first }) => first)), last: Math.max(...known.map(({ last }) => last)) };
}
