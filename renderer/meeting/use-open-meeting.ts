import { useMemo } from 'react';
import { withAnnounced, type ToldMeeting } from '../../shared/pack/meeting/announced.ts';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
import { useAnnounced } from '../state/announced.ts';
import { useNavigation } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';

/** The meeting that views of one meeting are about: null where there is none, undefined until the papers are known. */
export function useOpenMeeting(): Meeting | null | undefined {
  const key = useNavigation(state => state.meeting);
  const papers = usePapers();
  return useMemo(
    () => papers && ((key && groupMeetings(papers).find(candidate => candidate.key === key)) || null),
    [key, papers],
  );
}

/** {@link useOpenMeeting} with what its source says; one that is only announced too. */
export function useOpenToldMeeting(): ToldMeeting | null | undefined {
  const key = useNavigation(state => state.meeting);
  const papers = usePapers();
  const announced = useAnnounced(({ meetings }) => meetings);
  return useMemo(() => {
    if (!papers || key === undefined) return papers && null;
    const found = withAnnounced(groupMeetings(papers), announced ?? []).find(candidate => candidate.key === key);
    // What was announced may be the one, and is not known yet.
    return found ?? (announced ? null : undefined);
  }, [key, papers, announced]);
}
