import { NoMeeting } from '../meeting/NoMeeting.tsx';
import { useOpenMeeting } from '../meeting/use-open-meeting.ts';
import { MeetingNotesPage } from './MeetingNotesPage.tsx';
import './notes-view.css';

/** All notes on the papers of one meeting, item by item. */
export function NotesView() {
  const meeting = useOpenMeeting();
  return (
    <div className="page notes-page">
      {meeting && <MeetingNotesPage key={meeting.key} meeting={meeting} />}
      {meeting === null && (
        <NoMeeting page="Notes" title="Choose the meeting whose notes you want to see">
          Open a meeting’s page from Meetings, and choose “Notes” there.
        </NoMeeting>
      )}
    </div>
  );
}
