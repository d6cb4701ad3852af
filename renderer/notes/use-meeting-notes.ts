import { useMemo } from 'react';
import { isInForce } from '../../shared/anchoring/carrying/carry-route.ts';
import { eachOnce } from '../../shared/anchoring/carrying/each-once.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import type { RecordId } from '../../shared/ids.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { inOrderOfIssue } from '../../shared/pack/meeting/order-of-issue.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { useCarriedMarks } from '../work/use-carried-marks.ts';
import { useMarksOfPapers } from './use-marks-of-papers.ts';
import { useMeetingPlaces, type MeetingPlaces } from './use-meeting-places.ts';

/** The notes on the papers of a meeting, and what they need to be shown. */
export type MeetingNotes = MeetingPlaces & {
  /** Each once, those on papers that are not on this device included. */
  readonly annotations: readonly Annotation[];
  /** What became of those that are not the same in the papers in force, or that the member decided on. */
  readonly carried: ReadonlyMap<RecordId, CarriedMark>;
};

/** Follows the notes on a meeting's papers; undefined until all of them are known. */
export function useMeetingNotes(meeting: Meeting): MeetingNotes | undefined {
  const living = useMemo(() => livingMeeting(meeting.papers), [meeting]);
  const places = useMeetingPlaces(living);
  // Those of papers that are not here come last: a note that stands in one that is is listed there.
  const papers = [...living.papers, ...(places?.away ?? [])];
  const { all, isWhole } = useMarksOfPapers(papers.map(({ paper }) => paper.sha256));
  const carried = useCarriedMarks(
    living.papers.flatMap(({ paper, replacedBy }) => (replacedBy === null ? paper.sha256 : [])),
  );
  return useMemo(() => {
    if (!places || !isWhole || !carried) return undefined;
    const { living: joined } = places;
    const issued = inOrderOfIssue(joined.papers);
    return {
      ...places,
      annotations: eachOnce(all, annotation => isInForce(joined, annotation), issued),
      carried: new Map(carried.toReview.map(mark => [mark.made.id, mark])),
    };
  }, [places, isWhole, all, carried]);
}
