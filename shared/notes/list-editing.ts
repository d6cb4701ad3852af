import { LEVEL, listLine, type ListLine } from './list-line.ts';

/** A change to a text: what stands from `from` to `to` gives way to `insert`; then `start` to `end` is selected. */
export type TextEdit = {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
};

/** A text with what is selected in it, in UTF-16 units. */
export type Typing = { readonly text: string; readonly start: number; readonly end: number };

/**
 * What Enter does in a list: it goes on with the next item; on an empty item it ends the level it is on.
 *
 * @returns undefined where the caret is in no item's words: Enter is a line end there
 */
export function continueList({ text, start, end }: Typing): TextEdit | undefined {
  const at = lineStart(text, start);
  const line = text.slice(at, lineEnd(text, start));
  const item = listLine(line);
  if (!item || start < at + item.wordsAt) return undefined;
  if (item.words.trim() === '' && start === end) {
    const left = item.indent > 0 ? outdented(line, item) : '';
    return renumbered(text, { from: at, to: at + line.length, insert: left });
  }
  const next = item.number === null ? item.sign : `${item.number + 1}${item.sign}`;
  return renumbered(text, { from: start, to: end, insert: `\n${line.slice(0, item.markAt)}${next} ` });
}

/**
 * What Tab (`in`) and Shift+Tab (`out`) do in a list: the items that are selected go one level in or out.
 *
 * @returns undefined where none can go that way, so that the key goes on to the next control
 */
export function indentList({ text, start, end }: Typing, way: 'in' | 'out'): TextEdit | undefined {
  const from = lineStart(text, start);
  const to = lineEnd(text, Math.max(start, end - (end > start && text[end - 1] === '\n' ? 1 : 0)));
  const lines = text.slice(from, to).split('\n');
  const items = lines.map(listLine);
  const [first] = items;
  if (!first || !items.some(Boolean)) return undefined;
  const above = listLine(text.slice(lineStart(text, from - 1), Math.max(0, from - 1)));
  // An item goes in below another one, which it then belongs to.
  if (way === 'in' && (from === 0 || !above || above.indent < first.indent)) return undefined;
  if (way === 'out' && first.indent === 0) return undefined;
  const moved = lines.map((line, index) => {
    const item = items[index];
    if (!item) return line;
    return way === 'in' ? `${' '.repeat(LEVEL)}${line}` : outdented(line, item);
  });
  const insert = moved.join('\n');
  if (start < end) return { ...renumbered(text, { from, to, insert }), start: from, end: from + insert.length };
  const shift = insert.length - (to - from);
  return renumbered(text, { from, to, insert }, Math.max(from, start + shift));
}

function outdented(line: string, item: ListLine): string {
  const width = Math.max(0, item.indent - LEVEL);
  return `${' '.repeat(width)}${line.slice(item.markAt)}`;
}

type Replacement = Pick<TextEdit, 'from' | 'to' | 'insert'>;

/** Makes a replacement, after which the numbers of the list that the caret is in count on. */
function renumbered(text: string, { from, to, insert }: Replacement, caret = from + insert.length): TextEdit {
  const after = `${text.slice(0, from)}${insert}${text.slice(to)}`;
  const lines = after.split('\n');
  const touched = after.slice(0, caret).split('\n').length - 1;
  let first = touched;
  while (first > 0 && listLine(lines[first - 1] ?? '')) first -= 1;
  let last = touched;
  while (last + 1 < lines.length && listLine(lines[last + 1] ?? '')) last += 1;
  const counted = countOn(lines.slice(first, last + 1));
  const whole = [...lines.slice(0, first), ...counted, ...lines.slice(last + 1)].join('\n');
  // Counted from the end, what stands behind the caret on its line is the same as before.
  const behind = lineEnd(after, caret) - caret;
  const upToCaret = [...lines.slice(0, first), ...counted.slice(0, touched - first + 1)].join('\n').length;
  return difference(text, whole, upToCaret - behind);
}

/** Lines of one list with their numbers counting on: below an item from 1, on the outermost level from its first. */
function countOn(lines: readonly string[]): readonly string[] {
  let levels: readonly { readonly indent: number; readonly number: number | null }[] = [];
  return lines.map(line => {
    const item = listLine(line);
    if (!item) return line;
    const open = levels.filter(({ indent }) => indent <= item.indent);
    const level = open.at(-1);
    const isSame = level?.indent === item.indent;
    const outer = isSame ? open.slice(0, -1) : open;
    if (item.number === null) {
      levels = [...outer, { indent: item.indent, number: null }];
      return line;
    }
    const before = isSame ? level.number : null;
    const number = before !== null ? before + 1 : outer.length > 0 ? 1 : item.number;
    levels = [...outer, { indent: item.indent, number }];
    return `${line.slice(0, item.markAt)}${number}${item.sign}${line.slice(item.wordsAt - spaceOf(line, item))}`;
  });
}

/** How much white space stands between the mark of an item and its words. */
function spaceOf(line: string, item: ListLine): number {
  const mark = /^\d+[.)]/.exec(line.slice(item.markAt))?.[0] ?? '';
  return item.wordsAt - item.markAt - mark.length;
}

/** The smallest replacement that makes one text of another. */
function difference(before: string, after: string, caret: number): TextEdit {
  let same = 0;
  const shorter = Math.min(before.length, after.length);
  while (same < shorter && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return {
    from: same,
    to: before.length - tail,
    insert: after.slice(same, after.length - tail),
    start: caret,
    end: caret,
  };
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
