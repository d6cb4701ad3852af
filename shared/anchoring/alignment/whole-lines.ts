import { stringOfSome } from '../text/letter-string.ts';
import { isLineStart } from '../text/letters.ts';
import { lettersOnPages, type VersionText } from '../text/version-text.ts';

/** Letters of a line at least, to be told from others. */
const LINE = 8;

/** The letters of a page that have no counterpart (yet). */
export function lettersLeft(version: VersionText, pageIndex: number, claimed: Int32Array): readonly number[] {
  const { from, to } = lettersOnPages(version, pageIndex);
  const left: number[] = [];
  for (let at = from; at < to; at += 1) if (claimed[at] === -1) left.push(at);
  return left;
}

/** The letters of each whole line, by what it says; undefined for one that stands several times. */
export function linesAmong(
  version: VersionText,
  letters: readonly number[],
): Map<string, readonly number[] | undefined> {
  const lines = new Map<string, readonly number[] | undefined>();
  const isStart = (letter: number): boolean => letter >= version.codes.length || isLineStart(version, letter);
  let line: number[] = [];
  letters.forEach((letter, at) => {
    if (isStart(letter)) line = [letter];
    else if (letters[at - 1] === letter - 1 && line.length > 0) line.push(letter);
    else line = [];
    if (line.length < LINE || !isStart(letter + 1)) return;
    const words = stringOfSome(version.codes, line);
    lines.set(words, lines.has(words) ? undefined : line);
    line = [];
  });
  return lines;
}
