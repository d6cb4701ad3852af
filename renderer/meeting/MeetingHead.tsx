import { CalendarPlus, Eye, NotebookText } from 'lucide-react';
import { meetingEvent } from '../../shared/calendar/meeting-event.ts';
import { BackButton } from '../components/BackButton.tsx';
import { Button } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import { Progress } from '../components/Progress.tsx';
import { counted } from '../../shared/counted.ts';
import { standingWord } from '../library/announced-words.ts';
import { toReviewIn, type MeetingSummary } from '../library/meeting-summary.ts';
import { meetingName, openWords, readBeforeWords } from '../library/meeting-words.ts';
import { timeLeftWords } from '../library/reading-time.ts';
import { reviewWords } from '../review/review-words.ts';
import { openNotes, openPaper, openReview, showView } from '../state/navigation.ts';
import { usePaperDetail } from '../state/queries.ts';
import { aheadWords, timeWords, wholeDayWords } from '../time/day.ts';
import { CouncilPage } from './CouncilPage.tsx';
import { saveToCalendar } from './save-to-calendar.ts';

type MeetingHeadProps = {
  readonly summary: MeetingSummary;
  /** The council, where the papers name it apart from the body. */
  readonly council: string | null;
  readonly today: string;
};

/** Who meets, when and where, how far the papers are read, and the two things to do next. */
export function MeetingHead({ summary, council, today }: MeetingHeadProps) {
  const { meeting, told, living, papers, pages, pagesRead, goOn } = summary;
  const labels = usePaperDetail(goOn?.paper.sha256)?.labels;
  const name = meetingName(meeting);
  const toReview = toReviewIn(summary);
  const standing = told ? standingWord(told.standing) : undefined;
  const event = standing ? undefined : meetingEvent({ ...meeting, title: name, items: living.items });
  return (
    <header>
      <BackButton onClick={() => showView('meetings')}>Meetings</BackButton>
      <div className="page__head meeting-page__head">
        <div className="meeting-page__title">
          {council && <p className="meeting-page__council">{council}</p>}
          <h1 className="page__title" tabIndex={-1}>
            {name}
          </h1>
        </div>
        <div className="page__actions">
          {toReview > 0 && (
            <Button icon={Eye} onClick={() => openReview(meeting.key)}>
              {reviewWords(toReview)}
            </Button>
          )}
          {papers.length > 0 && (
            <Button icon={NotebookText} onClick={() => openNotes(meeting.key)}>
              {summary.notes > 0 ? counted(summary.notes, 'note') : 'Notes'}
            </Button>
          )}
          {event && (
            <Button icon={CalendarPlus} onClick={() => void saveToCalendar(event)}>
              Add to calendar…
            </Button>
          )}
          {goOn && (
            <Button look="primary" onClick={() => openPaper(goOn.paper.sha256)}>
              {openWords(goOn, labels)}
            </Button>
          )}
        </div>
      </div>
      <p className="meeting-page__when">
        {whenWords(meeting, today)} {standing && <Chip tone="amber">{standing}</Chip>}
      </p>
      {meeting.venue && <p className="meeting-page__where">{meeting.venue}</p>}
      {told?.page && <CouncilPage address={told.page} />}
      {pages > 0 && (
        <div className="meeting-page__progress">
          <p className="figures">
            Read {[`${pagesRead} of ${counted(pages, 'page')}`, readBeforeWords(summary)].filter(Boolean).join(', ')}
            <span className="meeting-page__left">{timeLeftWords(pages - pagesRead) ?? 'all read'}</span>
          </p>
          <Progress
            label="Pages read for this meeting"
            value={pagesRead / pages}
            valueText={`${pagesRead} of ${counted(pages, 'page')}`}
          />
        </div>
      )}
    </header>
  );
}

function whenWords({ date, time }: MeetingSummary['meeting'], today: string) {
  if (date === null) return 'These papers do not say when the meeting is.';
  const ahead = aheadWords(date, today);
  return (
    <>
      <time dateTime={time ? `${date}T${time}` : date}>
        {wholeDayWords(date)}
        {time && ` at ${timeWords(time)}`}
      </time>
      {ahead && ` · ${ahead}`}
    </>
  );
}
