import type { OutlineEntry } from './outline.ts';
import { linesOf, type Line } from './page-lines.ts';
import { extentOf, runsOf, type Extent, type PageContent, type RunTest, type TextRun } from './page-runs.ts';

/** What the file says of itself; null where it says nothing. */
export type PaperMetadata = {
  readonly title: string | null;
  readonly subject: string | null;
  readonly author: string | null;
  readonly keywords: string | null;
  /** When the file was made, ISO 8601 */
  readonly createdAt: string | null;
};

export const NO_METADATA: PaperMetadata = { title: null, subject: null, author: null, keywords: null, createdAt: null };

/** All that import keeps of a paper and that reading it draws on. */
export type PaperInput = {
  readonly fileName: string;
  readonly pageCount: number;
  readonly outline: readonly OutlineEntry[];
  /** The page labels in the file (ISO 32000-1, 12.4.2), one a page; null where it has none. */
  readonly fileLabels: readonly string[] | null;
  readonly metadata: PaperMetadata;
  /** By pageIndex; undefined for pages that were not read (yet). */
  readonly pages: readonly (PageContent | undefined)[];
};

/** A paper's words, page by page; runs and lines are worked out when first asked for. */
export type PaperContent = Omit<PaperInput, 'pages'> & {
  /** Whether the page's words are known: false for a page not read, true for one read that has none. */
  readonly isRead: (pageIndex: number) => boolean;
  readonly text: (pageIndex: number) => string;
  readonly runs: (pageIndex: number) => readonly TextRun[];
  /** The runs of a page that are asked for, found without making the others. */
  readonly runsWhere: (pageIndex: number, isWanted: RunTest) => readonly TextRun[];
  readonly extent: (pageIndex: number) => Extent;
  readonly lines: (pageIndex: number) => readonly Line[];
};

const NO_WORDS: PageContent = { text: '', places: new Int32Array() };

/** What points beyond the file points at nothing, and what was kept beyond its last page is none of it. */
export function paperContent({ pages: kept, outline, ...rest }: PaperInput): PaperContent {
  const pages = kept.slice(0, rest.pageCount);
  const pageOf = (pageIndex: number): PageContent => pages[pageIndex] ?? NO_WORDS;
  const runs = memo(pageIndex => runsOf(pageOf(pageIndex)));
  const lines = memo(pageIndex => linesOf(runs(pageIndex)));
  return {
    ...rest,
    outline: within(outline, rest.pageCount),
    isRead: pageIndex => pages[pageIndex] !== undefined,
    text: pageIndex => pageOf(pageIndex).text,
    runs,
    runsWhere: (pageIndex, isWanted) => runsOf(pageOf(pageIndex), isWanted),
    extent: pageIndex => extentOf(pageOf(pageIndex)),
    lines,
  };
}

/** Pages whose runs and lines are kept once they are worked out: twice the longest pack seen, so that memory is bounded. */
const MOST_KEPT = 1000;

function memo<T>(work: (pageIndex: number) => readonly T[]): (pageIndex: number) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return pageIndex => {
    const kept = known.get(pageIndex);
    if (kept) return kept;
    const [oldest] = known.size < MOST_KEPT ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    const found = work(pageIndex);
    known.set(pageIndex, found);
    return found;
  };
}

function within(outline: readonly OutlineEntry[], pageCount: number): readonly OutlineEntry[] {
  return outline.map(({ title, pageIndex, children }) => ({
    title,
    pageIndex: pageIndex !== null && pageIndex < pageCount ? pageIndex : null,
    children: within(children, pageCount),
  }));
}
