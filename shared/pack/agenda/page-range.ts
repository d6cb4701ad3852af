/** Pages as an agenda prints them; `last` is null where the end of the range is not printed. */
export type RangeFound = { readonly first: string; readonly last: string | null };

const WORD = String.raw`(?:pages?(?:\s?(?:nos?\.?|numbers?))?|page\(s\)|tudalen(?:nau)?|tud\.?|pp\.?|pgs?\.?|p\.?)`;
const NUMBER = String.raw`[A-Z]{0,2}\d{1,4}`;
const DASH = String.raw`(?:-|–|—|‑|to\b|i\b)`;

/** `(Pages 5 - 10)`, on one line or broken anywhere; `(Page 5)`, `(Pages 5 - 10, 15)`, and `(Pages 87 -` without an end. */
const BRACKETED = new RegExp(
  String.raw`[([]\s*${WORD}\s*:?\s*(${NUMBER})(?:\s*${DASH}\s*(?:(${NUMBER})\s*(?=[)\],;&]|$|\n))?)?((?:\s*(?:,|;|&|and)\s*${NUMBER}(?:\s*${DASH}\s*${NUMBER})?){0,6})\s*[)\]]?`,
  'i',
);
/** The same without brackets, where nothing follows: `Pages 5 - 10`, `pp. 5-10`, `Page 5`. */
const AT_END = new RegExp(
  String.raw`(?:^|\s)(?:[-–—]\s*)?${WORD}\s*:?\s*(${NUMBER})(?:\s*${DASH}\s*(${NUMBER})?)?[ \t]*(?=$|\n)`,
  'i',
);
/** A range that a bracket encloses without a word: `(5 - 10)`; not the years of a plan. */
const BARE_BRACKETED = /\(\s*(?!(?:19|20)\d\d)(\d{1,4})\s*[-–—]\s*(\d{1,4})\s*\)[ \t]*(?=$|\n)/;
/** Behind dots that lead to it: `Roads ........ 9`. */
const BEHIND_DOTS = /(?:\s?[.…·_]){3,200}\s?(\d{1,4})(?:\s?[-–—]\s?(\d{1,4}))?[ \t]*(?=$|\n)/;
/** Two numbers and a dash that end a title, where an agenda prints its ranges so. */
const BARE_AT_END = /\s(?!(?:19|20)\d\d)(\d{1,4})\s?[-–—]\s?(\d{1,4})[ \t]*$/;
/** In a column of its own: `5 - 10`, `5`, `5-`. */
const IN_COLUMN = new RegExp(String.raw`^(?:${WORD}\s*)?(${NUMBER})(?:\s*${DASH}\s*(${NUMBER})?)?$`, 'i');
const LAST_LISTED = new RegExp(`${NUMBER}$`, 'i');
const OPEN = new RegExp(String.raw`${DASH}\s*\)?$`, 'i');
const BEGINS = new RegExp(String.raw`^[([]?\s*${WORD}\s*:?\s*(?:${NUMBER}|$)`, 'i');
const OPENS = new RegExp(String.raw`[([]\s*${WORD}\s*:?\s*(?:${NUMBER}\s*)?(?:${DASH})?\s*$`, 'i');
const SEARCHED = 4000;

/** Takes the page range out of the lines of an item's words; lines that held nothing else stay behind empty. */
export function takeRange(lines: readonly string[]): {
  readonly range: RangeFound | null;
  readonly lines: readonly string[];
  /** Which line the range began on. */
  readonly at: number;
} {
  const text = lines.join('\n');
  const searched = text.slice(0, SEARCHED);
  const match =
    BRACKETED.exec(searched) ?? AT_END.exec(searched) ?? BARE_BRACKETED.exec(searched) ?? BEHIND_DOTS.exec(searched);
  const [found, first] = match ?? [];
  if (!match || found === undefined || first === undefined) return { range: null, lines, at: -1 };
  const lastListed = match[3] === undefined ? undefined : LAST_LISTED.exec(match[3].trim())?.[0];
  const isOpen = match[2] === undefined && OPEN.test(found.trim());
  const last = lastListed ?? match[2] ?? (isOpen ? null : first);
  const before = text.slice(0, match.index);
  const kept = before + found.replace(/[^\n]+/g, '') + text.slice(match.index + found.length);
  return { range: ordered(first, last), lines: kept.split('\n'), at: before.split('\n').length - 1 };
}

/** Reads what stands in a column of pages. */
export function rangeInColumn(text: string): RangeFound | null {
  const cell = text
    .trim()
    .slice(0, 60)
    .replace(/^\(\s*(\d[^()]*?)\s*\)$/, '$1');
  const match = IN_COLUMN.exec(cell);
  if (match?.[1] === undefined) return takeRange([cell]).range;
  const isOpen = match[2] === undefined && !/\d$/.test(cell);
  return ordered(match[1], match[2] ?? (isOpen ? null : match[1]));
}

/** A range that runs backwards has no end that can be believed. */
function ordered(first: string, last: string | null): RangeFound {
  const [from, to] = [first, last ?? first].map(label => Number(/\d+/.exec(label)?.[0]));
  const isBackwards = from !== undefined && to !== undefined && to < from;
  return { first, last: isBackwards ? null : last };
}

/** Whether words begin a range, or are one. */
export function beginsRange(text: string): boolean {
  return BEGINS.test(text.trim().slice(0, 60));
}

/** Whether words are only the end of a range that began above: `98)`, `- 98)`, `461 - 610)`. */
export function endsRange(text: string): boolean {
  return /^(?:\d{1,4}\s*)?(?:[-–—]\s*)?\d{1,4}\s*[)\]]$/.test(text.trim());
}

/** Whether words are two numbers and a dash, as a column of pages prints them. */
export function isBareRange(text: string): boolean {
  return /^(?!(?:19|20)\d\d)\d{1,4}\s*[-–—]\s*\d{1,4}$/.test(text.trim());
}

/** Whether words are a number in brackets, as a column of pages may print a single one. */
export function isBracketedNumber(text: string): boolean {
  return /^\(\d{1,4}\)$/.test(text.trim());
}

/** Takes two numbers and a dash from the end of an item's first line; for agendas that print all their ranges so. */
export function takeBareRange(lines: readonly string[]): {
  readonly range: RangeFound | null;
  readonly lines: readonly string[];
} {
  const [line = '', ...more] = lines;
  const match = BARE_AT_END.exec(line.slice(0, SEARCHED));
  if (match?.[1] === undefined || match[2] === undefined) return { range: null, lines };
  return { range: ordered(match[1], match[2]), lines: [line.slice(0, match.index), ...more] };
}

/** Whether lines end in ranges that count up from one to the next. */
export function endInRanges(lines: readonly string[]): boolean {
  const ranges = lines.flatMap(line => {
    const match = BARE_AT_END.exec(line.slice(0, SEARCHED));
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  return ranges.length > 1 && ranges.every(([first, last], at) => first <= last && first > (ranges[at - 1]?.[1] ?? 0));
}

/** Whether words end in a range that goes on elsewhere: `Roads (Pages 12`. */
export function opensRange(text: string): boolean {
  return OPENS.test(text.slice(-80));
}
