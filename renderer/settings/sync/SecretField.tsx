import { useState } from 'react';
import { Check } from '../../components/Check.tsx';
import { TextField, type FieldProps } from '../../components/Field.tsx';

type SecretFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly takesFocus?: boolean;
};

/** A line of text that nobody is to read over the member's shoulder, unless the member says so. */
export function SecretField({ value, onChange, takesFocus, ...field }: SecretFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <div>
      <TextField
        {...field}
        {...AS_TYPED}
        type={isShown ? 'text' : 'password'}
        data-first-focus={takesFocus || undefined}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      <Check label="Show what I type" checked={isShown} onChange={setIsShown} />
    </div>
  );
}

/** What is typed stays as it is typed, and nothing else learns it. */
export const AS_TYPED = { autoComplete: 'off', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
