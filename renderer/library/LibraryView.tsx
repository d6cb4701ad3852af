import { FileText, FolderPlus } from 'lucide-react';
import { useMemo } from 'react';
import { withAnnounced } from '../../shared/pack/meeting/announced.ts';
import { toldCalendar } from '../../shared/pack/meeting/announced-calendar.ts';
import { groupMeetings, type Meeting } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { Button } from '../components/Button.tsx';
import type { AnnouncedMeeting } from '../../shared/sources/published.ts';
import { useAnnounced } from '../state/announced.ts';
import { useCommand } from '../state/commands.ts';
import { chooseCommittee, useLibraryView } from '../state/library-view.ts';
import { openReview, showView } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';
import { ActivityStrip } from './ActivityStrip.tsx';
import { CommitteeFilter } from './CommitteeFilter.tsx';
import { committeeKey, committeesOf } from './committees.ts';
import { addCouncilFolder, choosePapers } from './get-papers.ts';
import { LeftOutList } from './LeftOutList.tsx';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import './library.css';
import { MeetingList } from './MeetingList.tsx';
import { summarise, type MeetingSummary, type Progress } from './meeting-summary.ts';
import { NextMeeting } from './NextMeeting.tsx';
import { onlyOneToReview } from './only-one-to-review.ts';
import { TroubleList } from './TroubleList.tsx';
import { useToday } from '../time/use-today.ts';
import { useProgress } from './use-progress.ts';

const NONE_ANNOUNCED: readonly AnnouncedMeeting[] = [];

/** All meetings there are papers for, and those that sources announce: the next one first. */
export function LibraryView() {
  const papers = usePapers();
  const progress = useProgress();
  const announced = useAnnounced(({ meetings }) => meetings) ?? NONE_ANNOUNCED;
  const today = useToday();
  const areMeetings = papers && (papers.length > 0 || announced.some(({ date }) => date >= today));
  return (
    <div className="page library">
      <header className="page__head">
        <h1 className="page__title" tabIndex={-1}>
          Meetings
        </h1>
        {areMeetings && (
          <div className="page__actions">
            <Button icon={FolderPlus} onClick={addCouncilFolder}>
              Add council folder…
            </Button>
            <Button icon={FileText} onClick={choosePapers}>
              Open a pack…
            </Button>
          </div>
        )}
      </header>
      {papers && !areMeetings && <LibraryEmpty />}
      {areMeetings && progress && <Meetings papers={papers} announced={announced} progress={progress} today={today} />}
      <ActivityStrip />
    </div>
  );
}

type MeetingsProps = {
  readonly papers: readonly Paper[];
  readonly announced: readonly AnnouncedMeeting[];
  readonly progress: Progress;
  readonly today: string;
};

function Meetings({ papers, announced, progress, today }: MeetingsProps) {
  const meetings = useMemo(() => withAnnounced(groupMeetings(papers), announced), [papers, announced]);
  const summaries = useMemo(
    () => new Map(meetings.map(meeting => [meeting.key, summarise(meeting, progress)])),
    [meetings, progress],
  );
  // From the list of meetings it leads to the one that waits, whichever was opened before.
  useCommand('show-review', () => {
    const only = onlyOneToReview(summaries.values());
    if (only === undefined) showView('review');
    else openReview(only);
  });
  const wanted = useLibraryView(state => state.committee);
  const committees = committeesOf(meetings);
  const committee = committees.some(({ key }) => key === wanted) ? wanted : undefined;
  const shown = committee === undefined ? meetings : meetings.filter(meeting => committeeKey(meeting) === committee);
  const { next, isSoonerAnnounced, comingUp, past, undated } = toldCalendar(shown, today);
  const summed = (those: readonly Meeting[]): readonly MeetingSummary[] =>
    those.flatMap(({ key }) => summaries.get(key) ?? []);
  const [first] = next ? summed([next]) : [];
  return (
    <>
      {committees.length > 1 && (
        <CommitteeFilter committees={committees} chosen={committee} onChoose={chooseCommittee} />
      )}
      <TroubleList />
      <LeftOutList />
      {first && <NextMeeting summary={first} today={today} isSoonerAnnounced={isSoonerAnnounced} />}
      <MeetingList title="Coming up" summaries={summed(comingUp)} today={today} />
      <MeetingList title="Date not known" summaries={summed(undated)} today={today} />
      <MeetingList title="Past" isPast summaries={summed(past)} today={today} />
    </>
  );
}
