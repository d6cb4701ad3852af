/** How an item is numbered; numbers of one style count on from each other. */
export type NumberStyle = 'plain' | 'dotted' | 'slashed' | 'letter' | 'lettered' | 'roman';

/** A number at the start of a line, read in one style. */
export type ItemNumber = {
  /** As printed, without the mark behind it. */
  readonly printed: string;
  readonly style: NumberStyle;
  /** What it counts, the most significant first: `5a` is 5, 1; `10.1` is 10, 1; `B2` is 2, 2. */
  readonly parts: readonly number[];
  /** Whether a mark sets it apart from the words: `5.`, `5)`, `(5)`. */
  readonly marked: boolean;
  readonly bracketed: boolean;
};

/** A line that begins with a number: all ways to read it, and the words behind it. */
export type NumberedText = { readonly readings: readonly ItemNumber[]; readonly rest: string };

const LONGEST = 40;
/** A number must follow: `Agenda items to the Clerk` and `Item a report` have none. */
const ITEM_WORD =
  /^(?:(?:[Aa]genda|AGENDA)\s+)?(?:[Ee]?[Ii]tem|E?ITEM)\s*(?:[Nn]o\.?|NO\.?|[Nn]umber|NUMBER|[Rr]hif|RHIF)?\s*:?\s*(?=[\d(]|[A-Z](?![A-Za-z])|[IVXLC]{1,7}(?![A-Za-z])|[a-z][.):]|[ivxlc]{1,7}[.):])/;
/** `5`, `5a`, `12A`; not the start of `10.30 am`, `1st`, `2.5` or `5,000`. */
const PLAIN = /^(\d{1,3})\s?([a-z]|[A-Z](?![A-Za-z]))?(?![A-Za-z\d])/;
const DOTTED = /^(\d{1,3}|[A-Z])((?:\.\d{1,3}){1,3}|\.[A-Za-z](?=[\s.)]|$))(?![\d%])/;
const SLASHED = /^(\d{1,4})\/(\d{1,4})(?![\d/])/;
const LETTERED = /^([A-Z])\s?(\d{1,2})(?![\dA-Za-z/])/;
const LETTER = /^([A-Za-z])(?![A-Za-z'’])/;
const ROMAN = /^([ivxlc]{1,7}|[IVXLC]{1,7})(?![A-Za-z'’])/;
const TIME_OF_DAY = /^\d{1,2}[.:]\d{2}\s?(?:hrs|hours|noon|[ap]\.?\s?m\b|y[bp]\b)/i;
const DAY_OF_MONTH =
  /^\d{1,2}\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b/i;
/** `14 days`, `3 Members`: a count of something, where no mark follows the figure. */
const COUNT = /^\s*(?:\p{Ll}|%|Members?\b|Councillors?\b|Hours?\b|Minutes?\b(?= each))/u;

/**
 * Reads the number that a line of an agenda begins with: `5`, `5.`, `5a`, `5)`, `(5)`, `10.1`, `24/101`, `A.`, `A1`,
 * `iv)`, `Item 5`, `11.By-Law`. A number without a mark counts only where words follow that can begin a title, or none.
 */
export function leadingNumber(line: string): NumberedText | null {
  const trimmed = line.trimStart();
  const word = ITEM_WORD.exec(trimmed.slice(0, LONGEST))?.[0] ?? '';
  const whole = trimmed.slice(word.length);
  const start = whole.slice(0, LONGEST);
  if (TIME_OF_DAY.test(start) || DAY_OF_MONTH.test(start)) return null;
  const bracketed = start.startsWith('(');
  const bare = bracketed ? start.slice(1) : start;
  const readings: ItemNumber[] = [];
  let rest = '';
  for (const { printed, style, parts } of readAs(bare)) {
    const behind = bare.slice(printed.length);
    const mark = markBehind(behind, bracketed, style);
    if (mark === null) continue;
    const marked = bracketed || mark !== '' || word !== '';
    const words = whole.slice((bracketed ? 1 : 0) + printed.length + mark.length);
    if (!marked && !standsAlone(words, style)) continue;
    if (readings.length > 0 && words !== rest) continue;
    rest = words;
    readings.push({ printed: printed.replace(/\s/g, ''), style, parts, marked, bracketed });
  }
  return readings.length > 0 ? { readings, rest: rest.trim() } : null;
}

type Read = Pick<ItemNumber, 'printed' | 'style' | 'parts'>;

function readAs(text: string): readonly Read[] {
  const slashed = SLASHED.exec(text);
  if (slashed) return [read(slashed[0], 'slashed', [Number(slashed[1]), Number(slashed[2])])];
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const [whole, first = '', others = ''] = dotted;
    const major = /\d/.test(first) ? Number(first) : letterValue(first);
    return [read(whole, 'dotted', [major, ...others.slice(1).split('.').map(partValue)])];
  }
  const plain = PLAIN.exec(text);
  if (plain) {
    const [whole, figures = '', letter] = plain;
    // "5 A report" is item 5; only a letter that touches its figure, or stands before a mark, belongs to it.
    const joined = letter !== undefined && !(/\s/.test(whole) && !/^[.):]/.test(text.slice(whole.length)));
    const printed = joined ? whole : figures;
    return [read(printed, 'plain', joined ? [Number(figures), letterValue(letter)] : [Number(figures)])];
  }
  const lettered = LETTERED.exec(text);
  if (lettered) return [read(lettered[0], 'lettered', [letterValue(lettered[1] ?? ''), Number(lettered[2])])];
  const found: Read[] = [];
  const letter = LETTER.exec(text)?.[1];
  const roman = ROMAN.exec(text)?.[1];
  if (letter !== undefined) found.push(read(letter, 'letter', [letterValue(letter)]));
  if (roman !== undefined && romanValue(roman) > 0) found.push(read(roman, 'roman', [romanValue(roman)]));
  return found;
}

function read(printed: string, style: NumberStyle, parts: readonly number[]): Read {
  return { printed, style, parts };
}

/** The mark behind a number: empty where there is none, null where what follows shows that it is no item's number. */
function markBehind(behind: string, bracketed: boolean, style: NumberStyle): string | null {
  const mark = /^\s?(?:\.\)|[.):\]]|[-–—](?=\s|$))|^\s+[-–—](?=\s|$)/.exec(behind)?.[0] ?? '';
  if (bracketed) return /^\s?\)/.test(behind) ? (/^\s?\)[.:]?/.exec(behind)?.[0] ?? null) : null;
  if (mark === '') return behind === '' || /^\s/.test(behind) ? '' : null;
  // "2.5", "12:30" and "12.05.2024" are no numbers of items.
  if (/[.:]$/.test(mark) && /^\d/.test(behind.slice(mark.length)) && style !== 'dotted') return null;
  return mark;
}

/** Whether a number without a mark can be an item's: it stands alone, or words follow that can begin a title. */
function standsAlone(words: string, style: NumberStyle): boolean {
  if (words.trim() === '') return true;
  if (style === 'letter' || style === 'roman') return false;
  return !COUNT.test(words) && !/^\s*[,;/]/.test(words);
}

/** What a part of a dotted number counts: figures, or a letter. */
function partValue(part: string): number {
  return /\d/.test(part) ? Number(part) : letterValue(part);
}

function letterValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman numeral; 0 where the letters make none. */
export function romanValue(letters: string): number {
  const digits = letters
    .toLowerCase()
    .split('')
    .map(letter => ROMAN_DIGITS[letter] ?? 0);
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters.toLowerCase())) return 0;
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/**
 * How far one number stands behind another of its style: 1 for the next in order, 2 where one is left out, 0 for the same
 * again; null where it does not count on from it.
 */
export function stepFrom(before: ItemNumber, after: ItemNumber): number | null {
  if (before.style !== after.style || before.bracketed !== after.bracketed) return null;
  const [a = 0, b = 0] = before.parts;
  const [c = 0, d = 0] = after.parts;
  if (before.printed === after.printed) return 0;
  switch (before.style) {
    case 'plain':
      if (c === a) return d === b + 1 ? 1 : d > b ? d - b : null;
      return c > a && d <= 1 ? c - a : null;
    case 'letter':
      // Capitals and small letters count apart.
      return /[a-z]/.test(before.printed) === /[a-z]/.test(after.printed) && c > a ? c - a : null;
    case 'roman':
      return c > a ? c - a : null;
    case 'slashed':
      if (a === c && d > b) return d - b;
      return b === d && c > a ? c - a : null;
    case 'dotted':
    case 'lettered':
      if (before.parts.length !== after.parts.length) return null;
      if (c === a) return d > b ? d - b : null;
      return c > a && d <= 1 ? c - a : null;
  }
}

/** Whether a number is the first of its kind: `1`, `1a`, `A`, `i`, `1.1`. */
export function isFirst({ parts, style }: ItemNumber): boolean {
  return style === 'dotted' || style === 'lettered' ? (parts[1] ?? 0) <= 1 && parts[0] === 1 : parts[0] === 1;
}

/** Whether one number counts within another: `10.1` and `10.1.2` in `10`, `5a` in `5`. */
export function isPartOf(part: ItemNumber, whole: ItemNumber): boolean {
  if (part.style !== 'dotted' && part.style !== 'plain' && part.style !== 'lettered') return false;
  return part.parts.length > whole.parts.length && whole.parts.every((value, at) => part.parts[at] === value);
}
