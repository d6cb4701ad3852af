import { useEffect, useMemo } from 'react';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { onlyOneToReview } from '../library/only-one-to-review.ts';
import { summarise } from '../library/meeting-summary.ts';
import { useProgress } from '../library/use-progress.ts';
import { NoMeeting } from '../meeting/NoMeeting.tsx';
import { openReview } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';

/** Where no meeting was chosen: the only one in which notes need a look is opened; of several, the member chooses. */
export function ChooseToReview() {
  const papers = usePapers();
  const progress = useProgress();
  const isKnown = papers !== undefined && progress !== undefined;
  const only = useMemo(
    () =>
      papers && progress
        ? onlyOneToReview(groupMeetings(papers).map(meeting => summarise(meeting, progress)))
        : undefined,
    [papers, progress],
  );
  useEffect(
    function openTheOnlyOne() {
      if (only !== undefined) openReview(only);
    },
    [only],
  );
  if (!isKnown || only !== undefined) return null;
  return (
    <NoMeeting page="Your notes in the new version" title="Choose the meeting whose notes you want to look at">
      Where notes need a look, the meeting’s page says so, and leads here.
    </NoMeeting>
  );
}
