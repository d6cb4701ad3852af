/** The words of a title, as titles are compared by them. */
export type TitleWords = {
  /** All of them, in their order: titles with the same are equal, however they are spaced, pointed and written. */
  readonly key: string;
  /** Those that say something. */
  readonly telling: ReadonlySet<string>;
  /** What tells items of one kind apart: references, amounts, dates, house numbers, single capital letters. */
  readonly figures: ReadonlySet<string>;
  /** Those written with a capital where others are not: names. The first word is none. */
  readonly names: ReadonlySet<string>;
};

/** Letters of a title that are compared. */
const LONGEST = 1000;
/** An amount with its decimals is one word: £22.5m is not 22. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+\p{L}*|[\p{L}\p{N}]+/gu;

export function titleWords(title: string): TitleWords {
  const written = title.slice(0, LONGEST).match(WORD) ?? [];
  const words = written.map(word => word.toLowerCase());
  const telling = words.filter(word => !SMALL.has(word));
  const isWorded = written.some(word => /^\p{Ll}/u.test(word) && !SMALL.has(word));
  const capitals = isWorded ? written.slice(1).filter(word => /^\p{Lu}/u.test(word)) : [];
  const letters = written.slice(1).filter(word => /^\p{Lu}$/u.test(word));
  return {
    key: words.join(' '),
    telling: new Set(telling),
    figures: new Set([...words.filter(word => /\p{N}/u.test(word)), ...letters.map(word => word.toLowerCase())]),
    names: new Set(capitals.map(word => word.toLowerCase())),
  };
}

/** How much of their words two titles share, from 0 to 1. A title that goes on behind the other counts as much. */
export function likeness({ telling: a }: TitleWords, { telling: b }: TitleWords): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  const shared = few.size - without(few, many).length;
  // Three words that all come again are a title of its own; one or two may be part of any.
  const within = few.size >= 3 && shared === few.size ? 0.9 : 0;
  return Math.max(within, (2 * shared) / (few.size + many.size));
}

/** Whether each has a figure that the other has not: applications, amounts or dates that are not the same. */
export function haveOtherFigures(a: TitleWords, b: TitleWords): boolean {
  return without(a.figures, b.figures).length > 0 && without(b.figures, a.figures).length > 0;
}

/**
 * Whether two titles are alike and yet name different things: all that one has and the other has not are names, or what
 * they share is shared by others of their agendas as well (`Budget monitoring report: …`).
 *
 * @param common the words that several titles of one agenda have
 */
export function nameOtherThings(a: TitleWords, b: TitleWords, common: ReadonlySet<string>): boolean {
  const [onlyA, onlyB] = [without(a.telling, b.telling), without(b.telling, a.telling)];
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  const areNames = onlyA.every(word => a.names.has(word)) && onlyB.every(word => b.names.has(word));
  return areNames || [...a.telling].every(word => !b.telling.has(word) || common.has(word));
}

/** The words that several titles of a list have; one title that stands there twice counts once. */
export function commonWords(titles: readonly TitleWords[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const common = new Set<string>();
  for (const { telling } of new Map(titles.map(title => [title.key, title])).values()) {
    for (const word of telling) {
      if (seen.has(word)) common.add(word);
      else seen.add(word);
    }
  }
  return common;
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...words].filter(word => !others.has(word));
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
