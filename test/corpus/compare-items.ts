import type { PaperReading } from '../../shared/pack/reading.ts';
import { isSimilarTitle, plainTitle } from './same-title.ts';
import type { TruthItem } from './truth.ts';

/** What is compared of each item. */
export const ASPECTS = ['number', 'title', 'start', 'end', 'printed', 'flags'] as const;
export type Aspect = (typeof ASPECTS)[number];

type Item = PaperReading['agenda'][number];

/** How well the items of a paper were read. */
export type ItemScore = {
  readonly expected: number;
  readonly found: number;
  /** Items that are none. */
  readonly extra: number;
  /** Of the items found, how many have each aspect right. */
  readonly right: Readonly<Record<Aspect, number>>;
  /** What is wrong, a line each. */
  readonly faults: readonly string[];
  /** Items whose only page, by the truth, is the one of the agenda that their line stands on: they have no papers. */
  readonly lineOnly: number;
};

export function compareItems(
  truth: readonly TruthItem[],
  { agenda, agendaPages }: Pick<PaperReading, 'agenda' | 'agendaPages'>,
): ItemScore {
  const left = new Set(agenda);
  const pairs = pair(truth, left);
  const right = { number: 0, title: 0, start: 0, end: 0, printed: 0, flags: 0 };
  const faults: string[] = [];
  let lineOnly = 0;
  for (const expected of truth) {
    const item = pairs.get(expected);
    if (!item) {
      faults.push(`not found: ${nameOf(expected.number ?? '', expected.title ?? '')}`);
      continue;
    }
    const isLine = isOnLineOnly(expected, agendaPages);
    if (isLine) lineOnly += 1;
    const wanted = isLine ? { ...expected, startPdfPage: null, endPdfPage: null } : expected;
    for (const aspect of ASPECTS) {
      const [is, should] = valuesOf(item, wanted)[aspect];
      if (should === undefined || is === should) right[aspect] += 1;
      else faults.push(`${nameOf(item.number, item.title)}: ${aspect} is ${is}, not ${should}`);
    }
  }
  for (const item of left) faults.push(`no item: ${nameOf(item.number, item.title)}`);
  return { expected: truth.length, found: pairs.size, extra: left.size, right, faults, lineOnly };
}

/** Takes the items that stand for those of the truth out of `left`. The surest pairs are made first. */
function pair(truth: readonly TruthItem[], left: Set<Item>): ReadonlyMap<TruthItem, Item> {
  const pairs = new Map<TruthItem, Item>();
  const hasTitle = (item: Item, { title }: TruthItem): boolean =>
    title === undefined || plainTitle(item.title) === plainTitle(title);
  const hasNumber = (item: Item, { number }: TruthItem): boolean => number === undefined || item.number === number;
  const ways: readonly ((item: Item, expected: TruthItem) => boolean)[] = [
    (item, expected) => hasNumber(item, expected) && hasTitle(item, expected),
    (item, expected) => hasNumber(item, expected) && isSimilarTitle(item.title, expected.title ?? ''),
    (item, expected) => expected.title !== undefined && hasTitle(item, expected),
  ];
  for (const isPair of ways) {
    for (const expected of truth) {
      const item = pairs.has(expected) ? undefined : [...left].find(candidate => isPair(candidate, expected));
      if (!item) continue;
      pairs.set(expected, item);
      left.delete(item);
    }
  }
  return pairs;
}

function isOnLineOnly({ startPdfPage, endPdfPage, printedPages }: TruthItem, agendaPages: readonly number[]): boolean {
  if (typeof startPdfPage !== 'number' || startPdfPage !== endPdfPage || printedPages) return false;
  return agendaPages.includes(startPdfPage - 1);
}

/** What was read, and what should have been; undefined where the truth does not tell. */
function valuesOf(item: Item, truth: TruthItem): Readonly<Record<Aspect, readonly [string, string | undefined]>> {
  const page = (number: number | null | undefined): string | undefined =>
    number === undefined ? undefined : (number?.toString() ?? 'none');
  const range = (pages: readonly [string, string] | null | undefined): string | undefined =>
    pages === undefined ? undefined : (pages?.join('-') ?? 'none');
  return {
    number: [item.number, truth.number],
    title: [plainTitle(item.title), truth.title === undefined ? undefined : plainTitle(truth.title)],
    start: [page(item.pages ? item.pages.first + 1 : null) ?? '', page(truth.startPdfPage)],
    end: [page(item.pages ? item.pages.last + 1 : null) ?? '', page(truth.endPdfPage)],
    printed: [range(item.printed && [item.printed.first, item.printed.last]) ?? '', range(truth.printedPages)],
    flags: [flags(item.toFollow, item.exempt), flags(truth.toFollow ?? item.toFollow, truth.exempt ?? item.exempt)],
  };
}

function flags(toFollow: boolean, exempt: boolean): string {
  return [toFollow ? 'to follow' : '', exempt ? 'exempt' : ''].filter(flag => flag !== '').join(', ') || 'no flag';
}

function nameOf(number: string, title: string): string {
  return `${number === '' ? '(no number)' : number} “${title.slice(0, 60)}”`;
}
