import type { Sha256 } from '../../shared/ids.ts';
import type { InterestFlag } from '../../shared/interests/flag.ts';
import type { Meeting } from '../../shared/pack/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { textState, type TextState } from '../../shared/pack/text-state.ts';
import type { Reading } from '../../shared/reading/place.ts';

/** A paper and how far the member has come with it. */
export type PaperState = {
  readonly paper: Paper;
  /** Never opened. */
  readonly isNew: boolean;
  readonly pagesRead: number;
  /** The page the member left; undefined where there is none. */
  readonly leftAt: number | undefined;
  readonly text: TextState;
};

/** A meeting as the library shows it. */
export type MeetingSummary = {
  readonly meeting: Meeting;
  readonly papers: readonly PaperState[];
  /** Items of the agenda; 0 where the papers do not tell. */
  readonly items: number;
  readonly pages: number;
  readonly pagesRead: number;
  readonly notes: number;
  readonly flags: readonly InterestFlag[];
  /** The paper to go on with: the first that is not read to its end, else the first. */
  readonly goOn: PaperState | undefined;
};

/** What the member has made of the papers so far. */
export type Progress = {
  readonly readings: ReadonlyMap<Sha256, Reading>;
  readonly notes: ReadonlyMap<Sha256, number>;
  readonly flags: readonly InterestFlag[];
};

/** Brings a meeting and the member's work on its papers together. */
export function summarise(meeting: Meeting, { readings, notes, flags }: Progress): MeetingSummary {
  const papers = meeting.papers.map(paper => stateOf(paper, readings.get(paper.sha256)));
  const ids = new Set(meeting.papers.map(paper => paper.sha256));
  return {
    meeting,
    papers,
    items: itemsOf(meeting.papers),
    pages: sum(papers.map(({ paper }) => paper.pageCount)),
    pagesRead: sum(papers.map(({ pagesRead }) => pagesRead)),
    notes: sum(meeting.papers.map(paper => notes.get(paper.sha256) ?? 0)),
    flags: flags.filter(flag => ids.has(flag.paper)),
    goOn: papers.find(({ paper, pagesRead }) => pagesRead < paper.pageCount) ?? papers[0],
  };
}

function stateOf(paper: Paper, reading: Reading | undefined): PaperState {
  return {
    paper,
    isNew: reading === undefined,
    pagesRead: [...(reading?.seen ?? [])].filter(page => page < paper.pageCount).length,
    leftAt: reading?.place?.pageIndex,
    text: textState(paper),
  };
}

/** A paper without a table of contents counts as one item of its own, which says nothing of the agenda. */
function itemsOf(papers: readonly Paper[]): number {
  const lead = papers.find(paper => paper.kind === 'pack' || paper.kind === 'frontsheet');
  return lead && lead.itemCount > 1 ? lead.itemCount : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
