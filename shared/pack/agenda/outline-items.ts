import type { OutlineEntry } from '../outline.ts';
import type { AgendaEntry, SubEntry } from './agenda-entry.ts';
import { leadingNumber, type ItemNumber } from './item-number.ts';
import { isStockTitle } from './wordings.ts';
import { likeness, plainTitle } from './same-title.ts';

/** An entry of the outline that may be an item of the agenda. */
export type OutlineItem = {
  readonly number: ItemNumber | null;
  readonly title: string;
  /** Where it leads; null where it leads nowhere. */
  readonly start: number | null;
  /** The page before the next entry of its rank leads to; null where none comes after it. */
  readonly end: number | null;
  readonly children: readonly OutlineEntry[];
};

/** An outline laid beside the agenda: which entry is which item, and entries that look like items of no line. */
export type OutlineReading = {
  readonly matches: ReadonlyMap<AgendaEntry | SubEntry, OutlineItem>;
  readonly others: readonly OutlineItem[];
  /** Whether the outline names the agenda itself, as software that puts packs together does. */
  readonly namesAgenda: boolean;
  /** The page that it says the agenda is on; null where it does not say. */
  readonly agendaPage: number | null;
};

const MOST_ENTRIES = 3000;
const DEEPEST = 3;
const ALIKE = 0.6;
const FRONT =
  /^(?:\d+\s+)?(?:agenda|agor|rhaglen|summons|front ?sheet|agenda front ?sheet|contents|cover(?: page)?|supplement(?:ary)? letter)\b/i;

type Line = { readonly entry: AgendaEntry | SubEntry; readonly title: string; readonly number: string };

/** Finds the items of an agenda in an outline, whatever else it holds: headings of reports, sections, files. */
export function readOutline(outline: readonly OutlineEntry[], entries: readonly AgendaEntry[]): OutlineReading {
  const ranked = rankedItems(outline);
  const fronts = outline.slice(0, 12).filter(({ title }) => FRONT.test(title.trim()));
  const namesAgenda = fronts.length > 0;
  const agendaPage = fronts.find(({ children }) => children.length === 0)?.pageIndex ?? null;
  const lines = entries.flatMap(entry => [entry, ...entry.subs]).map(lineOf);
  const matches = new Map<AgendaEntry | SubEntry, OutlineItem>();
  const used = new Set<OutlineItem>();
  for (const { item } of ranked) {
    const best = bestLine(item, lines, matches);
    if (best) matches.set(best.entry, item);
    if (best) used.add(item);
  }
  // Where the outline is surely one of the agenda, a number is enough: reports are often named otherwise than on the agenda.
  const top = ranked.filter(({ item, depth }) => depth === 0 && item.number !== null);
  const proven = top.filter(({ item }) => used.has(item)).length;
  for (const { item } of top) {
    if (used.has(item) || !(namesAgenda || (proven >= 2 && proven * 2 >= top.length))) continue;
    const line = lines.find(
      ({ entry, number }) => number === item.number?.printed.toLowerCase() && !matches.has(entry),
    );
    if (!line || (likeness(plainTitle(item.title), line.title) === 0 && isStockTitle(line.title))) continue;
    matches.set(line.entry, item);
    used.add(item);
  }
  const others = ranked.filter(({ item, depth }) => depth === 0 && !used.has(item)).map(({ item }) => item);
  return { matches, others, namesAgenda, agendaPage };
}

function lineOf(entry: AgendaEntry | SubEntry): Line {
  return { entry, title: plainTitle(entry.title), number: entry.number?.printed.toLowerCase() ?? '' };
}

/** The line of the agenda that an entry names, by its title, and its number where both have one. */
function bestLine(
  item: OutlineItem,
  lines: readonly Line[],
  taken: ReadonlyMap<AgendaEntry | SubEntry, OutlineItem>,
): Line | null {
  const title = plainTitle(item.title);
  const number = item.number?.printed.toLowerCase() ?? '';
  let best: Line | null = null;
  let most = 0;
  for (const line of lines) {
    const isNumber = number !== '' && number === line.number;
    const clashes = number !== '' && line.number !== '' && !isNumber;
    if (clashes || taken.has(line.entry)) continue;
    const same = likeness(title, line.title);
    const score = isNumber ? (same > 0.25 || title === '' ? same + ALIKE : 0) : same;
    if (score >= ALIKE && score > most) {
      best = line;
      most = score;
    }
  }
  return best;
}

type Ranked = { readonly item: OutlineItem; readonly depth: number };

/** The entries of the upper ranks, those that are the front pages left out. */
function rankedItems(outline: readonly OutlineEntry[]): readonly Ranked[] {
  const found: Ranked[] = [];
  const visit = (entries: readonly OutlineEntry[], depth: number): void => {
    const starts = entries
      .flatMap(({ pageIndex }) => (pageIndex === null ? [] : [pageIndex]))
      .toSorted((a, b) => a - b);
    for (const entry of entries) {
      if (found.length >= MOST_ENTRIES) return;
      const isFront = FRONT.test(entry.title.trim());
      if (!isFront) found.push({ item: itemOf(entry, starts), depth });
    }
    for (const entry of entries) {
      const isRoot =
        depth === 0 && (entries.length <= 3 || FRONT.test(entry.title.trim()) || !leadingNumber(entry.title));
      if (depth < DEEPEST && isRoot) visit(entry.children, depth + 1);
    }
  };
  visit(outline, 0);
  return found;
}

function itemOf({ title, pageIndex, children }: OutlineEntry, starts: readonly number[]): OutlineItem {
  const words = title.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const numbered = leadingNumber(words.replace(/^(\d{1,3}[a-z]?)[_-](?=\p{L})/u, '$1 '));
  const next = pageIndex === null ? undefined : firstAbove(starts, pageIndex);
  return {
    number: numbered?.readings[0] ?? null,
    title: (numbered ? numbered.rest : words).replace(/\.(?:pdf|docx?)$/i, ''),
    start: pageIndex,
    end: next === undefined ? null : next - 1,
    children,
  };
}

/** The first of sorted numbers above a limit, found by halving: outlines may have thousands of entries. */
function firstAbove(sorted: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** Whether entries of an outline are those of an agenda, where no agenda can be read: not the headings of one report. */
export function areItems(
  items: readonly OutlineItem[],
  namesAgenda: boolean,
  isStamped: (item: OutlineItem) => boolean,
): boolean {
  const numbered = items.filter(({ number }) => number !== null);
  if (numbered.length === 0) return false;
  const proven = numbered.filter(isStamped).length;
  const stock = items.filter(({ title }) => isStockTitle(title)).length;
  return namesAgenda || proven >= 2 || stock >= 2;
}
