import { useMemo } from 'react';
import { isInForce } from '../../shared/anchoring/carrying/carry-route.ts';
import { eachOnce } from '../../shared/anchoring/carrying/each-once.ts';
import type { Annotation } from '../../shared/annotations/model.ts';
import { livingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Meeting } from '../../shared/pack/meeting/meetings.ts';
import { inOrderOfIssue } from '../../shared/pack/meeting/order-of-issue.ts';
import { useMarksOfPapers } from './use-marks-of-papers.ts';
import { useMeetingPlaces, type MeetingPlaces } from './use-meeting-places.ts';

/** The notes on the papers of a meeting, and what they need to be shown. */
export type MeetingNotes = MeetingPlaces & { readonly annotations: readonly Annotation[] };

/** Follows the notes on a meeting's papers; undefined until all of them are known. */
export function useMeetingNotes(meeting: Meeting): MeetingNotes | undefined {
  const living = useMemo(() => livingMeeting(meeting.papers), [meeting]);
  const places = useMeetingPlaces(living);
  const { all, isWhole } = useMarksOfPapers(living.papers.map(({ paper }) => paper.sha256));
  return useMemo(() => {
    if (!places || !isWhole) return undefined;
    const { living: joined } = places;
    const issued = inOrderOfIssue(joined.papers);
    return { ...places, annotations: eachOnce(all, annotation => isInForce(joined, annotation), issued) };
  }, [places, isWhole, all]);
}
