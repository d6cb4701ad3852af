import { isOff, type ToldMeeting } from './announced.ts';
import { calendarOf, type MeetingCalendar } from './meetings.ts';

/** {@link MeetingCalendar} of what sources announce too. */
export type ToldCalendar = MeetingCalendar<ToldMeeting> & {
  /** Whether a meeting takes place before the one recommended next, and has no papers yet. */
  readonly isSoonerAnnounced: boolean;
};

/**
 * Sorts meetings round `today` (`YYYY-MM-DD`). The next one is the soonest that takes place and has papers to read; where
 * there is none, the soonest that takes place. Meetings gone by that never had papers are left out.
 */
export function toldCalendar(meetings: readonly ToldMeeting[], today: string): ToldCalendar {
  const { next: soonest, comingUp, past, undated } = calendarOf(meetings, today);
  const ahead = soonest ? [soonest, ...comingUp] : [];
  const on = ahead.filter(meeting => !isOff(meeting));
  const next = on.find(({ papers }) => papers.length > 0) ?? on[0];
  return {
    next,
    isSoonerAnnounced: on[0] !== next,
    comingUp: ahead.filter(meeting => meeting !== next),
    past: past.filter(({ papers }) => papers.length > 0),
    undated,
  };
}
