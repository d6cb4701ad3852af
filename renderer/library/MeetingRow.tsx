import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { toggleMeeting, useLibraryView } from '../state/library-view.ts';
import { openMeeting, openNotes, openPaper } from '../state/navigation.ts';
import { monthWords, partsOf, timeWords } from '../time/day.ts';
import { counted } from '../../shared/counted.ts';
import { MeetingMarks } from './MeetingMarks.tsx';
import type { MeetingSummary } from './meeting-summary.ts';
import { meetingLine, meetingName } from './meeting-words.ts';
import { PaperRow } from './PaperRow.tsx';

export type MeetingRowProps = { readonly summary: MeetingSummary; readonly today: string };

/**
 * A meeting in a list. Its name opens the paper to go on with, or the meeting's own page where there is none yet; buttons
 * beside lead to that page and, where there are more papers than one, list them.
 */
export function MeetingRow({ summary, today }: MeetingRowProps) {
  const { meeting, papers, goOn } = summary;
  const isExpanded = useLibraryView(state => state.expanded.has(meeting.key));
  const listId = useId();
  const titleId = useId();
  return (
    <li className="meeting card__row">
      <div className="meeting__row">
        <p className="meeting__date">{meeting.date && <RowDate date={meeting.date} today={today} />}</p>
        <div className="meeting__words">
          <h3 className="meeting__title">
            <button
              type="button"
              id={titleId}
              className="meeting__open"
              onClick={() => (goOn ? openPaper(goOn.paper.sha256) : openMeeting(meeting.key))}
            >
              {meetingName(meeting)}
            </button>
          </h3>
          <p className="meeting__line figures">
            {meeting.date === null && meeting.committee !== '' && goOn ? `${goOn.paper.fileName} · ` : ''}
            {meetingLine(summary)}
          </p>
        </div>
        <MeetingMarks summary={summary} arePapersListed={false} today={today} />
        <div className="meeting__more">
          {goOn && (
            <button
              type="button"
              className="meeting__page"
              aria-describedby={titleId}
              onClick={() => openMeeting(meeting.key)}
            >
              Meeting page
            </button>
          )}
          {summary.notes > 0 && (
            <button
              type="button"
              className="meeting__page"
              aria-describedby={titleId}
              onClick={() => openNotes(meeting.key)}
            >
              Notes
            </button>
          )}
          {papers.length > 1 && (
            <button
              type="button"
              className="meeting__toggle figures"
              aria-expanded={isExpanded}
              aria-controls={listId}
              aria-describedby={titleId}
              onClick={() => toggleMeeting(meeting.key)}
            >
              {counted(papers.length, 'paper')}
              <ChevronDown size={16} aria-hidden />
            </button>
          )}
        </div>
        <p className="meeting__time figures">{meeting.time && timeWords(meeting.time)}</p>
      </div>
      {papers.length > 1 && (
        <ul id={listId} className="meeting__papers" hidden={!isExpanded} aria-labelledby={titleId}>
          {isExpanded && papers.map(state => <PaperRow key={state.paper.sha256} state={state} />)}
        </ul>
      )}
    </li>
  );
}

function RowDate({ date, today }: MeetingRowDateProps) {
  const parts = partsOf(date);
  if (!parts) return date;
  return (
    <time dateTime={date} className="figures">
      <strong>
        {parts.weekday} {parts.day}
      </strong>{' '}
      {monthWords(parts, today)}
    </time>
  );
}

type MeetingRowDateProps = { readonly date: string; readonly today: string };
