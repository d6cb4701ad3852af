import type { PageLabels } from '../labels/read-labels.ts';
import { warning, type Warning } from '../warning.ts';
import type { LabelPages } from './label-pages.ts';
import type { OutlineItem } from './outline-items.ts';
import type { Placeable } from './placeable.ts';

/** Where papers begin by each of those that tell it: the agenda's range, a stamp, the outline, their own heading. */
export type Starts = {
  readonly printed: number | null;
  readonly stamped: number | null;
  readonly outlined: number | null;
};

type Voting = {
  readonly items: readonly Placeable[];
  readonly outline: ReadonlyMap<Placeable['entry'], OutlineItem>;
  readonly labels: PageLabels;
  readonly byLabel: LabelPages;
  readonly lastFront: number;
};

/** What each of the three says of every item, misleading targets of the outline left out. */
export function startVotes({ items, outline, labels, byLabel, lastFront }: Voting): readonly Starts[] {
  const stamps = stampedStarts(labels, lastFront);
  const led = items.map(({ entry }) => {
    const start = outline.get(entry)?.start ?? null;
    return start !== null && start > lastFront && start < labels.labels.length ? start : null;
  });
  let floor = lastFront + 1;
  const votes = items.map(({ range, stampNames }, at): Starts => {
    const stamped = stampNames.map(name => stamps.get(name)).find(page => page !== undefined) ?? null;
    const outlined = led[at] ?? null;
    const printed = range ? byLabel.find(range.first, floor, [stamped, outlined]) : null;
    floor = printed ?? stamped ?? floor;
    return { printed, stamped, outlined };
  });
  const told = new Set(votes.flatMap(({ printed, stamped }) => [printed, stamped]));
  const lastLed = new Map(led.map((start, at) => [start, at]));
  // An item that has only a line is often made to lead to the papers of the next that has some.
  return votes.map((vote, at) => {
    const { printed, stamped, outlined } = vote;
    if (outlined === null || printed !== null || stamped !== null) return vote;
    const isShared = lastLed.get(outlined) !== at && !isPartNext(items, at, lastLed.get(outlined));
    const isInside = items.some(({ range, whole }) => whole !== items[at]?.whole && byLabel.isInside(outlined, range));
    return told.has(outlined) || isShared || isInside ? { ...vote, outlined: null } : vote;
  });
}

function isPartNext(items: readonly Placeable[], at: number, last: number | undefined): boolean {
  return last !== undefined && items[last]?.whole === items[at]?.whole;
}

/** Where each stamped item begins: the first page that bears its stamp. */
function stampedStarts({ stamps }: PageLabels, lastFront: number): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  stamps.forEach(({ item }, pageIndex) => {
    const number = item?.toLowerCase().replace(/[.)]+$/, '');
    if (number !== undefined && pageIndex > lastFront && !starts.has(number)) starts.set(number, pageIndex);
  });
  return starts;
}

/** Chooses the first page of an item: two that agree outvote the third, a stamp outweighs one, and warns of the others. */
export function decideStart(
  item: Placeable,
  starts: Starts,
  labels: PageLabels,
  headed: number | null,
): {
  readonly start: number | null;
  readonly warnings: readonly Warning[];
} {
  const { printed, stamped, outlined } = starts;
  const told = [printed, stamped, outlined].filter(start => start !== null);
  const agreed = told.find((start, at) => told.indexOf(start) !== at);
  const alone = told.length === 1 ? headed : null;
  const start = agreed ?? stamped ?? printedIfStamped(item, printed, labels) ?? alone ?? outlined ?? printed;
  const warnings: Warning[] = [];
  const differs = (page: number | null): page is number => page !== null && page !== start;
  if (differs(outlined) || (differs(printed) && stamped === null)) {
    warnings.push(
      warning('outline-disagrees', {
        item: item.name,
        pageIndex: start,
        found: String((differs(outlined) ? outlined : (printed ?? 0)) + 1),
      }),
    );
  }
  const other = stamped !== null && differs(printed) ? printed : stamped;
  if (stamped !== null && differs(other)) {
    warnings.push(
      warning('range-disagrees', { item: item.name, pageIndex: start, found: item.range?.first ?? String(other + 1) }),
    );
  }
  return { start, warnings };
}

/** Where only the agenda and the outline speak, the agenda is right if the page bears its number itself. */
function printedIfStamped({ range }: Placeable, printed: number | null, { stamps }: PageLabels): number | null {
  return printed !== null && stamps[printed]?.label === range?.first ? printed : null;
}
