import { useId } from 'react';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Progress } from '../components/Progress.tsx';
import { openMeeting, openNotes, openPaper } from '../state/navigation.ts';
import { usePaperDetail } from '../state/queries.ts';
import { aheadWords, monthWords, partsOf, timeWords } from '../time/day.ts';
import { counted } from '../../shared/counted.ts';
import { MeetingMarks } from './MeetingMarks.tsx';
import { cameSince, type MeetingSummary } from './meeting-summary.ts';
import { keptWords, meetingLine, meetingName, openWords, readBeforeWords } from './meeting-words.ts';
import './next-meeting.css';
import { PaperRow } from './PaperRow.tsx';
import { timeLeftWords } from './reading-time.ts';

export type NextMeetingProps = {
  readonly summary: MeetingSummary;
  readonly today: string;
  /** Whether another meeting takes place before it, which has no papers yet. */
  readonly isSoonerAnnounced: boolean;
};

/** The meeting that comes next, with what is left to read for it and the way back to the page that was left. */
export function NextMeeting({ summary, today, isSoonerAnnounced }: NextMeetingProps) {
  const { meeting, papers, living, goOn, pages, pagesRead } = summary;
  const items = living.items.length;
  const labels = usePaperDetail(goOn?.paper.sha256)?.labels;
  const titleId = useId();
  const hasNews = cameSince(summary).length > 0;
  const facts = [
    meeting.venue,
    ...(papers.length === 0
      ? [meetingLine(summary)]
      : [items > 0 && counted(items, 'item'), pages > 0 && counted(pages, 'page')]),
  ];
  const eyebrow = [isSoonerAnnounced ? 'Next with papers' : 'Next', meeting.date && aheadWords(meeting.date, today)];
  return (
    <section aria-labelledby={titleId}>
      <Card raised className="next">
        <div className="next__top">
          {meeting.date && <DateBlock date={meeting.date} time={meeting.time} today={today} />}
          <div className="next__middle">
            <p className="next__eyebrow">{eyebrow.filter(Boolean).join(' · ')}</p>
            <h2 id={titleId} className="next__title">
              {meetingName(meeting)}
            </h2>
            <p className="next__facts figures">{facts.filter(Boolean).join(' · ')}</p>
            {pages > 0 && (
              <>
                <p className="next__progress figures">
                  <span>
                    Read{' '}
                    {[`${pagesRead} of ${counted(pages, 'page')}`, readBeforeWords(summary)].filter(Boolean).join(', ')}
                  </span>
                  <span className="next__left">{timeLeftWords(pages - pagesRead) ?? 'all read'}</span>
                </p>
                <Progress
                  label={`Pages read for ${meetingName(meeting)}`}
                  value={pagesRead / pages}
                  valueText={`${pagesRead} of ${counted(pages, 'page')}`}
                />
              </>
            )}
            <MeetingMarks summary={summary} arePapersListed={papers.length > 1} today={today} />
          </div>
          <div className="next__side">
            {goOn && (
              <Button look="primary" wide onClick={() => openPaper(goOn.paper.sha256)}>
                {openWords(goOn, labels)}
              </Button>
            )}
            <Button wide onClick={() => openMeeting(meeting.key)}>
              {hasNews ? 'What changed' : 'Meeting page'}
            </Button>
            {summary.notes > 0 && (
              <Button wide onClick={() => openNotes(meeting.key)}>
                Notes
              </Button>
            )}
            {papers.length > 0 && <p className="next__kept figures">{keptWords(summary)}</p>}
          </div>
        </div>
        {papers.length > 1 && (
          <ul className="next__papers" aria-label="Papers of this meeting">
            {papers.map(state => (
              <PaperRow key={state.paper.sha256} state={state} />
            ))}
          </ul>
        )}
      </Card>
    </section>
  );
}

type DateBlockProps = { readonly date: string; readonly time: string | null; readonly today: string };

function DateBlock({ date, time, today }: DateBlockProps) {
  const parts = partsOf(date);
  if (!parts) return <p className="next__date next__day">{date}</p>;
  return (
    <p className="next__date">
      <time dateTime={time ? `${date}T${time}` : date} className="next__day">
        <span>{parts.weekday}</span> <span className="next__number">{parts.day}</span>{' '}
        <span>{monthWords(parts, today)}</span>
        {time && <span className="next__time">{timeWords(time)}</span>}
      </time>
    </p>
  );
}
