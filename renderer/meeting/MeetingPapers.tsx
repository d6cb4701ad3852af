import { Fragment, useId } from 'react';
import type { LivingMeeting } from '../../shared/pack/meeting/living-meeting.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import type { ContentsItem } from '../../shared/reading/contents.ts';
import { CompareButton } from '../changes/CompareButton.tsx';
import { Card } from '../components/Card.tsx';
import { Chip } from '../components/Chip.tsx';
import { counted } from '../../shared/counted.ts';
import type { MeetingSummary, PaperState } from '../library/meeting-summary.ts';
import { paperLine } from '../library/meeting-words.ts';
import { openPaper } from '../state/navigation.ts';
import { spokenDay } from '../time/day.ts';
import { arrivalWords } from './arrival-words.ts';
import { ChangeList } from './ChangeList.tsx';
import { broughtBy } from './changes.ts';
import { morePagesOf, morePagesWords } from './more-pages.ts';

type MeetingPapersProps = {
  readonly summary: MeetingSummary;
  readonly contents: readonly ContentsItem[];
  readonly today: string;
};

/** The meeting's papers, with what each of them brought; versions that were replaced are kept below. */
export function MeetingPapers({ summary, contents, today }: MeetingPapersProps) {
  const { living, papers, earlier } = summary;
  const shared = { living, meetingKey: summary.meeting.key, contents, today };
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>Papers</h2>
      <Card>
        <ul>
          {papers.map(state => (
            <PaperEntry key={state.paper.sha256} state={state} {...shared} />
          ))}
        </ul>
        {earlier.length > 0 && (
          <details className="papers__earlier card__row">
            <summary>{earlierWords(earlier)}</summary>
            <ul>
              {earlier.map(state => (
                <PaperEntry key={state.paper.sha256} state={state} {...shared} isReplaced />
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
  readonly meetingKey: string;
  readonly contents: readonly ContentsItem[];
  readonly today: string;
  readonly isReplaced?: boolean;
};

function earlierWords(earlier: readonly PaperState[]): string {
  const areVersions = earlier.every(({ replacedBy }) => replacedBy !== null);
  return counted(earlier.length, areVersions ? 'earlier version' : 'earlier paper');
}

function PaperEntry({ state, living, meetingKey, contents, today, isReplaced }: PaperEntryProps) {
  const { paper, name, isNew, text } = state;
  const line = [
    paperLine(state),
    morePagesWords(morePagesOf(living, state)),
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
      <ChangeList paper={paper.sha256} changes={broughtBy(living, paper.sha256)} contents={contents} />
      <CompareButton meetingKey={meetingKey} living={living} paper={paper.sha256} />
      <p className="papers__line figures">
        {line.filter(Boolean).map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <span className="papers__fact">{fact}</span>
          </Fragment>
        ))}
      </p>
      <p className="papers__file">{paper.fileName}</p>
    </li>
  );
}
