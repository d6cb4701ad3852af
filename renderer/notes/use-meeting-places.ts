import { useMemo } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { NotedMeeting } from '../../shared/notes/notes-of-meeting.ts';
import { placeWords } from '../../shared/notes/place-words.ts';
import type { LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { contentsOf } from '../../shared/reading/contents.ts';
import { usePaperDetails } from '../state/queries.ts';

/** The papers of a meeting, and where notes stand in them. */
export type MeetingPlaces = {
  readonly noted: NotedMeeting;
  readonly living: LivingMeeting<Paper>;
  /** The paper in force, and what is known of its inside. */
  readonly lead: { readonly here: MeetingPaper<Paper>; readonly detail: PaperDetail | undefined };
  /** What the place of a note is called: `page 59`, with its paper where that is no longer in force. */
  readonly placeOf: (annotation: Annotation) => string;
  readonly geometryOf: (annotation: Annotation) => PageGeometry | undefined;
};

/** Follows what is known of a meeting's papers; undefined until it is. */
export function useMeetingPlaces(living: LivingMeeting<Paper>): MeetingPlaces | undefined {
  const details = usePaperDetails(useMemo(() => living.papers.map(({ paper }) => paper.sha256), [living]));
  return useMemo(() => {
    const here = living.papers[0];
    if (!details || !here) return undefined;
    const known = new Map(living.papers.map(entry => [entry.paper.sha256, entry]));
    const agendaPagesOf = (paper: Sha256): readonly number[] => details.get(paper)?.agendaPages ?? [];
    const papers = living.papers.map(({ paper: { sha256, agenda }, name }) => ({ sha256, name, agenda }));
    return {
      noted: { contents: contentsOf(living, here.paper, agendaPagesOf), papers },
      living,
      lead: { here, detail: details.get(here.paper.sha256) },
      placeOf: annotation => {
        const entry = known.get(annotation.paper);
        return entry ? placeWords(annotation, entry, details.get(annotation.paper)?.labels ?? []) : '';
      },
      geometryOf: ({ paper, pageIndex }) => details.get(paper)?.pages[pageIndex],
    };
  }, [living, details]);
}
