import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { NotedMeeting } from '../../shared/notes/notes-of-meeting.ts';
import { placeWords, placeWordsAway } from '../../shared/notes/place-words.ts';
import type { LivingMeeting, MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import type { Paper, PaperDetail } from '../../shared/pack/paper.ts';
import { contentsOf } from '../../shared/reading/contents.ts';
import { store } from '../db/the-store.ts';
import { papersAway } from '../review/papers-elsewhere.ts';
import { usePaperDetails } from '../state/queries.ts';

/** The papers of a meeting, and where notes stand in them. */
export type MeetingPlaces = {
  /** Papers that other devices have and this one has not are there too, last. */
  readonly noted: NotedMeeting;
  readonly living: LivingMeeting<Paper>;
  /** The papers of it that are not on this device. */
  readonly away: readonly MeetingPaper<Paper>[];
  /** The paper in force, and what is known of its inside. */
  readonly lead: { readonly here: MeetingPaper<Paper>; readonly detail: PaperDetail | undefined };
  /** What the place of a note is called: `page 59`, with its paper where that is no longer in force, or not here. */
  readonly placeOf: (annotation: Annotation) => string;
  readonly geometryOf: (annotation: Annotation) => PageGeometry | undefined;
};

/** Follows what is known of a meeting's papers; undefined until it is. */
export function useMeetingPlaces(living: LivingMeeting<Paper>): MeetingPlaces | undefined {
  const details = usePaperDetails(useMemo(() => living.papers.map(({ paper }) => paper.sha256), [living]));
  const name = living.papers.map(({ paper }) => paper.sha256).join();
  const found = useLiveQuery(async () => {
    return { name, away: await papersAway(store, { papers: living.papers.map(({ paper }) => paper) }) };
  }, [name]);
  // What was found for other papers is still there until those for these are.
  const away = found?.name === name ? found.away : undefined;
  return useMemo(() => {
    const here = living.papers[0];
    if (!details || !away || !here) return undefined;
    const known = new Map(living.papers.map(entry => [entry.paper.sha256, entry]));
    const agendaPagesOf = (paper: Sha256): readonly number[] => details.get(paper)?.agendaPages ?? [];
    const papers = [...living.papers, ...away].map(({ paper: { sha256, agenda }, name: called }) => ({
      sha256,
      name: called,
      agenda,
    }));
    const knownAway = new Map(away.map(entry => [entry.paper.sha256, entry]));
    return {
      noted: { contents: contentsOf(living, here.paper, agendaPagesOf), papers },
      living,
      away,
      lead: { here, detail: details.get(here.paper.sha256) },
      placeOf: annotation => {
        const entry = known.get(annotation.paper);
        if (entry) return placeWords(annotation, entry, details.get(annotation.paper)?.labels ?? []);
        const elsewhere = knownAway.get(annotation.paper);
        return elsewhere ? placeWordsAway(annotation, elsewhere) : '';
      },
      geometryOf: ({ paper, pageIndex }) => details.get(paper)?.pages[pageIndex],
    };
  }, [living, details, away]);
}
