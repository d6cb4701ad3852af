import { CalendarDays, Flag } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { InterestFlag } from '../../shared/interests/flag.ts';
import { flagsInMeetings, type FlagInMeeting } from '../../shared/interests/flags-in-meetings.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { aheadWords, dayWords } from '../time/day.ts';
import { committeeWords } from '../library/meeting-words.ts';
import { useToday } from '../time/use-today.ts';
import { showView } from '../state/navigation.ts';
import { useFlags, usePapers } from '../state/queries.ts';
import { FlagCard } from './FlagCard.tsx';
import { FlagDialog } from './FlagDialog.tsx';
import { flagsByMeeting, type FlaggedMeeting } from './flags-by-meeting.ts';
import './interests.css';

/** All interests the member has flagged, by meeting. */
export function InterestsView() {
  const flags = useFlags();
  const papers = usePapers();
  const today = useToday();
  const [edited, setEdited] = useState<InterestFlag>();
  const inMeetings = useMemo(() => flags && papers && flagsInMeetings(flags, papers), [flags, papers]);
  const here = new Set(papers?.map(paper => paper.sha256));
  const placeOf = ({ id, item }: InterestFlag): number => inMeetings?.get(id)?.place ?? item.pageIndex;
  return (
    <div className="page">
      <header>
        <div className="page__head">
          <h1 className="page__title" tabIndex={-1}>
            Interests
          </h1>
        </div>
        <p className="page__intro">
          Lectern reminds you and keeps the record. It gives no legal advice: if in doubt, ask your Monitoring Officer.
        </p>
      </header>
      {flags?.length === 0 && <NoInterests />}
      {flags &&
        inMeetings &&
        flagsByMeeting(flags, today, placeOf).map(meeting => (
          <MeetingFlags
            key={meeting.key}
            meeting={meeting}
            today={today}
            here={here}
            inMeetings={inMeetings}
            onEdit={setEdited}
          />
        ))}
      {edited && (
        <FlagDialog
          subject={{ ...edited, item: { ...edited.item, ...inMeetings?.get(edited.id)?.standing } }}
          existing={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

type MeetingFlagsProps = {
  readonly meeting: FlaggedMeeting;
  readonly today: string;
  /** The papers that are on this device. */
  readonly here: ReadonlySet<Sha256>;
  readonly inMeetings: ReadonlyMap<RecordId, FlagInMeeting>;
  readonly onEdit: (flag: InterestFlag) => void;
};

function MeetingFlags({ meeting, today, here, inMeetings, onEdit }: MeetingFlagsProps) {
  const { committee, date, time, flags } = meeting;
  const ahead = date === null ? undefined : aheadWords(date, today);
  return (
    <section className="page__section" aria-label={committeeWords(committee)}>
      <h2 className={time === 'past' ? 'flags__meeting flags__meeting--past' : 'flags__meeting'}>
        {committeeWords(committee)}
        <span className="flags__when figures">
          {date === null || date.trim() === '' ? 'Date not known' : dayWords(date, today)}
          {ahead && ` · ${ahead}`}
        </span>
      </h2>
      <Card>
        <ul>
          {flags.map(flag => (
            <FlagCard
              key={flag.id}
              flag={flag}
              inMeeting={inMeetings.get(flag.id)}
              isPaperHere={here.has(inMeetings.get(flag.id)?.was.paper ?? flag.paper)}
              onEdit={() => onEdit(flag)}
            />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function NoInterests() {
  return (
    <EmptyState
      picture={<Flag size={44} strokeWidth={1.25} />}
      title="No interests flagged"
      actions={
        <Button look="primary" icon={CalendarDays} onClick={() => showView('meetings')}>
          Go to your meetings
        </Button>
      }
    >
      <p>
        Where an item touches an interest of yours, open its pack, point at the item in the agenda, and choose “Flag an
        interest”. It is then listed here, meeting by meeting.
      </p>
    </EmptyState>
  );
}
