import type { Sha256 } from '../ids.ts';
import type { AgendaItem } from '../pack/agenda/item.ts';
import type { MeetingPaper } from '../pack/meeting/living-meeting.ts';
import { isWithin, pagesIn } from '../pack/page-span.ts';
import type { Paper } from '../pack/paper.ts';
import type { ContentsItem, ContentsPart } from './contents.ts';
import { isOpened, NOTHING_READ, type Reading } from './place.ts';
import { counterpartOf } from './same-item.ts';

/** What is new of an item to a member who has read in the meeting before. */
export type ItemNews = {
  /** Its papers were to follow, and have come since. */
  readonly hasArrived: boolean;
  /** Papers of it came, or changed, after the member had begun to read, and they have seen nothing of them. */
  readonly isNew: boolean;
};

type NewsPaper = MeetingPaper<Pick<Paper, 'sha256' | 'agenda' | 'addedAtMs'>>;
type NamedItem = Pick<ContentsItem, 'number' | 'title' | 'parts'>;

/**
 * What is new of an item. Papers stay new until a page of them was seen, however often the member reads elsewhere in the
 * meeting meanwhile; to one who has not begun, nothing is new. Of a pack that was published again only those items are
 * new that had no papers before, or had other words or another number of pages; nor is what a supplement had brought.
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
      if (!cameUnseen(part, begunAtMs, papers, readings)) return false;
      const now = textOf(part, papers);
      const before = itemBefore(item, part.paper, papers, readings);
      if (before && isSame(before, now)) return false;
      const twin = item.parts.find(other => !other.isCurrent && isSame(textOf(other, papers), now));
      return !twin || cameUnseen(twin, begunAtMs, papers, readings);
    }),
  };
}

function cameUnseen(
  part: ContentsPart,
  begunAtMs: number,
  papers: readonly NewsPaper[],
  readings: ReadonlyMap<Sha256, Reading>,
): boolean {
  const paper = papers.find(candidate => candidate.paper.sha256 === part.paper);
  return paper !== undefined && arrivedAtMs(paper, readings) > begunAtMs && !isSeen(part, readings);
}

type ItemText = Pick<AgendaItem, 'pages' | 'textKey'>;

/** The papers of an item as the file has them that they came in. */
function textOf({ paper, pages }: ContentsPart, papers: readonly NewsPaper[]): ItemText {
  const agenda = papers.find(candidate => candidate.paper.sha256 === paper)?.paper.agenda ?? [];
  const own = agenda.find(item => item.pages?.first === pages.first && item.pages.last === pages.last);
  return { pages, textKey: own?.textKey ?? null };
}

/** Whether the member who has had one of them has had the other. */
function isSame(a: ItemText, b: ItemText): boolean {
  if (!a.pages || !b.pages || pagesIn(a.pages) !== pagesIn(b.pages)) return false;
  return a.textKey === null || b.textKey === null || a.textKey === b.textKey;
}

/** How much of an item's papers the member has had before them: from 0 to 1. */
export function readShare(parts: readonly ContentsPart[], readings: ReadonlyMap<Sha256, Seen>): number {
  const current = parts.filter(({ isCurrent }) => isCurrent);
  const all = current.reduce((sum, { pages }) => sum + pagesIn(pages), 0);
  const seen = current.reduce((sum, part) => sum + pagesSeen(part, readings), 0);
  return all === 0 ? 0 : seen / all;
}

type Seen = Pick<Reading, 'seen' | 'seenBefore'>;

function pagesSeen({ paper, pages }: ContentsPart, readings: ReadonlyMap<Sha256, Seen>): number {
  const { seen, seenBefore } = readings.get(paper) ?? NOTHING_READ;
  let count = 0;
  for (const pageIndex of new Set([...seen, ...(seenBefore ?? [])])) if (isWithin(pageIndex, pages)) count += 1;
  return count;
}

/** Whether a page of it was seen in its own paper: what was seen before tells nothing of what is new. */
function isSeen({ paper, pages }: ContentsPart, readings: ReadonlyMap<Sha256, Reading>): boolean {
  return [...(readings.get(paper)?.seen ?? [])].some(pageIndex => isWithin(pageIndex, pages));
}

/** A paper that was read on another device was there before it came to this one. */
function arrivedAtMs({ paper }: NewsPaper, readings: ReadonlyMap<Sha256, Reading>): number {
  return Math.min(paper.addedAtMs, readings.get(paper.sha256)?.begunAtMs ?? Infinity);
}

function hasArrived(item: NamedItem, part: ContentsPart, papers: readonly NewsPaper[]): boolean {
  if (part.how === 'follows') return true;
  return earlierVersions(part.paper, papers).some(
    ({ paper }) => counterpartOf(item, paper.agenda, papers[0]?.paper.agenda)?.toFollow === true,
  );
}

/** The item in the version that the member knows: the latest they have opened, else the one before. */
function itemBefore(
  item: NamedItem,
  paper: Sha256,
  papers: readonly NewsPaper[],
  readings: ReadonlyMap<Sha256, Reading>,
): AgendaItem | undefined {
  const earlier = earlierVersions(paper, papers);
  const known = earlier.find(({ paper: { sha256 } }) => isOpened(readings.get(sha256))) ?? earlier[0];
  return known && counterpartOf(item, known.paper.agenda, papers[0]?.paper.agenda);
}

/** The versions of a paper before this one, the latest first. */
function earlierVersions(of: Sha256, papers: readonly NewsPaper[]): readonly NewsPaper[] {
  const byId = new Map(papers.map(paper => [paper.paper.sha256, paper]));
  const found = new Set<NewsPaper>();
  for (let before = byId.get(of)?.after; before;) {
    const paper = byId.get(before);
    if (!paper || found.has(paper)) break;
    found.add(paper);
    before = paper.after;
  }
  return [...found];
}
