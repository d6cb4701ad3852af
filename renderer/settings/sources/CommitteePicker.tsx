import { useId, useState } from 'react';
import { counted } from '../../../shared/counted.ts';
import { Button } from '../../components/Button.tsx';
import { Check } from '../../components/Check.tsx';
import { FieldError, TextField } from '../../components/Field.tsx';
import {
  committeesFound,
  inOrder,
  withChosen,
  type ChosenCommittees,
  type OfferedCommittee,
} from './committee-choice.ts';
import './committee-picker.css';

type CommitteePickerProps = {
  /** What a committee is called here. */
  readonly part: 'committee' | 'folder';
  readonly committees: readonly OfferedCommittee[];
  readonly chosen: ChosenCommittees;
  readonly onChange: (chosen: ChosenCommittees) => void;
  readonly error?: string | undefined;
};

/** More would make the dialog slow, and nobody reads that far. */
const MOST_SHOWN = 300;
/** So few are all in sight: there is nothing to look for. */
const FEW = 8;

/** Which committees papers are taken of: a list to tick in, narrowed down by words of their titles. */
export function CommitteePicker({ part, committees, chosen, onChange, error }: CommitteePickerProps) {
  const [typed, setTyped] = useState('');
  const errorId = useId();
  const found = committeesFound(inOrder(committees), typed);
  const shown = found.slice(0, MOST_SHOWN);
  const isNarrowed = found.length < committees.length;
  const those = isNarrowed ? `the ${found.length} found` : 'all';
  return (
    <fieldset className="committees" aria-describedby={error ? errorId : undefined}>
      <legend className="field__label">Take papers of these {part}s</legend>
      {committees.length > FEW && (
        <TextField
          label={`Find a ${part}`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            // Enter would add the source with whatever is chosen so far.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <div className="committees__bar">
        <p className="committees__count figures" role="status">
          {chosen.size} of {counted(committees.length, part)} chosen
          {isNarrowed && `, ${found.length} found`}
        </p>
        <Button look="quiet" disabled={found.length === 0} onClick={() => onChange(withChosen(chosen, found, true))}>
          Choose {those}
        </Button>
        <Button look="quiet" disabled={found.length === 0} onClick={() => onChange(withChosen(chosen, found, false))}>
          Choose none{isNarrowed && ` of ${those}`}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className="committees__none">No {part} has these words in its title. Try fewer of them.</p>
      ) : (
        <ul className="committees__list">
          {shown.map(committee => (
            <li key={committee.id}>
              <Check
                label={committee.title}
                {...(committee.isMine ? { hint: 'Yours, by the page whose address you gave' } : {})}
                checked={chosen.has(committee.id)}
                onChange={isChosen => onChange(withChosen(chosen, [committee], isChosen))}
              />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <p className="committees__none">
          The first {shown.length} of {found.length} are shown. Type a word of the title you want.
        </p>
      )}
      {part === 'folder' && chosen.size < committees.length && (
        <p className="committees__none">Papers that lie beside the folders are taken only with all of them.</p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
