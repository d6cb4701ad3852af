import { edgeLines } from './edge-lines.ts';
import { JOINT, lettersOf, type Letters } from './letters.ts';
import type { WordSpan } from '../outcome.ts';

/** The words of one version of a paper, made ready to be compared: the letters of all pages one behind the other. */
export type VersionText = Letters & {
  readonly pages: readonly string[];
  /** By pageIndex the first letter of the page; one more at the end, behind the last letter of all. */
  readonly pageStarts: Int32Array;
  /** By letter 1 for what is stamped or repeated at the edge of a page, 0 for the body. */
  readonly isEdge: Uint8Array;
  /** The letters of the body, ascending: what reads on over page breaks. */
  readonly body: Int32Array;
  /** What is repeated at the edges of its pages: see `edgeLines`. */
  readonly edgeShapes: ReadonlySet<string>;
};

/** @param pages the text of each page as import keeps it, by pageIndex; empty for one without words */
export function versionText(pages: readonly string[]): VersionText {
  const letters = pages.map(lettersOf);
  const count = letters.reduce((sum, { codes }) => sum + codes.length, 0);
  const codes = new Uint16Array(count);
  const offsets = new Int32Array(count);
  const joints = new Uint8Array(count);
  const pageStarts = new Int32Array(pages.length + 1);
  let at = 0;
  letters.forEach((page, pageIndex) => {
    pageStarts[pageIndex] = at;
    codes.set(page.codes, at);
    offsets.set(page.offsets, at);
    joints.set(page.joints, at);
    if (page.codes.length > 0) joints[at] = JOINT.brokenHyphen | JOINT.lineEnd | JOINT.space;
    at += page.codes.length;
  });
  pageStarts[pages.length] = count;
  return withEdges({ pages, codes, offsets, joints, pageStarts }, new Set());
}

/** A version in which lines that another version repeats at the edges of its pages count as such, even if they are there once. */
export function withEdges(
  version: Omit<VersionText, 'isEdge' | 'body' | 'edgeShapes'>,
  known: ReadonlySet<string>,
): VersionText {
  const { pages, codes, offsets, pageStarts } = version;
  const count = codes.length;
  const isEdge = new Uint8Array(count);
  const joints = version.joints.slice();
  const { ranges, shapes } = edgeLines(pages, known);
  ranges.forEach((edges, pageIndex) => {
    const from = pageStarts[pageIndex] ?? 0;
    const own = offsets.subarray(from, pageStarts[pageIndex + 1]);
    for (const { start, end } of edges) {
      const [first, last] = [from + firstFrom(own, start), from + firstFrom(own, end)];
      isEdge.fill(1, first, last);
      // A word may be broken over the line that is taken out.
      if (last < count) joints[last] = (joints[last] ?? 0) | JOINT.brokenHyphen;
    }
  });
  return { ...version, joints, isEdge, body: bodyOf(isEdge), edgeShapes: shapes };
}

/** A version without those of its edges that have become, or were, letters of a body. */
export function withoutFalseEdges(
  version: VersionText,
  counterparts: Int32Array,
  isEdgeThere: Uint8Array,
): VersionText {
  const isEdge = version.isEdge.map((own, at) => {
    const there = counterparts[at] ?? -1;
    return own === 1 && (there === -1 || isEdgeThere[there] === 1) ? 1 : 0;
  });
  const isAsBefore = isEdge.every((edge, at) => edge === version.isEdge[at]);
  return isAsBefore ? version : { ...version, isEdge, body: bodyOf(isEdge) };
}

function bodyOf(isEdge: Uint8Array): Int32Array {
  const body = new Int32Array(isEdge.length);
  let count = 0;
  isEdge.forEach((edge, letter) => {
    if (edge === 1) return;
    body[count] = letter;
    count += 1;
  });
  return body.slice(0, count);
}

/** The page a letter is on. */
export function pageOfLetter({ pageStarts }: VersionText, letter: number): number {
  let [low, high] = [0, pageStarts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((pageStarts[middle] ?? 0) <= letter) low = middle;
    else high = middle;
  }
  return low;
}

/** The letters of some pages, from the first to the one behind the last; of those that there are. */
export function lettersOnPages(
  { pageStarts }: Pick<VersionText, 'pageStarts'>,
  firstPage: number,
  lastPage = firstPage,
): { readonly from: number; readonly to: number } {
  const startOf = (page: number): number => pageStarts[Math.min(Math.max(page, 0), pageStarts.length - 1)] ?? 0;
  return { from: startOf(firstPage), to: startOf(lastPage + 1) };
}

/** The letters of a stretch of a page's text, from the first to the one behind the last; empty where it has none. */
export function lettersIn(version: VersionText, { pageIndex, start, end }: WordSpan): readonly [number, number] {
  const from = version.pageStarts[pageIndex] ?? version.codes.length;
  const to = version.pageStarts[pageIndex + 1] ?? from;
  const offsets = version.offsets.subarray(from, to);
  return [from + firstFrom(offsets, start), from + firstFrom(offsets, end)];
}

/** The stretch of a page's text from a letter to the one before `to`, both on one page. */
export function spanOfLetters(version: VersionText, from: number, to: number): WordSpan {
  const pageIndex = pageOfLetter(version, from);
  const start = version.offsets[from] ?? 0;
  const last = version.offsets[to - 1] ?? start;
  const text = version.pages[pageIndex] ?? '';
  let end = last + 1;
  while (end < text.length && isContinued(text, end)) end += 1;
  return { pageIndex, start, end };
}

/** Whether the unit at an offset belongs to the letter before it: an accent, or the second half of a rare letter. */
function isContinued(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x300 && code < 0x370) || (code >= 0xdc00 && code <= 0xdfff);
}

/** The index of the first value that is `least` or more, in ascending values. */
export function firstFrom(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
