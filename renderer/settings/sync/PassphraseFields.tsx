import { CircleAlert, CircleCheck } from 'lucide-react';
import { SHORTEST_PASSPHRASE } from '../../../shared/sync/joining.ts';
import { Check } from '../../components/Check.tsx';
import { TextField } from '../../components/Field.tsx';
import type { ChosenPassphrase, PassphraseErrors } from './chosen-passphrase.ts';
import { passphraseStrength, strengthWords } from './passphrase-strength.ts';
import { AS_TYPED } from './SecretField.tsx';
import './sync.css';

type PassphraseFieldsProps = {
  readonly label: string;
  readonly chosen: ChosenPassphrase;
  readonly errors: PassphraseErrors;
  readonly onChange: (chosen: ChosenPassphrase) => void;
};

/** A passphrase to be chosen: typed twice, or once in sight, with what it is worth in words. */
export function PassphraseFields({ label, chosen, errors, onChange }: PassphraseFieldsProps) {
  const { passphrase, again, isShown } = chosen;
  const type = isShown ? 'text' : 'password';
  return (
    <div className="sync-passphrase">
      <div>
        <TextField
          {...AS_TYPED}
          label={label}
          hint={`${SHORTEST_PASSPHRASE} characters or more. Best are four or five words drawn at random, such as by opening a book anywhere.`}
          error={errors.passphrase}
          type={type}
          data-first-focus
          value={passphrase}
          onChange={event => onChange({ ...chosen, passphrase: event.target.value })}
        />
        <StrengthLine passphrase={passphrase} />
      </div>
      {!isShown && (
        <TextField
          {...AS_TYPED}
          label="The same once more"
          error={errors.again}
          type={type}
          value={again}
          onChange={event => onChange({ ...chosen, again: event.target.value })}
        />
      )}
      <Check
        label="Show what I type"
        checked={isShown}
        onChange={shown => onChange({ ...chosen, isShown: shown, again: '' })}
      />
    </div>
  );
}

function StrengthLine({ passphrase }: { readonly passphrase: string }) {
  const strength = passphraseStrength(passphrase);
  const isGood = strength === 'fair' || strength === 'strong';
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <p className={isGood ? 'sync-strength sync-strength--good' : 'sync-strength'} role="status">
      {passphrase !== '' && (
        <>
          <Icon size={14} aria-hidden />
          {strengthWords(strength)}
        </>
      )}
    </p>
  );
}
