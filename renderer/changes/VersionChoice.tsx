import type { MeetingPaper } from '../../shared/pack/meeting/living-meeting.ts';
import { sha256Schema } from '../../shared/ids.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { SelectField } from '../components/Field.tsx';
import { dayOf, spokenDay } from '../time/day.ts';
import type { PaperPair } from './compared-papers.ts';

type VersionChoiceProps = {
  /** The earliest first. */
  readonly papers: readonly MeetingPaper<Paper>[];
  readonly pair: PaperPair;
  readonly today: string;
  readonly onChoose: (pair: PaperPair) => void;
};

/** Which two papers are compared. A paper is never compared with itself: choosing it on the one side turns the pair round. */
export function VersionChoice({ papers, pair, today, onChoose }: VersionChoiceProps) {
  const choose = (side: keyof PaperPair, value: string): void => {
    const paper = sha256Schema.parse(value);
    const other = side === 'was' ? 'now' : 'was';
    onChoose(pair[other] === paper ? { was: pair.now, now: pair.was } : { ...pair, [side]: paper });
  };
  const options = papers.map(({ paper, name }) => (
    <option key={paper.sha256} value={paper.sha256}>
      {name}, {dayPhrase(paper, today)}
    </option>
  ));
  return (
    <div className="version-choice">
      <SelectField label="Earlier version" value={pair.was} onChange={event => choose('was', event.target.value)}>
        {options}
      </SelectField>
      <SelectField label="Later version" value={pair.now} onChange={event => choose('now', event.target.value)}>
        {options}
      </SelectField>
    </div>
  );
}

function dayPhrase({ published, addedAtMs }: Paper, today: string): string {
  return published
    ? `published ${spokenDay(published, today)}`
    : `arrived ${spokenDay(dayOf(new Date(addedAtMs)), today)}`;
}
