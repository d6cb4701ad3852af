import { TextField } from '../../components/Field.tsx';
import type { Credentials } from '../../../shared/sources/source.ts';

type CredentialFieldsProps = {
  readonly value: Credentials;
  readonly onChange: (value: Credentials) => void;
  /** Why they were not taken. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
};

/** The name and password of the member on a server. The first field takes the focus as it appears. */
export function CredentialFields({ value, onChange, error, disabled }: CredentialFieldsProps) {
  return (
    <>
      <TextField
        label="User name"
        hint="The server asks who you are: enter the name and password that it knows you by."
        error={error}
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={300}
        readOnly={disabled}
        value={value.userName}
        onChange={event => onChange({ ...value, userName: event.target.value })}
      />
      <TextField
        label="Password"
        hint="It stays on this computer, and is sent to this server alone."
        type="password"
        autoComplete="off"
        maxLength={1000}
        readOnly={disabled}
        value={value.password}
        onChange={event => onChange({ ...value, password: event.target.value })}
      />
    </>
  );
}
