import { useOpenMeeting } from '../meeting/use-open-meeting.ts';
import { ChooseToReview } from './ChooseToReview.tsx';
import './review.css';
import { ReviewPage } from './ReviewPage.tsx';

/** What became of the member's notes where papers of a meeting were published again. */
export function ReviewView() {
  const meeting = useOpenMeeting();
  return (
    <div className="page review-page">
      {meeting && <ReviewPage key={meeting.key} meeting={meeting} />}
      {meeting === null && <ChooseToReview />}
    </div>
  );
}
