import { toReviewIn, type MeetingSummary } from './meeting-summary.ts';

/** The key of the meeting in which the member's notes need a look; undefined where there is none, or more than one. */
export function onlyOneToReview(summaries: Iterable<MeetingSummary>): string | undefined {
  const waiting = [...summaries].filter(summary => toReviewIn(summary) > 0);
  return waiting.length === 1 ? waiting[0]?.meeting.key : undefined;
}
