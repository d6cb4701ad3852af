import { itemAt } from '../agenda/item-at.ts';
import type { ItemDetail, SubItem } from '../agenda/item.ts';
import { isWithin, type PageSpan } from '../page-span.ts';
import type { PaperReading } from '../reading.ts';

/** What is known of a paper before its words are linked. */
export type Known = Pick<PaperReading, 'kind' | 'labels' | 'agenda' | 'minutes' | 'report'>;

/** A minute of this paper, with what tells its meeting from others. */
export type KnownMinute = {
  readonly date: string | null;
  readonly body: string | null;
  readonly pageIndex: number;
};

/** Places of a paper by what they are called, {@link plainName}. */
export type Places = {
  /** The pages that bear a number. */
  readonly byLabel: ReadonlyMap<string, readonly number[]>;
  /** The first pages of items and their parts, by the first of the pages the agenda names for them. */
  readonly byRange: ReadonlyMap<string, readonly number[]>;
  readonly items: ReadonlyMap<string, readonly (ItemDetail | SubItem)[]>;
  readonly minutes: ReadonlyMap<string, readonly KnownMinute[]>;
};

/** What a page is part of. */
export type Whereabouts = {
  readonly pageIndex: number;
  /** Undefined on the agenda's own pages, and in a paper without an agenda. */
  readonly item: ItemDetail | undefined;
  /** The document it is a page of; the whole item, or paper, where documents are not told apart. */
  readonly document: PageSpan;
  /** The title of that document, where it has one. */
  readonly documentTitle: string | null;
  /** The whole item, or the paper where it has no agenda. */
  readonly scope: PageSpan;
  readonly isInMinutes: boolean;
  /** On a page that is no item's: the agenda, the letter of a supplement. */
  readonly isFront: boolean;
};

export function placesOf({ labels, agenda, minutes }: Known): Places {
  const all = agenda.flatMap(item => [item, ...item.subItems]);
  return {
    byLabel: grouped(labels.flatMap((label, index) => (label === null ? [] : [[label, index] as const]))),
    byRange: grouped(
      all.flatMap(({ printed, pages }) => (printed && pages ? [[printed.first, pages.first] as const] : [])),
    ),
    items: grouped(all.map(item => [item.number, item] as const)),
    minutes: grouped(
      minutes.flatMap(({ date, body, minutes }) =>
        minutes.map(({ number, pageIndex }) => [number, { date, body, pageIndex }] as const),
      ),
    ),
  };
}

/** A number as it is looked up: in small letters, without the mark behind it or noughts before it. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.)\s]{1,3}$/, '')
    .replace(/^(?:item\s)?0*(?=\w)/, '');
}

function grouped<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, value] of entries) {
    const key = plainName(name);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

export function whereaboutsOf({ agenda, labels, minutes }: Known, pageIndex: number): Whereabouts {
  const item = itemAt(agenda, pageIndex);
  const part = item?.subItems.find(({ pages }) => isWithin(pageIndex, pages));
  const whole: PageSpan = { first: 0, last: Math.max(0, labels.length - 1) };
  const scope = part?.pages ?? item?.pages ?? whole;
  const document = item?.documents.findLast(({ pages }) => isWithin(pageIndex, pages));
  return {
    pageIndex,
    item,
    document: document?.pages ?? scope,
    documentTitle: document?.title ?? null,
    scope,
    isInMinutes: minutes.some(({ pages }) => isWithin(pageIndex, pages)),
    isFront: agenda.length > 0 && item === undefined,
  };
}
