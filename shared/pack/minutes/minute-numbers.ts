import type { BodyLine } from '../body-lines.ts';

/** A line that may begin a minute with a number. */
export type NumberedLine = {
  readonly at: number;
  readonly left: number;
  readonly prefix: string;
  readonly value: number;
  readonly suffix: string;
  readonly number: string;
  readonly words: string;
  readonly isStrong: boolean;
  readonly isShort: boolean;
  readonly isTitle: boolean;
};

type Looks = Pick<NumberedLine, 'isStrong' | 'isShort' | 'isTitle'>;

const NUMBERED =
  /^(?:minute (?:no\.? ?)?)?((?:[A-Z]{1,5}[./ -]?)?)(\d{1,5})((?:\s?[/-]\s?\d{2,4})?)(?:[.):]\s+(?=\S)|\s+(?=[^\s\d]|\d{2,4}\/\d))/;
const YEAR_FIRST = /^((?:[A-Z]{1,5}[./ -]?)?\d{2,4}(?:[/-]\d{2,4})?[/-])(\d{1,4})()(?:[.):]\s+(?=\S)|\s+(?=[^\s\d]))/;
/** `(Item 3)` below a title. */
export const ITEM_LINE = /^\((?:agenda )?(?:item|eitem)\b.{0,40}\)$/i;
const LEFT_EDGE = 8;
const LONGEST_TITLE = 90;
const LARGEST_STEP = 12;
/** Minutes that count on from those before have numbers that no list within a minute reaches. */
const BEYOND_LISTS = 20;
/** A run without capitals or space around its titles: so many that read like titles, one of them such as all minutes have. */
const FEWEST_TITLES = 3;
const USUAL =
  /^(?:(?:to receive )?apolog|(?:to receive )?declarations?\b|disclosures?\b|minutes\b|matters arising|ymddiheuriad|datgan|cofnodion)/i;
/** How lines end that go on, and how parts of a resolution begin. */
const GOES_ON = /(?:[.;,:]|\b(?:the|an?|of|and|or|to|for|in|by|with|that|be))$/i;
const PART = /^(?:that|to|bod)\s(?!.*\b(?:apologies|minutes)\b)/i;
/** More numbered lines than any minutes have. */
const MOST_CANDIDATES = 2000;

/** The numbered lines, from a line on, that begin minutes; none where the minutes are not numbered. */
export function numberedLines(lines: readonly BodyLine[], from: number): readonly NumberedLine[] {
  return longestRun(
    candidates(lines)
      .filter(({ at }) => at >= from)
      .slice(0, MOST_CANDIDATES),
  );
}

/** `10/24` may count up before the stroke or behind it: a line may be a candidate either way. */
function candidates(lines: readonly BodyLine[]): readonly NumberedLine[] {
  return lines.flatMap((line, at) =>
    [NUMBERED, YEAR_FIRST].flatMap(pattern => {
      const match = pattern.exec(line.text);
      const words = match ? line.text.slice(match[0].length) : '';
      if (!match || !/^[\p{Lu}"'‘“(\d]/u.test(words) || words.length > 160) return [];
      const [, prefix = '', digits = '', suffix = ''] = match;
      const number = `${prefix}${digits}${suffix}`.replace(/\s+/g, prefix === '' ? '' : ' ');
      return [
        { at, left: line.left, prefix, value: Number(digits), suffix, number, words, ...looksOf(lines, at, words) },
      ];
    }),
  );
}

/**
 * Strong: in capitals, larger than what follows, or with `(Item 3)` below. Short: a line on its own that ends no
 * sentence. A title reads like one, also with its text directly below.
 */
function looksOf(lines: readonly BodyLine[], at: number, words: string): Looks {
  const next = lines[at + 1];
  const line = lines[at];
  const item = lines.slice(at + 1, at + 4).findIndex(({ text }) => ITEM_LINE.test(text));
  const hasItem = item >= 0 && !lines.slice(at + 1, at + 1 + item).some(({ text }) => /^\(?\d{1,4}[.)]/.test(text));
  const isLarge = line !== undefined && next !== undefined && line.height > next.height * 1.1;
  const isAlone =
    !line || !next || next.pageIndex !== line.pageIndex || next.y - line.y > line.height * 1.4 || isCapital(next.text);
  return {
    isStrong: isCapitalTitle(words) || hasItem || isLarge,
    isShort: isAlone && words.length <= LONGEST_TITLE && !/[.;,]$/.test(words),
    isTitle:
      words.length <= LONGEST_TITLE &&
      !GOES_ON.test(words) &&
      !PART.test(words) &&
      /^[\p{Lu}"'‘“(\d•]/u.test(next?.text ?? '('),
  };
}

/** The run of numbers that are minutes: the one with most titles that look like titles, numbers rising. */
function longestRun(all: readonly NumberedLine[]): readonly NumberedLine[] {
  let best: readonly NumberedLine[] = [];
  let bestScore = 0;
  const tried = new Set<NumberedLine>();
  for (const first of all) {
    if (tried.has(first)) continue;
    const run = runFrom(first, all);
    for (const candidate of run) tried.add(candidate);
    const score = run.reduce((sum, line) => sum + (line.isStrong ? 10 : 0) + (isTitleLike(line) ? 1 : 0), 0);
    if (score > bestScore && isBelieved(run)) {
      best = run;
      bestScore = score;
    }
  }
  return best;
}

function isTitleLike({ isShort, isTitle }: NumberedLine): boolean {
  return isShort || isTitle;
}

function isBelieved(run: readonly NumberedLine[]): boolean {
  if (run.some(({ isStrong }) => isStrong)) return true;
  if (run.filter(({ isShort }) => isShort).length >= FEWEST_TITLES) return true;
  return run.filter(isTitleLike).length >= FEWEST_TITLES && run.some(({ words }) => USUAL.test(words));
}

function runFrom(first: NumberedLine, all: readonly NumberedLine[]): readonly NumberedLine[] {
  const run = [first];
  for (const candidate of all) {
    const last = run.at(-1) ?? first;
    const step = candidate.value - last.value;
    const isNext = candidate.at > last.at && step >= 1 && step <= LARGEST_STEP && candidate.suffix === first.suffix;
    const isLikely =
      candidate.isStrong ||
      (step === 1 && candidate.isShort && !run.every(({ isStrong }) => isStrong)) ||
      (step === 1 && !first.isStrong && !(first.isTitle && isPart(candidate))) ||
      (step === 1 && candidate.isTitle && isBeyondLists(candidate));
    if (isNext && isLikely && candidate.prefix === first.prefix && Math.abs(candidate.left - first.left) <= LEFT_EDGE)
      run.push(candidate);
  }
  return run;
}

/** A part of what was resolved, where minutes read like titles. */
function isPart({ isTitle, isShort, words }: NumberedLine): boolean {
  return !isTitle && !isShort && (PART.test(words) || /[.;]$/.test(words));
}

/** Numbers of a kind that nothing within a minute has prove it by themselves. */
function isBeyondLists({ prefix, suffix, value }: NumberedLine): boolean {
  return prefix !== '' || suffix !== '' || value > BEYOND_LISTS;
}

/** A title in capitals but for words in brackets: `LEASE OF PAVILION (Key Decision)`. */
export function isCapitalTitle(text: string): boolean {
  return isCapital(text.replace(/\([^()]{1,60}\)/g, ''));
}

/** A line in capitals. */
export function isCapital(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}
