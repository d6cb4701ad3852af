import type { AgendaItem } from '../agenda/item.ts';

/** What items are known by. */
export type NamedItem = Pick<AgendaItem, 'number' | 'title'>;

/** Titles that share this much of their words are one item's, whatever the numbers. */
const SAME_TITLE = 0.6;
/** With the same number this much is enough. */
const AKIN = 0.3;
/** Titles are compared word by word only this many times; beyond that only equal ones are one item. */
const MOST_COMPARED = 40_000;

/**
 * Which item of one list is which of another: pairs of indexes, each used once. By title first, for numbers move when an
 * agenda is amended; by number where the titles are akin. Between equal titles the equal number decides.
 *
 * @param trustsNumbers take an equal number for enough where no title speaks against it, as in a supplement, whose items
 *   may be titled after the report
 */
export function matchItems(
  from: readonly NamedItem[],
  to: readonly NamedItem[],
  trustsNumbers = false,
): ReadonlyMap<number, number> {
  const pairs = [...equalTitles(from, to), ...akinTitles(from, to, trustsNumbers)];
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  return found;
}

/** How much of their words two titles share, from 0 to 1. A title that goes on behind the other counts as much. */
export function titleLikeness(a: string, b: string): number {
  return likeness(wordsOf(a), wordsOf(b));
}

type Pair = { readonly a: number; readonly b: number; readonly score: number };

const BY_TITLE = 10;

function equalTitles(from: readonly NamedItem[], to: readonly NamedItem[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  to.forEach(({ title }, b) => {
    const key = [...wordsOf(title)].join(' ');
    if (key !== '') places.set(key, [...(places.get(key) ?? []).slice(0, 20), b]);
  });
  return from.flatMap(({ title, number }, a) =>
    (places.get([...wordsOf(title)].join(' ')) ?? []).map(b => ({
      a,
      b,
      score: BY_TITLE + 1 + (sameNumber(number, to[b]?.number) ? 1 : 0),
    })),
  );
}

function akinTitles(from: readonly NamedItem[], to: readonly NamedItem[], trustsNumbers: boolean): readonly Pair[] {
  if (from.length * to.length > MOST_COMPARED) return [];
  const others = to.map(({ title }) => wordsOf(title));
  return from.flatMap(({ number, title }, a) => {
    const own = wordsOf(title);
    return others.flatMap((other, b) => {
      const like = likeness(own, other);
      const isSame = sameNumber(number, to[b]?.number);
      if (like >= SAME_TITLE) return [{ a, b, score: BY_TITLE + like + (isSame ? 1 : 0) }];
      const isEnough = isSame && (trustsNumbers || like >= AKIN);
      return isEnough ? [{ a, b, score: 1 + like }] : [];
    });
  });
}

function sameNumber(a: string, b: string | undefined): boolean {
  return a !== '' && a.toLowerCase() === b?.toLowerCase();
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  // Three words that all come again are a title of its own; one or two may be part of any.
  const within = few.size >= 3 && shared === few.size ? 0.9 : 0;
  return Math.max(within, (2 * shared) / (few.size + many.size));
}

const SMALL = new Set([
  'the',
  'of',
  'and',
  'a',
  'an',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'with',
  'y',
  'yr',
  'ar',
  'o',
  'i',
]);
const LONGEST = 400;

function wordsOf(title: string): ReadonlySet<string> {
  const words =
    title
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter(word => !SMALL.has(word)));
}
