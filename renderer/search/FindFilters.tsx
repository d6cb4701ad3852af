import { Button } from '../components/Button.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import type { Committee } from '../library/committees.ts';
import { committeeWords } from '../library/meeting-words.ts';
import { lookFor, useFindEverything } from './find-everything.ts';

/** Narrows finding down to a committee and to meetings of some time. */
export function FindFilters({ committees }: { readonly committees: readonly Committee[] }) {
  const { committee, from, to } = useFindEverything();
  const isNarrowed = committee !== undefined || from !== '' || to !== '';
  return (
    <div className="find__filters">
      <SelectField
        label="Committee"
        value={committee ?? ''}
        onChange={event => lookFor({ committee: event.target.value === '' ? undefined : event.target.value })}
      >
        <option value="">All committees</option>
        {committees.map(({ key, name }) => (
          <option key={key} value={key}>
            {committeeWords(name)}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Meetings from"
        type="date"
        value={from}
        max={to === '' ? undefined : to}
        onChange={event => lookFor({ from: event.target.value })}
      />
      <TextField
        label="Meetings until"
        type="date"
        value={to}
        min={from === '' ? undefined : from}
        onChange={event => lookFor({ to: event.target.value })}
      />
      {isNarrowed && (
        <Button look="quiet" onClick={() => lookFor({ committee: undefined, from: '', to: '' })}>
          Look everywhere
        </Button>
      )}
    </div>
  );
}
