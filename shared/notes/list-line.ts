/** A line that is an item of a list, as it is typed: indentation, `-`, `*`, `•`, `1.` or `1)`, a space, and its words. */
export type ListLine = {
  /** Columns before the mark; a tab counts as two. */
  readonly indent: number;
  /** UTF-16 units before the mark. */
  readonly markAt: number;
  /** The number typed; null for a bullet. */
  readonly number: number | null;
  /** What is typed for a bullet, or behind a number. */
  readonly sign: string;
  /** UTF-16 units before its words. */
  readonly wordsAt: number;
  readonly words: string;
};

/** Columns that one level of a list is indented by. */
export const LEVEL = 2;

// Three figures at most: a year at the start of a line is a sentence.
const LIST_LINE = /^([ \t]*)(?:([-*•])|(\d{1,3})([.)]))([ \t]+)(.*)$/;

/** Reads a line; undefined when it is none of a list. */
export function listLine(line: string): ListLine | undefined {
  const match = LIST_LINE.exec(line);
  if (!match) return undefined;
  const [, before = '', bullet, number, behind, space = '', words = ''] = match;
  const mark = bullet ?? `${number}${behind}`;
  return {
    indent: columnsOf(before),
    markAt: before.length,
    number: number === undefined ? null : Number(number),
    sign: bullet ?? behind ?? '',
    wordsAt: before.length + mark.length + space.length,
    words,
  };
}

/** Columns of white space at the start of a line. */
export function indentOf(line: string): number {
  return columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}

function columnsOf(space: string): number {
  return Array.from(space).reduce((columns, character) => columns + (character === '\t' ? LEVEL : 1), 0);
}
