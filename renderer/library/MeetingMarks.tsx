import { Flag } from 'lucide-react';
import { Chip } from '../components/Chip.tsx';
import { meetingMarks } from './meeting-marks.ts';
import type { MeetingSummary } from './meeting-summary.ts';

export type MeetingMarksProps = {
  readonly summary: MeetingSummary;
  /** Whether the meeting's papers are in sight with it. */
  readonly arePapersListed: boolean;
  readonly today: string;
};

/** What is worth knowing of a meeting before opening it, as chips. */
export function MeetingMarks({ summary, arePapersListed, today }: MeetingMarksProps) {
  const marks = meetingMarks(summary, { arePapersListed, today });
  if (marks.length === 0) return null;
  return (
    <ul className="chips meeting-marks" aria-label="Marks">
      {marks.map(({ tone, text, isFlag }) => (
        <li key={text}>
          {isFlag ? (
            <Chip tone={tone} icon={Flag}>
              {text}
            </Chip>
          ) : (
            <Chip tone={tone}>{text}</Chip>
          )}
        </li>
      ))}
    </ul>
  );
}
