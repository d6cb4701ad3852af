import { labelsBeginning, type HeadField, type HeadLabel } from './head-labels.ts';

/** A label found at the beginning of a cell. */
export type FoundLabel = {
  readonly field: HeadField;
  /** What stands behind it in the cell. */
  readonly rest: string;
  /** Words of the label that must stand on the next line; none where it is complete. */
  readonly wanting: readonly string[];
  /** Whether a colon or a question mark stands behind it. */
  readonly marked: boolean;
  /** Whether the words behind it are all of its value: nothing on the lines below belongs to it. */
  readonly whole?: true;
};

/** `isParted`: a colon or a question mark stands before it, so that it goes on no label. */
type Word = { readonly text: string; readonly end: number; readonly isParted: boolean };

const NUMBERED = /^\d{1,2}(?:\.\d{0,2})?[.)]?\s+/;
const LONGEST = 160;
/** Answers that may stand behind a label without a colon. */
const SHORT_ANSWER = /^(?:yes|no|n\/a|none|not applicable|ie|oes|na|nac ydy|all)\b/i;
/** Words of labels that a full stop may follow. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['no', 'ref']);
/** `FP 1234`, `25/00012`, `KD-117`. */
const REFERENCE = /^(?:[A-Z]{1,6}[ /.-]?){0,2}\d[\w/.-]{0,20}$/;
/** `Report to Audit Committee`: only with a body at the end is it no sentence. */
const BODY =
  /^(?:the\s+)?\p{Lu}[^.:;]*\b(?:council|committee|sub-committee|cabinet|executive|board|panel|forum|assembly|cyngor|pwyllgor)$|^(?:the\s+)?(?:council|cabinet|executive)$/iu;
const LONGEST_BODY = 90;

/**
 * The labels a cell may begin with: `Report to:`, `Key decision? No`. Those that want words of the next line come
 * first (`Is this a Key`, but also `Portfolio`, with `Holder:` below); they stand only if the words are there.
 */
export function readLabels(cell: string): readonly FoundLabel[] {
  const offset = NUMBERED.exec(cell)?.[0].length ?? 0;
  const labels = labelsBeginning(firstWord(cell.slice(offset, offset + LONGEST)));
  if (labels.length === 0) return [];
  const words = wordsOf(cell.slice(offset, offset + LONGEST));
  const broken: FoundLabel[] = [];
  for (const label of labels) {
    const matched = matchingWords(label, words);
    const rest = cell.slice(offset + (words[matched - 1]?.end ?? 0));
    if (matched < label.words.length) broken.push(...brokenLabel(label, matched, words.length, rest));
    else {
      const complete = completeLabel(label, rest);
      if (!complete) continue;
      if (complete.marked) return [complete];
      broken.push(complete);
      if (!mayAnswerNo(label, complete, rest)) return broken;
    }
  }
  return broken;
}

/** What is left to find of a label after the cell below it, and what stands behind it there; null where it is not there. */
export function completedBy(
  wanting: readonly string[],
  cell: string,
): { wanting: readonly string[]; rest: string } | null {
  const words = wordsOf(cell.slice(0, LONGEST));
  const length = Math.min(words.length, wanting.length);
  if (length === 0 || !words.slice(0, length).every(({ text }, at) => text === wanting[at])) return null;
  if (length < wanting.length) return { wanting: wanting.slice(length), rest: '' };
  const rest = cell.slice(words[length - 1]?.end ?? 0);
  const mark = /^\)?\s*[:?]\s*[:?-]?\s*/.exec(rest);
  if (mark) return { wanting: [], rest: rest.slice(mark[0].length) };
  return /^[\s)]*$/.test(rest) ? { wanting: [], rest: '' } : null;
}

/** Where labels of two words and more, with their colon, begin within a cell. */
export function labelsWithin(cell: string): readonly number[] {
  if (cell.length > LONGEST || !/[:?]\s*\S/.test(cell)) return [];
  const starts: number[] = [];
  let end = 0;
  for (const { index } of cell.matchAll(/(?<=^| )\p{Lu}/gu)) {
    const length = index < end ? 0 : longLabel(cell.slice(index));
    if (length > 0 && index > 0) starts.push(index);
    end = Math.max(end, index + length);
  }
  return starts;
}

/** The letters that a label of two words and more takes up to its colon; 0 where there is none. */
function longLabel(text: string): number {
  if (labelsBeginning(firstWord(text)).length === 0) return 0;
  const words = wordsOf(text);
  const ends = labelsBeginning(words[0]?.text ?? '')
    .filter(label => label.words.length > 1 && matchingWords(label, words) === label.words.length)
    .map(label => words[label.words.length - 1]?.end ?? 0);
  return ends.find(end => /^\)?\s*[:?]/.test(text.slice(end))) ?? 0;
}

function firstWord(text: string): string {
  return /[\p{L}\d]+/u.exec(text)?.[0].toLowerCase() ?? '';
}

function wordsOf(text: string): readonly Word[] {
  let before = 0;
  return [...text.toLowerCase().matchAll(/[\p{L}\d]+/gu)].map(match => {
    const isParted = /[:?]/.test(text.slice(before, match.index));
    before = match.index + match[0].length;
    return { text: match[0], end: before, isParted };
  });
}

function matchingWords({ words }: HeadLabel, found: readonly Word[]): number {
  let at = 0;
  while (at < words.length && found[at]?.text === words[at] && !(at > 0 && found[at]?.isParted)) at += 1;
  return at;
}

/** `Key decision no` is a number's label, or an answer: the shorter label is told as well. */
function mayAnswerNo({ words }: HeadLabel, complete: FoundLabel, rest: string): boolean {
  return complete.rest === '' && words.at(-1) === 'no' && !rest.startsWith('.');
}

function completeLabel({ field, words }: HeadLabel, rest: string): FoundLabel | null {
  const mark = /^\)?(?:\s*\([^)]{1,30}\))?\s*[:?]\s*[:?]?\s*(?:[-–]\s)?/.exec(rest);
  if (mark) return { field, rest: rest.slice(mark[0].length).trim(), wanting: [], marked: true };
  const bare = rest.replace(ABBREVIATIONS.has(words.at(-1) ?? '') ? /^[)\s/.]+/ : /^[)\s/]+/, '');
  if (bare === '' || /^[-–—]$/.test(bare)) return { field, rest: '', wanting: [], marked: false };
  const dash = /^\s+[-–—]\s+/.exec(rest);
  if (dash && words.length > 1) return { field, rest: rest.slice(dash[0].length).trim(), wanting: [], marked: true };
  if (words.length > 1 && SHORT_ANSWER.test(bare) && bare.length <= 60)
    return { field, rest: bare, wanting: [], marked: false };
  if (field === 'decisionNumber' && words.length > 2 && REFERENCE.test(bare))
    return { field, rest: bare, wanting: [], marked: true };
  if (field === 'reportTo' && words.length > 1 && bare.length <= LONGEST_BODY && BODY.test(bare))
    return { field, rest: bare.replace(/^the\s+/i, ''), wanting: [], marked: false, whole: true };
  const isFrom = field === 'reportOf' && /^(?:the\s+)?\p{Lu}/u.test(bare);
  return isFrom ? { field, rest: bare.replace(/^the\s+/i, ''), wanting: [], marked: false } : null;
}

/** `Exempt /` with `Confidential Report:` below; `Included in Forward No` with `Plan:` below. */
function brokenLabel(label: HeadLabel, matched: number, found: number, rest: string): readonly FoundLabel[] {
  const bare = rest.replace(/^[\s/&-]+/, '');
  const isAll = matched === found;
  if (matched < 2 && !(isAll && /[/&-]\s*$/.test(rest)) && !(isAll && label.words.length <= 3)) return [];
  if (!isAll && !SHORT_ANSWER.test(bare)) return [];
  return [{ field: label.field, rest: isAll ? '' : bare, wanting: label.words.slice(matched), marked: false }];
}
