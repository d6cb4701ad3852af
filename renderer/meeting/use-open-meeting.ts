import { useMemo } from 'react';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
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
