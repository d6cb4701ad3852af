import { useLayoutEffect, useMemo, useRef } from 'react';
import { summarise } from '../library/meeting-summary.ts';
import { useProgress } from '../library/use-progress.ts';
import { useNavigation } from '../state/navigation.ts';
import { useToday } from '../time/use-today.ts';
import './meeting.css';
import { MeetingPage } from './MeetingPage.tsx';
import { NoMeeting } from './NoMeeting.tsx';
import { useOpenToldMeeting } from './use-open-meeting.ts';

/** The page of one meeting: when and where it is, its papers as one living pack, and what is new among them. */
export function MeetingView() {
  const key = useNavigation(state => state.meeting);
  const meeting = useOpenToldMeeting();
  const progress = useProgress();
  const today = useToday();
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  useLayoutEffect(
    function beginAtTheTop() {
      if (shown.current !== key) top.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
      shown.current = key;
    },
    [key],
  );
  const summary = useMemo(() => meeting && progress && summarise(meeting, progress), [meeting, progress]);
  return (
    <div ref={top} className="page meeting-page">
      {summary && progress && <MeetingPage key={key} summary={summary} readings={progress.readings} today={today} />}
      {/* Papers are sorted into meetings by what they say: once more of them is read, they may stand under another. */}
      {key && meeting === null && (
        <NoMeeting page="Meeting" title="This meeting is listed under another name by now">
          More was read of its papers, and they name another body or day. You find it among all meetings.
        </NoMeeting>
      )}
    </div>
  );
}
