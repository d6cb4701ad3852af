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
};

const NUMBERED =
  /^(?:minute (?:no\.? ?)?)?((?:[A-Z]{1,5}[./ -]?)?)(\d{1,5})((?:\s?[/-]\s?\d{2,4})?)(?:[.):]\s+(?=\S)|\s+(?=[^\s\d]))/;
const YEAR_FIRST = /^((?:[A-Z]{1,5}[./ -]?)?\d{2,4}(?:[/-]\d{2,4})?[/-])(\d{1,4})()(?:[.):]\s+(?=\S)|\s+(?=[^\s\d]))/;
/** `(Item 3)` below a title. */
export const ITEM_LINE = /^\((?:agenda )?(?:item|eitem)\b.{0,40}\)$/i;
const LEFT_EDGE = 8;
const LARGEST_STEP = 12;
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

/** Strong: in capitals, larger than what follows, or with `(Item 3)` below. Short: a line on its own that ends no sentence. */
function looksOf(lines: readonly BodyLine[], at: number, words: string): { isStrong: boolean; isShort: boolean } {
  const next = lines[at + 1];
  const line = lines[at];
  const item = lines.slice(at + 1, at + 4).findIndex(({ text }) => ITEM_LINE.test(text));
  const hasItem = item >= 0 && !lines.slice(at + 1, at + 1 + item).some(({ text }) => /^\(?\d{1,4}[.)]/.test(text));
  const isLarge = line !== undefined && next !== undefined && line.height > next.height * 1.1;
  const isAlone =
    !line || !next || next.pageIndex !== line.pageIndex || next.y - line.y > line.height * 1.4 || isCapital(next.text);
  return {
    isStrong: isCapital(words) || hasItem || isLarge,
    isShort: isAlone && words.length <= 90 && !/[.;,]$/.test(words),
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
    const score = run.filter(({ isStrong }) => isStrong).length * 10 + run.filter(({ isShort }) => isShort).length;
    if (
      score > bestScore &&
      (run.some(({ isStrong }) => isStrong) || run.filter(({ isShort }) => isShort).length >= 3)
    ) {
      best = run;
      bestScore = score;
    }
  }
  return best;
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
      (step === 1 && !first.isStrong);
    if (isNext && isLikely && candidate.prefix === first.prefix && Math.abs(candidate.left - first.left) <= LEFT_EDGE)
      run.push(candidate);
  }
  return run;
}

/** A line in capitals. */
export function isCapital(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}
