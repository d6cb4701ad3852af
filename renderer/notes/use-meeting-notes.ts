import { useMemo } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { NotedMeeting } from '../../shared/notes/notes-of-meeting.ts';
import { livingMeeting, type LivingMeeting, type MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { placeWords } from '../../shared/notes/place-words.ts';
import { contentsOf } from '../../shared/reading/contents.ts';
import { usePaperDetails } from '../state/queries.ts';
import { useMarksOfPapers } from './use-marks-of-papers.ts';

/** The notes on the papers of a meeting, and what they need to be shown. */
export type MeetingNotes = {
  readonly noted: NotedMeeting;
  readonly living: LivingMeeting<Paper>;
  /** The paper in force, and what is known of its inside. */
  readonly lead: { readonly here: MeetingPaper<Paper>; readonly detail: PaperDetail | undefined };
  readonly annotations: readonly Annotation[];
  /** What the place of a note is called: `page 59`, with its paper where that is no longer in force. */
  readonly placeOf: (annotation: Annotation) => string;
  readonly geometryOf: (annotation: Annotation) => PageGeometry | undefined;
};

/** Follows the notes on a meeting's papers; undefined until all of them are known. */
export function useMeetingNotes(meeting: Meeting): MeetingNotes | undefined {
  const living = useMemo(() => livingMeeting(meeting.papers), [meeting]);
  const ids = useMemo(() => living.papers.map(({ paper }) => paper.sha256), [living]);
  const details = usePaperDetails(ids);
  const { all, isWhole } = useMarksOfPapers(ids);
  const shown = useMemo(() => {
    const here = living.papers[0];
    if (!details || !here) return undefined;
    const known = new Map(living.papers.map(entry => [entry.paper.sha256, entry]));
    const agendaPagesOf = (paper: Sha256): readonly number[] => details.get(paper)?.agendaPages ?? [];
    const papers = living.papers.map(({ paper: { sha256, agenda }, name }) => ({ sha256, name, agenda }));
    return {
      noted: { contents: contentsOf(living, here.paper, agendaPagesOf), papers },
      living,
      lead: { here, detail: details.get(here.paper.sha256) },
      placeOf: (annotation: Annotation): string => {
        const entry = known.get(annotation.paper);
        return entry ? placeWords(annotation, entry, details.get(annotation.paper)?.labels ?? []) : '';
      },
      geometryOf: ({ paper, pageIndex }: Annotation) => details.get(paper)?.pages[pageIndex],
    };
  }, [living, details]);
  return useMemo(() => (shown && isWhole ? { ...shown, annotations: all } : undefined), [shown, isWhole, all]);
}
