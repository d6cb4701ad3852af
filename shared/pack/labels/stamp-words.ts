/**
 * How a page's number is set. `pack`: `Pack Page 15`. `page`: `Page 15`, what packs are stamped with. `own`: `Page 3 of
 * 12`, `3 | Page`, how a report counts its own pages. `bare`: `15`, `- 15 -`.
 */
export type NumberStyle = 'pack' | 'page' | 'own' | 'bare';

/** A page's number, as words at the edge of a page say it. */
export type PrintedNumber = {
  readonly style: NumberStyle;
  /** As printed: `15`, `iv`, `A15`. */
  readonly label: string;
  /** Numbers of one series count on from each other: letters before it, and whether it is Roman. */
  readonly series: string;
  readonly value: number;
};

/** Stamps are short; longer words are not looked at. */
const LONGEST = 48;

const NUMBER = String.raw`(?:[A-Za-z]{1,2}[-.]?)?\d{1,4}[a-z]?|[ivxlc]{1,8}|[IVXLC]{1,8}`;
const PAGE = String.raw`(?:[Pp][Aa][Gg][Ee]|[Tt][Uu][Dd][Aa][Ll][Ee][Nn])`;
const BOTH = String.raw`${PAGE}(?:\s?[/|]\s?${PAGE})?`;

const PACK_PAGE = new RegExp(String.raw`^(?:[Pp]ack|PACK|[Aa]genda|AGENDA|[Bb]undle|BUNDLE) ${BOTH}:? ?(${NUMBER})$`);
const PLAIN_PAGE = new RegExp(String.raw`^${BOTH}(?: [Nn]o\.?)?:? ?(${NUMBER})(?:\s?[/|]\s?${PAGE} ?\1)?$`);
const OWN_PAGE = new RegExp(
  String.raw`^(?:${BOTH} ?)?\(?(\d{1,4}) (?:of|o|OF) \d{1,4}\)?$|^(\d{1,4}) ?\| ?[Pp] ?[Aa] ?[Gg] ?[Ee]$|^[Pp] ?[Aa] ?[Gg] ?[Ee] ?\| ?(\d{1,4})$`,
);
const BARE = new RegExp(String.raw`^(?:[-–—] ?)?(${NUMBER})(?: ?[-–—])?$`);
const ITEM =
  /^(?:agenda item|eitem (?:ar yr )?agenda|eitem rhif|agenda (?:item )?no\.?)(?: (?:no\.?|number|rhif))?:? ?(\d{1,3}(?:\.\d{1,2})?[a-z]?|[a-z](?:\.?\d{1,2})?|[ivx]{1,5})\.?$/i;
const MINUTE_ITEM = /^(?:minute item|eitem cofnodion)(?: \S{1,8})?$/i;

/** The number that words standing by themselves give a page, or undefined where they are something else. */
export function printedNumber(words: string): PrintedNumber | undefined {
  const text = tidy(words);
  if (text === undefined) return undefined;
  const pack = PACK_PAGE.exec(text)?.[1];
  if (pack !== undefined) return numbered('pack', pack);
  const page = PLAIN_PAGE.exec(text)?.[1];
  if (page !== undefined) return numbered('page', page);
  const own = OWN_PAGE.exec(text);
  const counted = own?.[1] ?? own?.[2] ?? own?.[3];
  if (counted !== undefined) return numbered('own', counted);
  const bare = BARE.exec(text)?.[1];
  return bare === undefined ? undefined : numbered('bare', bare);
}

/** The item that a stamp names (`Agenda Item 5` is `5`), or undefined where words are something else. */
export function stampedItem(words: string): string | undefined {
  const text = tidy(words);
  return text === undefined ? undefined : ITEM.exec(text)?.[1];
}

/** Whether words are no more than what a pack is stamped with. */
export function isStamp(words: string): boolean {
  const text = tidy(words);
  if (text === undefined) return false;
  return ITEM.test(text) || MINUTE_ITEM.test(text) || printedNumber(text) !== undefined;
}

/** What may stand behind the last letter or figure of a stamp. */
const BEHIND = new Set(' \u00a0\t.)–—-');
const ROMAN_LETTERS = new Set('ivxlcIVXLC');
const LONGEST_NUMERAL = 8;

/** A cheap first test: whether a run of text could be a stamp, or the last part of one. */
export function mayEndStamp(run: string): boolean {
  if (run.length > LONGEST) return false;
  let end = run.length;
  while (end > 0 && BEHIND.has(run.charAt(end - 1))) end -= 1;
  const last = run.charAt(end - 1);
  if (isFigure(last)) return true;
  let start = end;
  let isNumeral = true;
  for (; start > 0 && isLetter(run.charAt(start - 1)); start -= 1)
    isNumeral &&= ROMAN_LETTERS.has(run.charAt(start - 1));
  const length = end - start;
  // A lone letter, or one behind a figure (`5a`); a numeral; and what ends a page that is counted before it: `3 | P a g e`.
  return (
    length === 1 || (isNumeral && length > 0 && length <= LONGEST_NUMERAL) || /g$/i.test(run.slice(start, end - 1))
  );
}

function isFigure(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

function isLetter(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

function tidy(words: string): string | undefined {
  if (words.length > LONGEST * 2) return undefined;
  const text = words.replace(/\s+/g, ' ').trim();
  return text === '' || text.length > LONGEST ? undefined : text;
}

function numbered(style: NumberStyle, label: string): PrintedNumber | undefined {
  const arabic = /^(\D*)(\d+)([a-z]?)$/.exec(label);
  if (arabic) {
    const [, before = '', digits = '', after = ''] = arabic;
    return { style, label, series: `${before.toLowerCase()}#${after}`, value: Number(digits) };
  }
  const value = romanValue(label.toLowerCase());
  return value === undefined ? undefined : { style, label, series: 'roman', value };
}

const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 } as const;

/** The value of a Roman numeral in small letters, or undefined where it is none. */
function romanValue(numeral: string): number | undefined {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(numeral)) return undefined;
  const values = Array.from(numeral, letter => ROMAN[letter as keyof typeof ROMAN]);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

/** The number of a page in the same series as another: `A15` for 15 where that is `A3`; null where none can be told. */
export function inSeries({ label, series }: PrintedNumber, value: number): string | null {
  if (value < 1 || !(series === 'roman' || series.endsWith('#'))) return null;
  if (series !== 'roman') return label.replace(/\d+$/, String(value));
  const numeral = romanNumeral(value);
  return label === label.toLowerCase() ? numeral : numeral.toUpperCase();
}

const STEPS = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of STEPS) {
    numeral += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return numeral;
}
