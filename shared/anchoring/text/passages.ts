import { isCurrency, isFigure, JOINT } from './letters.ts';
import { pageOfLetter, type VersionText } from './version-text.ts';

/** The body of a version, cut into sentences, entries of lists and rows of tables. */
export type Passages = {
  /** By passage the first of its letters as a place in the body; one more at the end. */
  readonly starts: Int32Array;
  /** By place in the body the passage it belongs to. */
  readonly of: Int32Array;
};

/** Letters from which on a passage ends with its line. */
const LONG = 600;
/** A line this much shorter than the longest of its page ends a paragraph. */
const SHORT_LINE = 0.7;
/** Figures in a line, and their share of its words, that make it a row of a table. */
const [ROW, ROW_SHARE] = [2, 0.25];

/**
 * Cuts a version into passages. Line and page breaks alone cut nothing.
 *
 * @param firstPages by pageIndex those that begin with a passage of their own
 */
export function passagesOf(version: VersionText, firstPages: ReadonlySet<number>): Passages {
  const { body } = version;
  const of = new Int32Array(body.length);
  const starts: number[] = [];
  const lines = linesOf(version);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const length = line.from - (starts.at(-1) ?? 0);
    const isFirst = before?.page !== line.page && firstPages.has(line.page);
    if (!before || isFirst || isCutBetween(version, before, line) || length > LONG) starts.push(line.from);
    for (let place = line.from + 1; place < line.to; place += 1) {
      if (endsSentence(version, place)) starts.push(place);
    }
  });
  let passage = -1;
  for (let place = 0; place < body.length; place += 1) {
    if (starts[passage + 1] === place) passage += 1;
    of[place] = passage;
  }
  return { starts: Int32Array.from([...starts, body.length]), of };
}

/** A line of the body, as places in it. */
type Line = {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly isRow: boolean;
  readonly isShort: boolean;
  readonly endsInFigure: boolean;
};

function linesOf(version: VersionText): readonly Line[] {
  const { body, joints } = version;
  const lines: { from: number; to: number; page: number }[] = [];
  for (let place = 0; place < body.length; place += 1) {
    const letter = body[place] ?? 0;
    const last = lines.at(-1);
    const isStart = !last || ((joints[letter] ?? 0) & JOINT.lineEnd) !== 0 || (body[place - 1] ?? 0) !== letter - 1;
    if (isStart) lines.push({ from: place, to: place + 1, page: pageOfLetter(version, letter) });
    else last.to = place + 1;
  }
  const longest = new Map<number, number>();
  for (const { from, to, page } of lines) longest.set(page, Math.max(longest.get(page) ?? 0, to - from));
  return lines.map(({ from, to, page }) => ({
    from,
    to,
    page,
    isRow: isRow(version, from, to),
    isShort: to - from < (longest.get(page) ?? 0) * SHORT_LINE,
    endsInFigure: isFigure(codeAt(version, to - 1)) || SIGNS_BEHIND.has(codeAt(version, to - 1)),
  }));
}

/** Whether many words of a line are figures and nothing else. */
function isRow({ body, codes, joints }: VersionText, from: number, to: number): boolean {
  let [figures, words, isFigures, hasFigure] = [0, 0, true, false];
  for (let place = from; place <= to; place += 1) {
    const letter = body[place] ?? 0;
    if (place === to || (place > from && ((joints[letter] ?? 0) & JOINT.space) !== 0)) {
      words += 1;
      if (isFigures && hasFigure) figures += 1;
      [isFigures, hasFigure] = [true, false];
    }
    const code = codes[letter] ?? 0;
    if (isFigure(code)) hasFigure = true;
    else if (isWordLetter(code)) isFigures = false;
  }
  return figures >= ROW && figures >= words * ROW_SHARE;
}

/** Whether a passage ends with a line: before a mark of a list, behind a short line, and at the rows of a table. */
function isCutBetween(version: VersionText, before: Line, line: Line): boolean {
  const first = codeAt(version, line.from);
  if (isBullet(first) || isListNumber(version, line.from)) return true;
  if (before.isRow || line.isRow) return isCapital(first) || isFigure(first);
  if (!isCapital(first)) return isCurrency(first) && endsSentence(version, line.from);
  return (
    before.isShort ||
    (before.endsInFigure && line.endsInFigure) ||
    endsSentence(version, line.from) ||
    codeAt(version, line.from - 1) === COLON ||
    isBehindAnswer(version, line.from)
  );
}

/** Letters of an answer on the line of its question at most, such as `Yes`, `N/A` or `Amber`. */
const ANSWER = 5;

/** Whether a question, or a label, and a short answer end before a place. */
function isBehindAnswer(version: VersionText, place: number): boolean {
  for (let at = place - 1; at >= place - 1 - ANSWER; at -= 1) {
    const code = codeAt(version, at);
    if (code === QUESTION || code === COLON) return at < place - 1;
  }
  return false;
}

const [STOP, COLON, OPEN, CLOSE, QUOTE, DOUBLE_QUOTE] = [0x2e, 0x3a, 0x28, 0x29, 0x27, 0x22];
/** `%` and `)`. */
const SIGNS_BEHIND = new Set([0x25, CLOSE]);
const QUESTION = 0x3f;
const ENDS = new Set([STOP, QUESTION, 0x21, 0x3b]);

/** Whether a sentence has ended before the letter at a place in the body, and another begins with it. */
function endsSentence(version: VersionText, place: number): boolean {
  const joint = version.joints[version.body[place] ?? 0] ?? 0;
  if ((joint & (JOINT.space | JOINT.lineEnd)) === 0) return false;
  let last = place - 1;
  while ([CLOSE, QUOTE, DOUBLE_QUOTE].includes(codeAt(version, last))) last -= 1;
  const end = codeAt(version, last);
  if (!ENDS.has(end)) return false;
  const first = codeAt(version, place);
  const isBegun =
    isCapital(first) ||
    isFigure(first) ||
    isBullet(first) ||
    isCurrency(first) ||
    [OPEN, QUOTE, DOUBLE_QUOTE].includes(first);
  return isBegun && (end !== STOP || !isAbbreviation(version, last));
}

/** `Mr.`, `No.`, `5.`, `p.m.`, `4.1.`: a capital, a figure or letters with stops between stand before a stop, and little else. */
function isAbbreviation({ body, codes, joints }: VersionText, stop: number): boolean {
  let [at, letters, hasStop] = [stop, 0, false];
  while (at > 0 && ((joints[body[at] ?? 0] ?? 0) & (JOINT.space | JOINT.lineEnd)) === 0) {
    at -= 1;
    const code = codes[body[at] ?? 0] ?? 0;
    if (isFigure(code) || isWordLetter(code)) letters += 1;
    if (code === STOP) hasStop = true;
  }
  const first = codes[body[at] ?? 0] ?? 0;
  if (hasStop) return letters <= 4;
  return letters <= 1 || (letters === 2 && (isCapital(first) || isFigure(first)));
}

/** `1.`, `2)`, `(a)`, `b)`, `4.2` at the start of a line. */
function isListNumber(version: VersionText, place: number): boolean {
  const isClosed = [1, 2, 3].some(step => [STOP, CLOSE].includes(codeAt(version, place + step)));
  if (!isClosed && codeAt(version, place) !== OPEN) return false;
  const head = String.fromCharCode(...Array.from({ length: 6 }, (_, at) => codeAt(version, place + at)));
  return /^(?:\(?(?:\d{1,2}|[a-z]{1,3})\)|\d{1,2}\.\d{0,2}(?:[A-Z]|\b)|[a-z]\.(?=[A-Z]))/.test(head);
}

function codeAt({ body, codes }: VersionText, place: number): number {
  return codes[body[place] ?? -1] ?? 0;
}

function isBullet(code: number): boolean {
  return code === 0x2022 || code === 0xb7;
}

function isCapital(code: number): boolean {
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

/** Codes up to here are looked up: it is asked of each letter of a paper. */
const TABLE = 0x250;
const wordLetters = Uint8Array.from({ length: TABLE }, (_, code) => Number(/\p{L}/u.test(String.fromCharCode(code))));

function isWordLetter(code: number): boolean {
  return code < TABLE ? wordLetters[code] === 1 : /\p{L}/u.test(String.fromCharCode(code));
}
