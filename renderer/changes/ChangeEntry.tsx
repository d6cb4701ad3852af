import { Columns2 } from 'lucide-react';
import { useId } from 'react';
import type { Recommendation } from '../../shared/anchoring/changes/change.ts';
import { Button } from '../components/Button.tsx';
import { classNames } from '../components/class-names.ts';
import { kindWords, pagesSentence, placeWords } from './change-sentences.ts';
import { changeId, useChanges } from './changes-state.ts';
import { Difference } from './Difference.tsx';
import type { ListedChange } from './listed-changes.ts';
import { openSideBySide } from './open-side-by-side.ts';

type ChangeEntryProps = { readonly listed: ListedChange };

/** One change: its words as they were and are, where they stand in both versions, and the way there. */
export function ChangeEntry({ listed }: ChangeEntryProps) {
  const { index, change, at } = listed;
  const kindId = useId();
  const place = placeWords(listed);
  const open = (): void => {
    useChanges.setState({ at: index });
    void openSideBySide(listed);
  };
  return (
    <li
      id={changeId(index)}
      className={classNames('change card__row', change?.what === 'recommendation' && 'change--loud')}
      tabIndex={-1}
      aria-labelledby={kindId}
    >
      <div className="change__head">
        <p id={kindId} className="change__kind">
          <span className="change__number figures">{(index + 1).toLocaleString('en-GB')}.</span> {kindWords(listed)}
          {place !== '' && <span className="change__place figures"> · {place}</span>}
        </p>
        {(at.was ?? at.now) && (
          <Button look="quiet" icon={Columns2} aria-describedby={kindId} onClick={open}>
            {at.was && at.now ? 'Open side by side' : 'Open'}
          </Button>
        )}
      </div>
      <ChangedWords listed={listed} />
    </li>
  );
}

function ChangedWords({ listed: { change, labels } }: ChangeEntryProps) {
  if (!change) return null;
  switch (change.what) {
    case 'pages':
      return <p>{pagesSentence(change, labels)}</p>;
    case 'recommendation':
      return <Difference before={recommendationWords(change.was)} after={recommendationWords(change.now)} />;
    case 'figures':
    case 'passage':
      return <Difference before={change.was?.words ?? ''} after={change.now?.words ?? ''} />;
  }
}

function recommendationWords(recommendation: Recommendation | null): string {
  if (!recommendation) return '';
  const { number, text } = recommendation;
  return number === '' ? text : `(${number}) ${text}`;
}
