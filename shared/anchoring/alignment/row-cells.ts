import type { Alignment } from './align.ts';
import { letterString } from '../text/letter-string.ts';
import { isLineStart, JOINT } from '../text/letters.ts';
import { claim } from './settle.ts';
import { lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';

type Sides = Pick<Alignment, 'source' | 'target' | 'to' | 'from' | 'isTied' | 'isTold'>;

/** Letters from `from` to before `to`: a line, or a word of it. */
type Range = { readonly from: number; readonly to: number };
type Word = Range & { readonly words: string };

/** A word of a row that stands in another place of it. */
type Move = { readonly word: Word; readonly there: Word };

/** Words of a row at most; a longer line is one of a text. */
const WORDS = 24;
/** Rows of a page in which a word goes the same way, at least: one alone may have been edited. */
const ROWS = 2;

/**
 * Brings the cells of a table along whose columns were moved: in a row that goes on by its label, a word that went nowhere
 * is the one that stands once elsewhere in the row and comes from nowhere. Rows are lines.
 */
export function alignCells(sides: Sides): void {
  const { source, to, from, isTied, isTold } = sides;
  source.pages.forEach((_, pageIndex) => {
    const page = lettersOnPages(source, pageIndex);
    const rows = linesBetween(source, page).flatMap(line => {
      const there = rowOf(sides, line);
      return there ? [movesIn(sides, line, there)] : [];
    });
    for (const way of ['back', 'on'] as const) {
      const moved = rows.map(moves => moves.filter(move => wayOf(sides, move) === way));
      if (moved.filter(moves => moves.length > 0).length < ROWS) continue;
      for (const { word, there } of moved.flat()) {
        claim({ source: word.from, target: there.from, length: word.to - word.from }, { to, from });
        isTied.fill(0, word.from, word.to);
        isTold.fill(1, word.from, word.to);
      }
    }
  });
}

function linesBetween(version: VersionText, { from, to }: Range): readonly Range[] {
  const lines: Range[] = [];
  let begun = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !isLineStart(version, at)) continue;
    lines.push({ from: begun, to: at });
    begun = at;
  }
  return lines;
}

/** The line that a row goes on in: it begins as the row does, and nothing of either is of another line. */
function rowOf({ source, target, to, from }: Sides, line: Range): Range | undefined {
  const start = to[line.from] ?? -1;
  if (start === -1 || !isLineStart(target, start) || !to.subarray(line.from, line.to).includes(-1)) return undefined;
  const { to: end } = lettersOnPages(target, pageOfLetter(target, start));
  let last = start + 1;
  while (last < end && !isLineStart(target, last)) last += 1;
  const isWithin = (counterparts: Int32Array, own: Range, other: Range): boolean =>
    counterparts.subarray(own.from, own.to).every(at => at === -1 || (at >= other.from && at < other.to));
  const there = { from: start, to: last };
  const isRow = wordsOf(source, line).length <= WORDS && wordsOf(target, there).length <= WORDS;
  return isRow && isWithin(to, line, there) && isWithin(from, there, line) ? there : undefined;
}

/** Words are parted by white space: a figure with its signs is one. */
function wordsOf(version: VersionText, { from, to }: Range): readonly Word[] {
  const words: Word[] = [];
  let begun = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && ((version.joints[at] ?? 0) & JOINT.space) === 0) continue;
    words.push({ from: begun, to: at, words: letterString(version.codes.subarray(begun, at)) });
    begun = at;
  }
  return words;
}

/** The words that are left once in a row and once in what it has become. */
function movesIn({ source, target, to, from }: Sides, line: Range, there: Range): readonly Move[] {
  const left = leftIn(source, to, line);
  const leftThere = leftIn(target, from, there);
  return [...left].flatMap(([words, word]) => {
    const other = leftThere.get(words);
    return word && other ? [{ word, there: other }] : [];
  });
}

/** The words of a line none of whose letters has a counterpart, by what they say; undefined for one that is left twice. */
function leftIn(version: VersionText, counterparts: Int32Array, line: Range): ReadonlyMap<string, Word | undefined> {
  const left = new Map<string, Word | undefined>();
  for (const word of wordsOf(version, line)) {
    if (!counterparts.subarray(word.from, word.to).every(at => at === -1)) continue;
    left.set(word.words, left.has(word.words) ? undefined : word);
  }
  return left;
}

/** Whether a word stands before the next one of its row that went on, or behind the one before it. */
function wayOf({ to }: Sides, { word, there }: Move): 'back' | 'on' {
  let before = word.from - 1;
  while (before >= 0 && to[before] === -1) before -= 1;
  return (to[before] ?? -1) > there.from ? 'back' : 'on';
}
