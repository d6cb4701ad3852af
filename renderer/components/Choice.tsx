import { useId, type ReactNode } from 'react';
import './choice.css';
import { FieldError, FieldHint } from './Field.tsx';

export type ChoiceOption<T extends string> = {
  readonly value: T;
  readonly label: ReactNode;
  /** A line below the label; only where the look is `list`. */
  readonly hint?: string;
};

export type ChoiceProps<T extends string> = {
  /** The question: the legend of the group. */
  readonly label: string;
  /** Says the question to screen readers only, where the place makes it plain. */
  readonly labelUnseen?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** One below the other; joined side by side; loose chips that wrap. */
  readonly look: 'list' | 'segments' | 'chips';
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
};

/** One of a few, all of them in sight: a group of radio buttons, with their keys. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, labelUnseen, hint, error, look, options, value, onChange } = props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`choice choice--${look}`}
      aria-describedby={describedBy || undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={labelUnseen ? 'unseen' : 'field__label'}>{label}</legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <div className="choice__options">
        {options.map(option => (
          <label key={option.value} className="choice__option">
            <input
              type="radio"
              className="choice__radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice__face">
              <span className="choice__label">{option.label}</span>
              {option.hint && <span className="choice__hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
