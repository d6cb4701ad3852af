import { useId } from 'react';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { Card } from '../components/Card.tsx';
import { Chip } from '../components/Chip.tsx';
import { counted } from '../library/counted.ts';
import type { MeetingSummary, PaperState } from '../library/meeting-summary.ts';
import { paperLine } from '../library/meeting-words.ts';
import { openPaper } from '../state/navigation.ts';
import { spokenDay } from '../time/day.ts';
import { arrivalWords } from './arrival-words.ts';
import { changeSentence } from './change-words.ts';
import { broughtBy } from './changes.ts';

/** The meeting's papers, with what each of them brought; versions that were replaced are kept below. */
export function MeetingPapers({ summary, today }: { readonly summary: MeetingSummary; readonly today: string }) {
  const { living, papers, earlier } = summary;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>Papers</h2>
      <Card>
        <ul>
          {papers.map(state => (
            <PaperEntry key={state.paper.sha256} state={state} living={living} today={today} />
          ))}
        </ul>
        {earlier.length > 0 && (
          <details className="papers__earlier card__row">
            <summary>{earlierWords(earlier)}</summary>
            <ul>
              {earlier.map(state => (
                <PaperEntry key={state.paper.sha256} state={state} living={living} today={today} isReplaced />
              ))}
            </ul>
          </details>
        )}
      </Card>
    </section>
  );
}

type PaperEntryProps = {
  readonly state: PaperState;
  readonly living: LivingMeeting<Paper>;
  readonly today: string;
  readonly isReplaced?: boolean;
};

function earlierWords(earlier: readonly PaperState[]): string {
  const areVersions = earlier.every(({ replacedBy }) => replacedBy !== null);
  return counted(earlier.length, areVersions ? 'earlier version' : 'earlier paper');
}

function PaperEntry({ state, living, today, isReplaced }: PaperEntryProps) {
  const { paper, name, isNew, text } = state;
  const changes = changeSentence(broughtBy(living, paper.sha256));
  const line = [
    paperLine(state),
    arrivalWords(paper, today),
    paper.published && `published ${spokenDay(paper.published, today)}`,
  ];
  return (
    <li className="papers__paper card__row">
      <div className="papers__head">
        <h3>
          <button type="button" className="papers__open" onClick={() => openPaper(paper.sha256)}>
            {name}
          </button>
        </h3>
        {isNew && !isReplaced && <Chip tone="accent">New</Chip>}
        {isReplaced && <Chip>Replaced</Chip>}
        {text === 'none' && <Chip tone="amber">Scan without text</Chip>}
      </div>
      {changes !== '' && <p className="papers__brought">{sentence(changes)}</p>}
      <p className="papers__line figures">{line.filter(Boolean).join(' · ')}</p>
      <p className="papers__file">{paper.fileName}</p>
    </li>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
