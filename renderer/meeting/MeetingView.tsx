import { useLayoutEffect, useMemo, useRef } from 'react';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { summarise } from '../library/meeting-summary.ts';
import { useProgress } from '../library/use-progress.ts';
import { showView, useNavigation } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';
import { useToday } from '../time/use-today.ts';
import './meeting.css';
import { MeetingPage } from './MeetingPage.tsx';

/** The page of one meeting: when and where it is, its papers as one living pack, and what is new among them. */
export function MeetingView() {
  const key = useNavigation(state => state.meeting);
  const papers = usePapers();
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
  const meeting = useMemo(
    () => (key && papers ? groupMeetings(papers).find(candidate => candidate.key === key) : undefined),
    [key, papers],
  );
  const summary = useMemo(() => meeting && progress && summarise(meeting, progress), [meeting, progress]);
  return (
    <div ref={top} className="page meeting-page">
      {summary && progress && <MeetingPage key={key} summary={summary} readings={progress.readings} today={today} />}
      {key && papers && !meeting && <MeetingGone />}
    </div>
  );
}

/** Papers are sorted into meetings by what they say: once more of them is read, they may stand under another. */
function MeetingGone() {
  return (
    <>
      <h1 className="page__title" tabIndex={-1}>
        Meeting
      </h1>
      <EmptyState
        title="This meeting is listed under another name by now"
        actions={<Button onClick={() => showView('meetings')}>Show all meetings</Button>}
      >
        <p>More was read of its papers, and they name another body or day. You find it among all meetings.</p>
      </EmptyState>
    </>
  );
}
