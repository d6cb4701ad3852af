/** How the number of a list entry is written; entries of one list are written alike. */
type MarkerShape = '(n)' | 'n)' | 'n.' | 'n' | 'n.n' | 'bullet';

/** The mark a list entry begins with, and its words. */
export type Marked = {
  readonly shape: MarkerShape;
  /** The number alone: `1`, `a`, `iv`, `2.1`; empty for a bullet. */
  readonly number: string;
  readonly text: string;
};

/** Signs that lists begin with; those of symbol fonts have no character of their own, but all stand in one private range. */
const BULLET = /^(?:[•·▪●◦○■□◆❖‣∙➢➤►✓✔*\u2043\uF021-\uF0FF]|[-–](?=\s)|o(?=\s+\p{L}))\s*/u;
const DOTTED = /^\(?(\d{1,3}(?:\.\d{1,3}){1,3})[.)]{0,2}\s*(?=\s|\p{L}|$)/u;
const ENCLOSED = /^\(\s?(\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z]{1,2}|[IVXL]{1,5})\s?\)\.?\s*/;
const WITH_BRACKET = /^(\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z]|[IVXL]{1,5})\)\s*/;
const WITH_DOT = /^(\d{1,3}|[a-z]|[ivxl]{1,5}|[A-Z]|[IVXL]{1,5})\.(?!\d|\p{Lu}\.)\s*(?=\s|\p{Lu}|$)/u;

/** The mark at the beginning of a line of a list; null where it has none. */
export function readMarker(line: string): Marked | null {
  const start = line.slice(0, 24);
  const found =
    marked(DOTTED, 'n.n', start) ??
    marked(ENCLOSED, '(n)', start) ??
    marked(WITH_BRACKET, 'n)', start) ??
    marked(WITH_DOT, 'n.', start) ??
    marked(BULLET, 'bullet', start);
  return found && { shape: found.shape, number: found.number, text: line.slice(found.length).trim() };
}

function marked(pattern: RegExp, shape: MarkerShape, start: string) {
  const match = pattern.exec(start);
  return match && { shape, number: match[1] ?? '', length: match[0].length };
}

/** Whether one number follows another in a list: 1, 2 · a, b · iv, v · 2.1, 2.2. */
export function follows(number: string, before: string): boolean {
  const dot = number.lastIndexOf('.') + 1;
  const dotBefore = before.lastIndexOf('.') + 1;
  if (number.slice(0, dot) !== before.slice(0, dotBefore)) return false;
  const values = valuesOf(before.slice(dotBefore));
  return valuesOf(number.slice(dot)).some((value, way) => value !== null && value - 1 === values[way]);
}

/** Whether a list may begin with it. */
export function isFirst(number: string): boolean {
  return valuesOf(number.slice(number.lastIndexOf('.') + 1)).includes(1);
}

/** What a number may stand for: as digits, as a letter, as a Roman number. */
function valuesOf(number: string): readonly (number | null)[] {
  if (/^\d+$/.test(number)) return [Number(number), null, null];
  return [null, letterValue(number.toLowerCase()), romanValue(number.toLowerCase())];
}

/** a is 1, z is 26, and as lists go on: aa is 27. */
function letterValue(letters: string): number | null {
  const code = letters.charCodeAt(0) - 96;
  if (letters.length === 1) return code;
  return letters.length === 2 && letters[0] === letters[1] ? 26 + code : null;
}

const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);

function romanValue(letters: string): number | null {
  let sum = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = ROMAN.get(letters[at] ?? '');
    if (value === undefined) return null;
    sum += value < (ROMAN.get(letters[at + 1] ?? '') ?? 0) ? -value : value;
  }
  return sum;
}
