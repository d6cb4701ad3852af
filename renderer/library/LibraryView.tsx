import { FileText, FolderPlus } from 'lucide-react';
import { calendarOf, groupMeetings, type Meeting } from '../../shared/pack/meetings.ts';
import { Button } from '../components/Button.tsx';
import { chooseCommittee, useLibraryView } from '../state/library-view.ts';
import { useAnnotationCounts, useFlags, usePapers, useReadings } from '../state/queries.ts';
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
import { TroubleList } from './TroubleList.tsx';
import { useToday } from '../time/use-today.ts';

/** All meetings there are papers for: the next one first. */
export function LibraryView() {
  const papers = usePapers();
  const progress = useProgress();
  return (
    <div className="page library">
      <header className="page__head">
        <h1 className="page__title" tabIndex={-1}>
          Meetings
        </h1>
        {papers && papers.length > 0 && (
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
      {papers?.length === 0 && <LibraryEmpty />}
      {papers && papers.length > 0 && progress && <Meetings meetings={groupMeetings(papers)} progress={progress} />}
      <ActivityStrip />
    </div>
  );
}

const NO_NOTES: Progress['notes'] = new Map();
const NO_FLAGS: Progress['flags'] = [];

/** What the member has made of the papers; undefined until it is known what was read: everything would look new. */
function useProgress(): Progress | undefined {
  const readings = useReadings();
  const notes = useAnnotationCounts() ?? NO_NOTES;
  const flags = useFlags() ?? NO_FLAGS;
  return readings && { readings, notes, flags };
}

function Meetings({ meetings, progress }: { readonly meetings: readonly Meeting[]; readonly progress: Progress }) {
  const today = useToday();
  const wanted = useLibraryView(state => state.committee);
  const committees = committeesOf(meetings);
  const committee = committees.some(({ key }) => key === wanted) ? wanted : undefined;
  const shown = committee === undefined ? meetings : meetings.filter(meeting => committeeKey(meeting) === committee);
  const { next, comingUp, past, undated } = calendarOf(shown, today);
  const summed = (meeting: Meeting): MeetingSummary => summarise(meeting, progress);
  return (
    <>
      {committees.length > 1 && (
        <CommitteeFilter committees={committees} chosen={committee} onChoose={chooseCommittee} />
      )}
      <TroubleList />
      <LeftOutList />
      {next && <NextMeeting summary={summed(next)} today={today} />}
      <MeetingList title="Coming up" summaries={comingUp.map(summed)} today={today} />
      <MeetingList title="Date not known" summaries={undated.map(summed)} today={today} />
      <MeetingList title="Past" isPast summaries={past.map(summed)} today={today} />
    </>
  );
}
