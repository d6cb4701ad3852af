import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef } from 'react';
import type { Sha256 } from '../../shared/ids.ts';
import type { CarriedFlag } from '../../shared/interests/carried-flag.ts';
import { flagsSeenFrom } from '../../shared/interests/flags-of-meeting.ts';
import { livingMeeting, type LivingMeeting, type MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { contentsOf, type ContentsItem } from '../../shared/reading/contents.ts';
import type { Reading } from '../../shared/reading/place.ts';
import { store } from '../db/the-store.ts';
import { useFlags, usePaperDetails, useReadingsOf } from '../state/queries.ts';

/** The meeting that the paper in the reader is for, as one pack. */
export type OpenMeeting = {
  readonly key: string;
  readonly living: LivingMeeting<Paper>;
  /** The paper that is open, in its meeting. */
  readonly here: MeetingPaper<Paper>;
  readonly contents: readonly ContentsItem[];
  /** What is printed on the pages of a paper of the meeting; nothing until it is known. */
  readonly labelsOf: (paper: Sha256) => readonly (string | null)[];
  readonly readings: ReadonlyMap<Sha256, Reading>;
  /** As they stand in the contents. */
  readonly flags: readonly CarriedFlag[];
};

/** Follows the papers of the meeting that a paper is for, how far they are read, and what was flagged in them. */
export function useMeeting(paper: Paper, detail: PaperDetail): OpenMeeting {
  const { key, papers } = useMeetingPapers(paper);
  const ids = useMemo(() => papers.map(({ sha256 }) => sha256), [papers]);
  const living = useMemo(() => livingMeeting(papers), [papers]);
  const others = usePaperDetails(useMemo(() => ids.filter(id => id !== detail.sha256), [ids, detail.sha256]));
  const readings = useReadingsOf(ids) ?? NO_READINGS;
  const allFlags = useFlags();
  return useMemo(() => {
    const detailOf = (id: Sha256): PaperDetail | undefined => (id === detail.sha256 ? detail : others?.get(id));
    const contents = contentsOf(
      living,
      { sha256: paper.sha256, agenda: detail.agenda },
      id => detailOf(id)?.agendaPages ?? [],
    );
    return {
      key,
      living,
      here: living.papers.find(known => known.paper.sha256 === paper.sha256) ?? alone(paper),
      contents,
      labelsOf: id => detailOf(id)?.labels ?? [],
      readings,
      flags: flagsSeenFrom(allFlags ?? [], living, paper.sha256, contents),
    };
  }, [key, living, paper, detail, others, readings, allFlags]);
}

type PapersOfMeeting = { readonly key: string; readonly papers: readonly Paper[] };

/** A paper's meeting and its papers. The same is given again until something that joining draws on has changed. */
function useMeetingPapers(paper: Paper): PapersOfMeeting {
  const known = useRef<PapersOfMeeting>({ key: '', papers: [] });
  const found = useLiveQuery(async () => {
    const readable = (await store.papers()).filter(({ stage }) => stage !== 'stored');
    const meeting = groupMeetings(readable).find(({ papers }) => papers.some(({ sha256 }) => sha256 === paper.sha256));
    // Papers of which no day is known are kept together in the library; they are no meeting.
    const papers = meeting && meeting.date !== null ? meeting.papers : [];
    const key = meeting?.key ?? '';
    if (known.current.key !== key || !isSame(known.current.papers, papers)) known.current = { key, papers };
    return known.current;
  }, [paper.sha256]);
  const key = found?.key ?? '';
  const alone = useMemo(() => ({ key, papers: [paper] }), [key, paper]);
  return found?.papers.some(({ sha256 }) => sha256 === paper.sha256) ? found : alone;
}

/** While the text of a paper is being read, its row changes with every few pages; all else of it changes with these. */
function isSame(a: readonly Paper[], b: readonly Paper[]): boolean {
  const state = ({ sha256, stage, rules, committee, date }: Paper): string =>
    [sha256, stage, rules, committee, date].join('\n');
  return a.length === b.length && a.every((paper, at) => b[at] !== undefined && state(paper) === state(b[at]));
}

function alone(paper: Paper): MeetingPaper<Paper> {
  return { paper, name: paper.title, version: 1, after: null, replacedBy: null };
}

const NO_READINGS: ReadonlyMap<Sha256, Reading> = new Map();
