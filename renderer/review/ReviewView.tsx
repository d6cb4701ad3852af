import { NoMeeting } from '../meeting/NoMeeting.tsx';
import { useOpenMeeting } from '../meeting/use-open-meeting.ts';
import './review.css';
import { ReviewPage } from './ReviewPage.tsx';

/** What became of the member's notes where papers of a meeting were published again. */
export function ReviewView() {
  const meeting = useOpenMeeting();
  return (
    <div className="page review-page">
      {meeting && <ReviewPage key={meeting.key} meeting={meeting} />}
      {meeting === null && (
        <NoMeeting page="Your notes in the new version" title="Choose the meeting whose notes you want to look at">
          Where notes need a look, the meeting’s page says so, and leads here.
        </NoMeeting>
      )}
    </div>
  );
}
