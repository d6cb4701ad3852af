import { useMemo } from 'react';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { showView, useNavigation } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';
import { MeetingNotesPage } from './MeetingNotesPage.tsx';
import './notes-view.css';

/** All notes on the papers of one meeting, item by item. */
export function NotesView() {
  const key = useNavigation(state => state.meeting);
  const papers = usePapers();
  const meeting = useMemo(
    () => (key && papers ? groupMeetings(papers).find(candidate => candidate.key === key) : undefined),
    [key, papers],
  );
  return (
    <div className="page notes-page">
      {meeting && <MeetingNotesPage key={meeting.key} meeting={meeting} />}
      {papers && !meeting && <NoMeeting />}
    </div>
  );
}

function NoMeeting() {
  return (
    <>
      <h1 className="page__title" tabIndex={-1}>
        Notes
      </h1>
      <EmptyState
        title="Choose the meeting whose notes you want to see"
        actions={<Button onClick={() => showView('meetings')}>Show all meetings</Button>}
      >
        <p>Open a meeting’s page from Meetings, and choose “Notes” there.</p>
      </EmptyState>
    </>
  );
}
