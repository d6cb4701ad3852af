import type { Sha256 } from '../../shared/ids.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import type { InterestFlag } from '../../shared/interests/flag.ts';
import { flagsOfMeeting } from '../../shared/interests/flags-of-meeting.ts';
import {
  livingMeeting,
  type ItemSource,
  type LivingMeeting,
  type MeetingPaper,
} from '../../shared/pack/meeting/living-meeting.ts';
import type { ToldMeeting } from '../../shared/pack/meeting/announced.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { outdatedSupplements } from '../../shared/pack/meeting/outdated-supplements.ts';
import { isWithin } from '../../shared/pack/page-span.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { AnnouncedMeeting } from '../../shared/sources/published.ts';
import { textState, type TextState } from '../../shared/pack/text-state.ts';
import { isOpened, type Reading } from '../../shared/reading/place.ts';
import { pagesInForce } from './pages-in-force.ts';

/** A paper and how far the member has come with it. */
export type PaperState = MeetingPaper<Paper> & {
  /** Never opened. */
  readonly isNew: boolean;
  /** How many of its pages are to be read: those in force; of a paper that is not, all. */
  readonly pages: number;
  /** Of these. */
  readonly pagesRead: number;
  /** The page the member left; undefined where there is none. */
  readonly leftAt: number | undefined;
  readonly text: TextState;
};

/** A meeting with what the member has made of it. */
export type MeetingSummary = {
  readonly meeting: Meeting;
  /** What its source says of it; null where none announces it. One that is only announced has no papers. */
  readonly told: AnnouncedMeeting | null;
  readonly living: LivingMeeting<Paper>;
  /** The papers in force. */
  readonly papers: readonly PaperState[];
  /** Papers that later ones took the place of: earlier versions, and supplements whose pages are all in a later pack. */
  readonly earlier: readonly PaperState[];
  readonly pages: number;
  readonly pagesRead: number;
  readonly notes: number;
  /** As they stand in the meeting now, in the order of its agenda. */
  readonly flags: readonly CarriedFlag[];
  /** By paper in force how many of the marks and flags that were carried over to it are for the member to look at. */
  readonly toReview: ReadonlyMap<Sha256, number>;
  /** When the member first had a paper of the meeting before them, of whatever version; Infinity before that. */
  readonly begunAtMs: number;
  /**
   * The paper to go on with: the first that is not read to its end, else the first; where the member left it on pages that
   * another took the place of, that one.
   */
  readonly goOn: PaperState | undefined;
};

/** What the member has made of the papers so far. */
export type Progress = {
  readonly readings: ReadonlyMap<Sha256, Reading>;
  readonly notes: ReadonlyMap<Sha256, number>;
  readonly flags: readonly InterestFlag[];
  /** By version how many of the marks that were carried over to it are for the member to look at. */
  readonly toReview?: ReadonlyMap<Sha256, number>;
};

const NOTHING_TO_REVIEW: ReadonlyMap<Sha256, number> = new Map();

/** Brings a meeting and the member's work on its papers together. Work on earlier papers counts, their pages do not. */
export function summarise(meeting: Meeting | ToldMeeting, progress: Progress): MeetingSummary {
  const { readings, notes, flags, toReview = NOTHING_TO_REVIEW } = progress;
  const living = livingMeeting(meeting.papers);
  const outdated = outdatedSupplements(living);
  const states = living.papers.map(paper => {
    const isOver = paper.replacedBy !== null || outdated.has(paper.paper.sha256);
    const pages = isOver ? undefined : pagesInForce(living, paper.paper);
    return stateOf(paper, pages, readings.get(paper.paper.sha256));
  });
  const isInForce = ({ replacedBy, paper }: PaperState): boolean => replacedBy === null && !outdated.has(paper.sha256);
  const papers = states.filter(isInForce);
  const carried = flagsOfMeeting(flags, living);
  return {
    meeting,
    told: 'told' in meeting ? meeting.told : null,
    living,
    papers,
    earlier: states.filter(state => !isInForce(state)),
    pages: sum(papers.map(state => state.pages)),
    pagesRead: sum(papers.map(({ pagesRead }) => pagesRead)),
    notes: sum(meeting.papers.map(paper => notes.get(paper.sha256) ?? 0)),
    flags: carried,
    toReview: withFlags(toReview, carried),
    begunAtMs: Math.min(...states.map(({ paper }) => readings.get(paper.sha256)?.begunAtMs ?? Infinity)),
    goOn: goOnWith(papers, living),
  };
}

function goOnWith(papers: readonly PaperState[], { items }: LivingMeeting<Paper>): PaperState | undefined {
  const first = papers.find(isUnread) ?? papers[0];
  const leftAt = first?.leftAt;
  if (leftAt === undefined) return first;
  const holds = ({ paper, item, isCurrent }: ItemSource): boolean =>
    paper === first?.paper.sha256 && !isCurrent && isWithin(leftAt, item.pages);
  const now = items
    .filter(({ sources }) => sources.some(holds))
    .flatMap(({ sources }) => sources.flatMap(({ paper, isCurrent }) => (isCurrent ? [paper] : [])));
  return papers.find(state => state !== first && isUnread(state) && now.includes(state.paper.sha256)) ?? first;
}

function isUnread({ pages, pagesRead }: PaperState): boolean {
  return pagesRead < pages;
}

/** How many pages the member has read of one of the papers that later ones took the place of, at most. */
export function readBefore({ earlier }: Pick<MeetingSummary, 'earlier'>): number {
  return Math.max(0, ...earlier.map(({ pagesRead }) => pagesRead));
}

function withFlags(toReview: ReadonlyMap<Sha256, number>, flags: readonly CarriedFlag[]): ReadonlyMap<Sha256, number> {
  const counts = new Map(toReview);
  for (const { target, needsLook } of flags) if (needsLook) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

/** How many of the member's notes and interests in a meeting need a look. */
export function toReviewIn({ papers, toReview }: Pick<MeetingSummary, 'papers' | 'toReview'>): number {
  return sum(papers.map(({ paper }) => toReview.get(paper.sha256) ?? 0));
}

/** Whether the member has opened any paper of the meeting, of whatever version. */
export function isBegun({ papers, earlier }: Pick<MeetingSummary, 'papers' | 'earlier'>): boolean {
  return [...papers, ...earlier].some(({ isNew }) => !isNew);
}

/** The papers in force that came after the member had begun to read for the meeting, and that they have not opened. */
export function cameSince({ papers, begunAtMs }: Pick<MeetingSummary, 'papers' | 'begunAtMs'>): readonly PaperState[] {
  return papers.filter(({ isNew, paper }) => isNew && paper.addedAtMs > begunAtMs);
}

/** @param inForce the pages to be read; undefined for all */
function stateOf(
  paper: MeetingPaper<Paper>,
  inForce: ReadonlySet<number> | undefined,
  reading: Reading | undefined,
): PaperState {
  const { pageCount } = paper.paper;
  const isAsked = (page: number): boolean => (inForce ? inForce.has(page) : page < pageCount);
  return {
    ...paper,
    isNew: !isOpened(reading),
    pages: inForce?.size ?? pageCount,
    pagesRead: [...new Set([...(reading?.seen ?? []), ...(reading?.seenBefore ?? [])])].filter(isAsked).length,
    leftAt: reading?.place?.pageIndex,
    text: textState(paper.paper),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
