import { NoMeeting } from '../meeting/NoMeeting.tsx';
import { useOpenMeeting } from '../meeting/use-open-meeting.ts';
import { useToday } from '../time/use-today.ts';
import './changes.css';
import { ChangesPage } from './ChangesPage.tsx';

/** What changed between two versions of the papers of a meeting. */
export function ChangesView() {
  const meeting = useOpenMeeting();
  const today = useToday();
  return (
    <div className="page changes-page">
      {meeting && <ChangesPage key={meeting.key} meeting={meeting} today={today} />}
      {meeting === null && (
        <NoMeeting page="What changed" title="Choose the meeting whose papers you want to compare">
          Open a meeting’s page from Meetings, and choose “What changed” there.
        </NoMeeting>
      )}
    </div>
  );
}
