import type { Line } from './page-lines.ts';
import type { PaperContent } from './paper-content.ts';
import { runningLines, type Occurrence } from './running-lines.ts';
import { withoutStamps } from './stamps.ts';

/** A line of a page that belongs to what is written, not to what is stamped or repeated on every page. */
export type BodyLine = Line & { readonly pageIndex: number };

/** Longer lines hold nothing that is looked for in them. */
const LONGEST = 1000;

/** The lines of some pages in reading order, without stamps, page numbers, running heads and feet. */
export function bodyLines(content: PaperContent, first: number, last: number): readonly BodyLine[] {
  return linesBetween(content, first, last).flatMap(({ line, running }) =>
    running === undefined && line.text.length <= LONGEST ? [line] : [],
  );
}

/** The same, however long they are, with what may be no running head or foot, and with those on the first of their pages. */
export function readLines(content: PaperContent, first: number, last: number): readonly BodyLine[] {
  return linesBetween(content, first, last).flatMap(({ line, running }) => (running === 'again' ? [] : [line]));
}

type FoundLine = { readonly line: BodyLine; readonly running: Occurrence | undefined };

/** A page is asked for by several readers, and by its neighbours; its lines are worked out once for a paper. */
type Known = { readonly written: Map<number, readonly BodyLine[]>; readonly found: Map<number, readonly FoundLine[]> };
const known = new WeakMap<PaperContent, Known>();

function linesBetween(content: PaperContent, first: number, last: number): readonly FoundLine[] {
  const ofPaper: Known = known.get(content) ?? { written: new Map(), found: new Map() };
  const { written, found } = ofPaper;
  known.set(content, ofPaper);
  const linesOn = (pageIndex: number): readonly BodyLine[] =>
    kept(written, pageIndex, () => writtenLines(content, pageIndex));
  const heightsOn = (pageIndex: number): readonly number[] => {
    const all = isPage(content, pageIndex) ? content.lines(pageIndex) : [];
    return [...all.slice(0, 1), ...all.slice(-1)].map(({ y }) => y);
  };
  const lines: FoundLine[] = [];
  for (let pageIndex = first; pageIndex <= last; pageIndex += 1) {
    const ofPage = kept(found, pageIndex, () => {
      const running = runningLines(pageIndex, linesOn, heightsOn);
      return linesOn(pageIndex).map(line => ({ line, running: running.get(line) }));
    });
    for (const line of ofPage) lines.push(line);
  }
  return lines;
}

function kept<T>(values: Map<number, T>, pageIndex: number, work: () => T): T {
  const value = values.get(pageIndex) ?? work();
  values.set(pageIndex, value);
  return value;
}

function writtenLines(content: PaperContent, pageIndex: number): readonly BodyLine[] {
  if (!isPage(content, pageIndex)) return [];
  return withoutStamps(content.lines(pageIndex).filter(({ text }) => text !== '')).map(line => ({
    ...line,
    pageIndex,
  }));
}

function isPage({ pageCount }: PaperContent, pageIndex: number): boolean {
  return pageIndex >= 0 && pageIndex < pageCount;
}
