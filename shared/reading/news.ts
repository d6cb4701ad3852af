import type { Sha256 } from '../ids.ts';
import type { MeetingPaper } from '../pack/meeting/living-meeting.ts';
import { pagesIn, type PageSpan } from '../pack/page-span.ts';
import type { Paper } from '../pack/paper.ts';
import type { ContentsItem, ContentsPart } from './contents.ts';
import type { Reading } from './place.ts';
import { counterpartOf } from './same-item.ts';

/** What is new of an item to a member who has read in the meeting before. */
export type ItemNews = {
  /** Its papers were to follow, and have come since. */
  readonly hasArrived: boolean;
  /** Papers of it came, or changed in length, after the member had begun to read, and they have seen nothing of them. */
  readonly isNew: boolean;
};

type NewsPaper = MeetingPaper<Pick<Paper, 'sha256' | 'agenda' | 'addedAtMs'>>;
type NamedItem = Pick<ContentsItem, 'number' | 'title' | 'parts'>;

/**
 * What is new of an item. Papers stay new until a page of them was seen, however often the member reads elsewhere in the
 * meeting meanwhile; to one who has not begun, nothing is new. Of a pack that was published again only those items are
 * new that had no papers before, or had another number of pages.
 */
export function newsOf(
  item: NamedItem,
  papers: readonly NewsPaper[],
  readings: ReadonlyMap<Sha256, Reading>,
): ItemNews {
  const begunAtMs = Math.min(...papers.map(({ paper }) => readings.get(paper.sha256)?.begunAtMs ?? Infinity));
  const current = item.parts.filter(({ isCurrent }) => isCurrent);
  return {
    hasArrived: current.some(part => hasArrived(item, part, papers)),
    isNew: current.some(part => {
      const paper = papers.find(candidate => candidate.paper.sha256 === part.paper);
      if (!paper || arrivedAtMs(paper, readings) <= begunAtMs || isSeen(part, readings)) return false;
      const before = pagesBefore(item, paper, papers, readings);
      return before === null || pagesIn(before) !== pagesIn(part.pages);
    }),
  };
}

/** How much of an item's papers the member has had before them: from 0 to 1. */
export function readShare(
  parts: readonly ContentsPart[],
  readings: ReadonlyMap<Sha256, Pick<Reading, 'seen'>>,
): number {
  const current = parts.filter(({ isCurrent }) => isCurrent);
  const all = current.reduce((sum, { pages }) => sum + pagesIn(pages), 0);
  const seen = current.reduce((sum, part) => sum + pagesSeen(part, readings), 0);
  return all === 0 ? 0 : seen / all;
}

function pagesSeen({ paper, pages }: ContentsPart, readings: ReadonlyMap<Sha256, Pick<Reading, 'seen'>>): number {
  let count = 0;
  for (const pageIndex of readings.get(paper)?.seen ?? []) {
    if (pages.first <= pageIndex && pageIndex <= pages.last) count += 1;
  }
  return count;
}

function isSeen(part: ContentsPart, readings: ReadonlyMap<Sha256, Reading>): boolean {
  return pagesSeen(part, readings) > 0;
}

/** A paper that was read on another device was there before it came to this one. */
function arrivedAtMs({ paper }: NewsPaper, readings: ReadonlyMap<Sha256, Reading>): number {
  return Math.min(paper.addedAtMs, readings.get(paper.sha256)?.begunAtMs ?? Infinity);
}

function hasArrived(item: NamedItem, part: ContentsPart, papers: readonly NewsPaper[]): boolean {
  if (part.how === 'follows') return true;
  return earlierVersions(part.paper, papers).some(({ paper }) => counterpartOf(item, paper.agenda)?.toFollow === true);
}

/** The item's pages in the version that the member knows: the latest they have opened, else the one before. */
function pagesBefore(
  item: NamedItem,
  { paper: { sha256 } }: NewsPaper,
  papers: readonly NewsPaper[],
  readings: ReadonlyMap<Sha256, Reading>,
): PageSpan | null {
  const earlier = earlierVersions(sha256, papers);
  const known = earlier.find(({ paper }) => readings.has(paper.sha256)) ?? earlier[0];
  return (known && counterpartOf(item, known.paper.agenda)?.pages) ?? null;
}

/** The versions of a paper before this one, the latest first. */
function earlierVersions(of: Sha256, papers: readonly NewsPaper[]): readonly NewsPaper[] {
  const found = new Set<Sha256>([of]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { paper, replacedBy } of papers)
      if (replacedBy !== null && found.has(replacedBy)) found.add(paper.sha256);
  }
  return papers
    .filter(({ paper }) => paper.sha256 !== of && found.has(paper.sha256))
    .toSorted((a, b) => b.version - a.version);
}
