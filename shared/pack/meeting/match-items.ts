import type { AgendaItem } from '../agenda/item.ts';
import {
  commonWords,
  haveOtherFigures,
  likeness,
  nameOtherThings,
  titleWords,
  type TitleWords,
} from './title-words.ts';

/** What items are known by; by the words of their papers too where these are given. */
export type NamedItem = Pick<AgendaItem, 'number' | 'title'> & Partial<Pick<AgendaItem, 'textKey'>>;

/** How items are told apart beside their titles and numbers. */
export type MatchingOptions = {
  /** Take an equal number for enough where no title speaks against it, as in a supplement, titled after its report. */
  readonly trustsNumbers?: boolean;
  /** Whether the papers of two items, by their indexes, have the same words on the whole; else by their text keys. */
  readonly haveSamePapers?: (from: number, to: number) => boolean;
};

/** Titles that share this much of their words are one item's, whatever the numbers. */
const SAME_TITLE = 0.6;
/** With the same number, or the same papers, this much is enough. */
const AKIN = 0.3;
/** Titles are compared word by word only this many times; beyond that only equal ones are one item. */
const MOST_COMPARED = 40_000;

/**
 * Which item of one list is which of another: pairs of indexes, each used once. Equal titles first, whatever the numbers,
 * for these move when an agenda is amended; then titles that are alike. Those that are alike but for their references,
 * amounts, dates or names are other items, unless their papers have the same words. Between equal titles the papers
 * decide, then the number.
 */
export function matchItems(
  from: readonly NamedItem[],
  to: readonly NamedItem[],
  options: MatchingOptions = {},
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of scoredPairs(from, to, options).toSorted(
    (x, y) => y.score - x.score || x.a - y.a || x.b - y.b,
  )) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  return found;
}

/** {@link likeness} of two titles. */
export function titleLikeness(a: string, b: string): number {
  return likeness(titleWords(a), titleWords(b));
}

/** Whether two titles are equal but for spaces, marks and capitals. */
export function isSameTitle(a: string, b: string): boolean {
  return a === b || titleWords(a).key === titleWords(b).key;
}

export function isSameNumber(a: string, b: string | undefined): boolean {
  return a !== '' && a.toLowerCase() === b?.toLowerCase();
}

type Pair = { readonly a: number; readonly b: number; readonly score: number };

/** What each way of being one item counts for: a better one always before a worse one. */
const EQUAL = 100;
const SAME_PAPERS = 50;
const ALIKE = 10;

function scoredPairs(
  from: readonly NamedItem[],
  to: readonly NamedItem[],
  { trustsNumbers = false, haveSamePapers = byTextKey(from, to) }: MatchingOptions,
): readonly Pair[] {
  const [own, others] = [from.map(({ title }) => titleWords(title)), to.map(({ title }) => titleWords(title))];
  const equal = equalTitles(own, others).map(([a, b]): Pair => {
    const isSame = isSameNumber(from[a]?.number ?? '', to[b]?.number);
    return { a, b, score: EQUAL + (haveSamePapers(a, b) ? 2 : 0) + (isSame ? 1 : 0) };
  });
  if (from.length * to.length > MOST_COMPARED) return equal;
  const common = new Set([...commonWords(own), ...commonWords(others)]);
  const alike = own.flatMap((title, a) =>
    others.flatMap((other, b): readonly Pair[] => {
      const like = likeness(title, other);
      const isSame = isSameNumber(from[a]?.number ?? '', to[b]?.number);
      const isNamed = isSame && trustsNumbers;
      if (like < AKIN && !isNamed && !(isSame && haveSamePapers(a, b))) return [];
      const score = like + (isSame ? 1 : 0);
      if (haveSamePapers(a, b)) return [{ a, b, score: SAME_PAPERS + score }];
      if (haveOtherFigures(title, other) || nameOtherThings(title, other, common)) {
        return isNamed && !(like >= SAME_TITLE && haveOtherFigures(title, other)) ? [{ a, b, score }] : [];
      }
      if (like >= SAME_TITLE) return [{ a, b, score: ALIKE + score }];
      return isSame ? [{ a, b, score }] : [];
    }),
  );
  return [...equal, ...alike];
}

/** Titles that stand more often than this are joined with the first of them only. */
const MOST_TWINS = 20;

function equalTitles(
  own: readonly TitleWords[],
  others: readonly TitleWords[],
): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  others.forEach(({ key }, b) => {
    if (key !== '') places.set(key, [...(places.get(key) ?? []).slice(0, MOST_TWINS), b]);
  });
  return own.flatMap(({ key }, a) => (places.get(key) ?? []).map(b => [a, b] as const));
}

function byTextKey(from: readonly NamedItem[], to: readonly NamedItem[]): (a: number, b: number) => boolean {
  return (a, b) => {
    const key = from[a]?.textKey ?? null;
    return key !== null && key === to[b]?.textKey;
  };
}
