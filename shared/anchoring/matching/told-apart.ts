import type { Alignment } from '../alignment/align.ts';
import { letterString } from '../text/letter-string.ts';
import { lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';
import { nextOfBody, previousOfBody } from './pieces.ts';

/** Letters around a mark that went on with it, from which on they stand nowhere else. */
const TELLING = 120;

/**
 * Whether a short mark, with all around it that went on beside it, is told from the same words nearby: in a column of `Yes`
 * and `No` in which a row was put in it may not be.
 *
 * @param first and `last` letter of the mark in the source, all of which have counterparts that follow each other
 */
export function isToldApart({ source, target, to }: Alignment, first: number, last: number): boolean {
  let [start, end] = [first, last];
  for (let at = previousOfBody(source, start); at !== -1; at = previousOfBody(source, at)) {
    if (to[at] !== previousOfBody(target, to[start] ?? -1)) break;
    start = at;
    if (last - start > TELLING) return true;
  }
  for (let at = nextOfBody(source, end); at !== -1; at = nextOfBody(source, at)) {
    if (to[at] !== nextOfBody(target, to[end] ?? -1)) break;
    end = at;
    if (end - first > TELLING) return true;
  }
  const words = bodyOf(source, start, end);
  return standsOnce(source, words, start) && standsOnce(target, words, to[start] ?? -1);
}

function bodyOf({ codes, isEdge }: VersionText, start: number, end: number): string {
  return letterString(codes.subarray(start, end + 1).filter((_, at) => isEdge[start + at] === 0));
}

/** Whether words stand once only on the page of a letter and those beside it. */
function standsOnce(version: VersionText, words: string, letter: number): boolean {
  const page = pageOfLetter(version, letter);
  const { from, to } = lettersOnPages(version, page - 1, page + 1);
  const text = bodyOf(version, from, to - 1);
  return text.indexOf(words) === text.lastIndexOf(words);
}
