import { useId } from 'react';
import { Card } from '../components/Card.tsx';
import { classNames } from '../components/class-names.ts';
import './meeting-list.css';
import { MeetingRow } from './MeetingRow.tsx';
import type { MeetingSummary } from './meeting-summary.ts';

export type MeetingListProps = {
  readonly title: string;
  readonly summaries: readonly MeetingSummary[];
  readonly today: string;
  /** Over and done: said more softly. */
  readonly isPast?: boolean;
};

/** Meetings below one heading; nothing when there are none. */
export function MeetingList({ title, summaries, today, isPast }: MeetingListProps) {
  const titleId = useId();
  if (summaries.length === 0) return null;
  return (
    <section className="page__section" aria-labelledby={titleId}>
      <h2 id={titleId} className={classNames(isPast && 'meeting-list__past')}>
        {title}
      </h2>
      <Card>
        <ul>
          {summaries.map(summary => (
            <MeetingRow key={summary.meeting.key} summary={summary} today={today} />
          ))}
        </ul>
      </Card>
    </section>
  );
}
