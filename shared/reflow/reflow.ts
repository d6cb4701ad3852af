import type { PaperContent } from '../pack/paper-content.ts';
import { pagesIn, type PageSpan } from '../pack/page-span.ts';
import { textBlocks, type TextBlock } from '../pack/text-blocks.ts';
import { inReadingOrder } from './columns.ts';
import type { Flow, FlowBlock, FlowPage, Wordless } from './flow.ts';
import { flowLines, type FlowLine } from './flow-lines.ts';
import { headingLevels, headingRanks, type HeadingRank } from './headings.ts';
import { linesThatBegin, type BodyLook } from './line-breaks.ts';
import { listOf, type FoundEntry } from './lists.ts';
import { joined, without } from './pieces.ts';
import { mendedBlocks } from './mended-blocks.ts';
import { tablesAmong, type Stretch } from './tables.ts';
import { turnedWords } from './turned-words.ts';

/**
 * The words of some pages as they read in one column: headings, paragraphs, lists and tables, without what is stamped or
 * repeated on every page. What reads another way comes behind the rest of its page. Every word knows where it stands.
 * Pages beyond the paper's last are left out.
 */
export function reflow(content: PaperContent, span: PageSpan): readonly FlowPage[] {
  const first = Math.max(0, span.first);
  const last = Math.min(span.last, content.pageCount - 1);
  if (pagesIn({ first, last }) <= 0) return [];
  const pages = flowLines(content, first, last).map(inReadingOrder);
  const look = bodyLook(pages);
  const drafts = draftsOf(pages.flatMap(tablesAmong), look);
  const levels = headingLevels(drafts.flatMap(({ rank }) => rank ?? []));
  const blocks = blocksOf(drafts, levels);
  return pages.map((lines, at) => ({
    pageIndex: first + at,
    wordless: lines.length > 0 ? null : wordlessness(content, first + at),
    blocks: [...(blocks.get(first + at) ?? []), ...turnedWords(content, first + at)],
  }));
}

function wordlessness(content: PaperContent, pageIndex: number): Wordless | null {
  if (!content.isRead(pageIndex)) return 'not-read';
  return content.text(pageIndex).trim() === '' ? 'picture' : null;
}

/** A block whose level or list is not decided yet. */
type Draft = {
  readonly pageIndex: number;
  readonly rank?: HeadingRank;
  readonly text?: FlowTextBlock;
  readonly table?: FlowBlock;
};
type FlowTextBlock = TextBlock<FlowLine>;

function draftsOf(stretches: readonly Stretch[], look: BodyLook): readonly Draft[] {
  const drafts: Draft[] = [];
  let lines: FlowLine[] = [];
  const closeLines = (): void => {
    const begin = linesThatBegin(lines, look);
    const blocks = mendedBlocks(
      textBlocks(lines, line => begin.has(line)),
      look,
    );
    const ranks = headingRanks(blocks, look);
    blocks.forEach((text, at) => {
      const rank = ranks[at];
      drafts.push({ pageIndex: text.pageIndex, text, ...(rank && { rank }) });
    });
    lines = [];
  };
  for (const stretch of stretches) {
    if (stretch.is === 'lines') for (const line of stretch.lines) lines.push(line);
    else {
      closeLines();
      const pageIndex = stretch.table.rows[0]?.[0]?.flow[0]?.pageIndex ?? 0;
      drafts.push({ pageIndex, table: stretch.table });
    }
  }
  closeLines();
  return drafts;
}

function blocksOf(
  drafts: readonly Draft[],
  levelOf: (rank: HeadingRank) => number,
): ReadonlyMap<number, readonly FlowBlock[]> {
  const byPage = new Map<number, FlowBlock[]>();
  const put = (pageIndex: number, block: FlowBlock): void => {
    const blocks = byPage.get(pageIndex);
    if (blocks) blocks.push(block);
    else byPage.set(pageIndex, [block]);
  };
  let level = 0;
  let entries: FoundEntry[] = [];
  let listPage = 0;
  const closeList = (): void => {
    if (entries.length > 0) put(listPage, listOf(entries));
    entries = [];
  };
  for (const { pageIndex, rank, text, table } of drafts) {
    const entry = text && !rank ? entryOf(text) : undefined;
    if (entry) {
      // A list that goes on on the next page begins anew there, so that each page has what stands on it.
      if (pageIndex !== listPage || isOtherKind(entries.at(-1), entry)) closeList();
      listPage = pageIndex;
      entries.push(entry);
      continue;
    }
    closeList();
    if (table) put(pageIndex, table);
    if (!text) continue;
    const { number, flow } = numbered(text);
    if (rank) level = Math.min(levelOf(rank), level + 1);
    if (flow.length > 0)
      put(pageIndex, rank ? { is: 'heading', level, number, flow } : { is: 'paragraph', number, flow });
  }
  closeList();
  return byPage;
}

/** Dots and numbers may stand within each other; the outermost decides what the list is. */
function isOtherKind(before: FoundEntry | undefined, entry: FoundEntry): boolean {
  const isDot = ({ marker }: FoundEntry): boolean => marker.shape === 'bullet';
  return before !== undefined && isDot(before) !== isDot(entry) && Math.abs(before.left - entry.left) < 4;
}

/** The block as an entry of a list; undefined where it is none. Paragraphs numbered `4.2` are no list. */
function entryOf(block: FlowTextBlock): FoundEntry | undefined {
  const { marker, left } = block;
  // A star marks a footnote more often than an entry.
  if (!marker || marker.shape === 'n.n' || block.text.startsWith('*')) return undefined;
  const { number, flow } = numbered(block);
  return flow.length > 0 ? { marker, printed: number, left, flow } : undefined;
}

/** The words of a block, and what is printed before them. */
function numbered({ lines, marker, text }: FlowTextBlock): { readonly number: string; readonly flow: Flow } {
  const flow = joined(lines.map(line => line.flow));
  if (!marker) return { number: '', flow };
  const printed = text.slice(0, text.length - marker.text.length).trim();
  return { number: printed, flow: without(flow, printed.replace(/\s/g, '').length) };
}

/** The height most letters have, and the edges most lines keep to. */
function bodyLook(pages: readonly (readonly FlowLine[])[]): BodyLook {
  const letters = new Map<number, number>();
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const line of pages.flat()) {
    const height = Math.round(line.height * 2) / 2;
    letters.set(height, (letters.get(height) ?? 0) + line.text.length);
    lefts.push(line.left);
    rights.push(line.right);
  }
  const height = [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
  return { height, left: share(lefts, 0.2), right: share(rights, 0.9) };
}

function share(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
}
