import type { AgendaItem } from '../agenda/item.ts';
import { pagesIn } from '../page-span.ts';
import { warning, type Warning } from '../warning.ts';
import { livingItem, withSource, type LivingItem } from './living-item.ts';
import { matchItems } from './match-items.ts';
import { compared, type PaperToJoin } from './paper-to-join.ts';
import { withReplacement } from './replacing.ts';

export type Joined = { readonly items: readonly LivingItem[]; readonly warnings: readonly Warning[] };

/**
 * Puts the papers of a supplement to the items they are for: in the place of what was there, for what was to follow, or
 * beside it. An item the agenda does not have is added at its end.
 *
 * @param series the versions of the agenda: what a republished pack already holds is not taken from the supplement again
 * @param editions the supplement as it was published, and again, the first edition first: the last one is in force, and takes
 *   the place of what any of them does
 */
export function joinSupplement(
  items: readonly LivingItem[],
  supplement: PaperToJoin,
  series: readonly PaperToJoin[],
  editions: readonly PaperToJoin[] = [supplement],
): Joined {
  const brought = itemsBrought(supplement);
  const matches = matchItems(brought, items, { trustsNumbers: true });
  const joined = [...items];
  const warnings: Warning[] = [];
  if (brought.length === 0 && items.length > 0)
    warnings.push(warning('supplement-without-item', { found: supplement.fileName }));
  const isLast = editions.at(-1) === supplement;
  const replacing = new Set(
    editions.flatMap(edition => edition.supplement?.replaces.map(number => number.toLowerCase()) ?? []),
  );
  brought.forEach((item, index) => {
    const at = matches.get(index);
    const known = at === undefined ? undefined : joined[at];
    if (at === undefined || !known) {
      const added = livingItem(supplement.sha256, item, 'added');
      const sources = added.sources.map(source => ({ ...source, isCurrent: isLast }));
      joined.push({ ...added, sources, toFollow: false });
      if (items.length > 0 && !isAdded(supplement, item))
        warnings.push(
          warning('supplement-without-item', { item: item.number || item.title, found: supplement.fileName }),
        );
      return;
    }
    const how = replacing.has(item.number.toLowerCase())
      ? 'replaces'
      : wasToFollow(known, series)
        ? 'follows'
        : 'added';
    const isCurrent = isLast && !isTakenIn(supplement, known, series);
    const source = { paper: supplement.sha256, item, how, isCurrent } as const;
    if (how !== 'replaces' || !isCurrent) {
      joined[at] = withSource(known, source);
      return;
    }
    const replaced = withReplacement(known, source);
    joined[at] = replaced.item;
    if (!replaced.isClear)
      warnings.push(warning('replaced-pages-unclear', { item: item.number || item.title, found: supplement.fileName }));
  });
  return { items: joined, warnings };
}

/**
 * The items whose papers it holds. For those whose papers are not told apart, all behind its letter are taken.
 */
function itemsBrought({ agenda, supplement, pageCount }: PaperToJoin): readonly AgendaItem[] {
  const last = Math.max(0, pageCount - 1);
  const whole = { first: Math.min(supplement?.papersFrom ?? 0, last), last };
  const own = agenda.filter(({ pages }) => pages !== null);
  const listed = own.length > 0 ? own : agenda.map(item => ({ ...item, pages: whole, textKey: null }));
  const known = new Set(agenda.map(({ number }) => number.toLowerCase()));
  const named = (supplement?.items ?? []).filter(number => !known.has(number.toLowerCase()));
  return [
    ...listed,
    ...named.map(number => ({
      number,
      title: '',
      printed: null,
      pages: whole,
      line: null,
      section: null,
      toFollow: false,
      exempt: false,
      textKey: null,
    })),
  ];
}

/** Whether a supplement says itself that an item is new to the agenda. */
function isAdded({ supplement }: PaperToJoin, { number }: AgendaItem): boolean {
  return supplement?.adds?.some(added => added.toLowerCase() === number.toLowerCase()) ?? false;
}

function wasToFollow(item: LivingItem, series: readonly PaperToJoin[]): boolean {
  if (item.toFollow) return true;
  if (item.sources.some(({ how }) => how === 'follows')) return true;
  return series.some(({ agenda }) => itemIn(agenda, item)?.toFollow);
}

/**
 * Whether the version in force already holds what the supplement brought: it is later than the supplement, or, where no
 * date tells, the item's papers changed from the version before.
 */
function isTakenIn(supplement: PaperToJoin, item: LivingItem, series: readonly PaperToJoin[]): boolean {
  const [lead, before] = [series.at(-1), series.at(-2)];
  const now = lead && itemIn(lead.agenda, item);
  if (!lead || !now?.pages) return false;
  if (!before) return compared(supplement.published, lead.published) < 0;
  // A date that was not changed when the pack was republished does not tell when that was.
  const said = lead.published === before.published ? null : lead.published;
  const later = compared(supplement.published, said) || compared(supplement.createdAt, lead.createdAt);
  if (later !== 0) return later < 0;
  const then = itemIn(before.agenda, item);
  return !then?.pages || pagesIn(then.pages) !== pagesIn(now.pages);
}

function itemIn(agenda: readonly AgendaItem[], item: LivingItem): AgendaItem | undefined {
  return agenda[matchItems([item], agenda).get(0) ?? -1];
}
