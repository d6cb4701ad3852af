import type { Reference } from './reference.ts';

/** Words that name a place of a paper, before it is known whether it has that place. */
export type Mention = {
  readonly kind: Reference['kind'];
  /** What is named: `12`, `5a`, `A`, `49`; of a range the first. */
  readonly name: string;
  /** What it is called, in small letters: `annex` is not `appendix`. */
  readonly word: string;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the words stand that all of a list share: of `Appendices A and B`, both. */
  readonly list: { readonly start: number; readonly end: number };
};

const KEYWORD =
  /\b(?:(append(?:ix|ices)|annex(?:e?s|e)?|atodiad(?:au)?)|(pages?|[td]udalen(?:nau)?|pp?\.)|((?:agenda[ \n])?items?|h?eitem(?:au)?)|(minutes?|cofnod))(?![\w-])/gi;
const KINDS = ['appendix', 'page', 'item', 'minute'] as const;
const PLURAL = /^(?:appendices|annexe?s|atodiadau|pages|pp\.|[td]udalennau|(?:agenda\s)?items|eitemau|minutes)$/;

/** What a name looks like, for each kind; read where the words before it end. */
const NAMES = {
  appendix: /([A-Z]\d{0,2}|\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|([A-Z])\2|[IVX]{2,5})(?!\w)/y,
  page: /([A-Z]?\d{1,4}|[ivx]{1,6})(?![\w%]|[.,/:@]\w)/y,
  item: /(\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z])(?![\w/%]|[.,:]\d)/y,
  minute: /(\d{1,4}(?:\/\d{2,4})?[a-z]?)(?:\s?\(\d{1,2}\))?(?![\w%]|[.,:]\d)/y,
} as const;
const BEFORE_NAME = /(?:\s{0,2}(?:no\.?|nos\.?|numbers?|rhif(?:au)?))?:?\s{1,2}['‘“"(]?/iy;
const NUMBERED = /\bno|\bnumber|\brhif/i;
const RANGE = /\s{0,2}(?:[-–—]|to|i)\s{0,2}/y;
const ANOTHER = /\s{0,2}(?:,|and|&|or|a|ac)\s{1,2}(?:and\s{1,2})?/y;
const PARAGRAPH = /^\w{1,5}[.):]\s/;
/** The longest list that is read: `Appendices A, B, C …`. */
const LONGEST_LIST = 12;

/** The mentions in a text, from left to right, no more than a number of them. */
export function mentionsIn(text: string, atMost: number): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(KEYWORD)) {
    if (mentions.length >= atMost) break;
    // `sub-item 5` is not `item 5`.
    if (text[match.index - 1] === '-') continue;
    const at = match.slice(1).findIndex(group => group !== undefined);
    const kind = KINDS[at];
    if (kind) mentions.push(...mentionsFrom(text, kind, match.index, match[0]));
  }
  return mentions.slice(0, atMost);
}

function mentionsFrom(text: string, kind: Mention['kind'], start: number, keyword: string): readonly Mention[] {
  const word = keyword.toLowerCase().replace(/\s/g, ' ');
  const afterWord = start + keyword.length;
  const nameAt = endOf(BEFORE_NAME, text, afterWord);
  if (nameAt === undefined) return [];
  const isPlural = PLURAL.test(word);
  const isNumbered = NUMBERED.test(text.slice(afterWord, nameAt));
  // A speech may last `3 minutes 20 seconds`, a wait `1 minute 7 seconds`.
  if (kind === 'minute' && !isNumbered && (isPlural || /\d\s$/.test(text.slice(Math.max(0, start - 2), start))))
    return [];
  // A word at the end of a line and the number of the next paragraph: `in attendance for this item`, `1. The Leader said`.
  const isOverLines = kind !== 'appendix' && text.slice(afterWord, nameAt).includes('\n');
  if (isOverLines && PARAGRAPH.test(text.slice(nameAt, nameAt + 8))) return [];
  const found: { name: string; start: number; end: number }[] = [];
  let from = nameAt;
  while (found.length < LONGEST_LIST) {
    const name = nameFrom(kind, text, from);
    if (!name) break;
    found.push({ ...name, start: found.length === 0 ? start : from });
    const range = endOf(RANGE, text, name.end);
    const last = range === undefined ? undefined : nameFrom(kind, text, range);
    if (range !== undefined && last && (isPlural || kind === 'page')) {
      // The words from the first to the last page are one link; the ends of other ranges are one each.
      if (kind === 'page') found.splice(-1, 1, { ...name, start: found.at(-1)?.start ?? from, end: last.end });
      else found.push({ ...last, start: range });
    }
    const next = isPlural ? endOf(ANOTHER, text, found.at(-1)?.end ?? name.end) : undefined;
    if (next === undefined) break;
    from = next;
  }
  const list = { start, end: found.at(-1)?.end ?? start };
  return found.map(one => ({ kind, word, list, ...one }));
}

function nameFrom(kind: Mention['kind'], text: string, from: number): { name: string; end: number } | undefined {
  const pattern = NAMES[kind];
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match?.[1] === undefined ? undefined : { name: match[1], end: from + match[0].length };
}

/** Where what a pattern describes ends, if it begins at a place; undefined where it does not. */
function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? from + match[0].length : undefined;
}
