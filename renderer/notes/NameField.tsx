import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_NAME } from '../../shared/preferences/preferences.ts';
import { onFlush } from '../state/flush.ts';

type NameFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly placeholder: string;
  readonly describedBy?: string | undefined;
  /** UTF-16 units at most. */
  readonly longest?: number;
  /** Takes what was typed once the member has done with it. */
  readonly onChange: (value: string) => Promise<unknown>;
};

/** A field for a name, which is kept on leaving it, on Enter, and when the window closes. Escape takes it back. */
export function NameField({ id, value, placeholder, describedBy, longest = LONGEST_NAME, onChange }: NameFieldProps) {
  const [draft, setDraft] = useState<string>();
  const save = async (): Promise<void> => {
    if (draft === undefined) return;
    if (draft !== value) await onChange(draft);
    setDraft(undefined);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => onFlush(() => latest.current()), []);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape' && draft !== undefined) {
      setDraft(undefined);
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <input
      type="text"
      id={id}
      className="input"
      aria-describedby={describedBy}
      placeholder={placeholder}
      maxLength={longest}
      autoComplete="off"
      value={draft ?? value}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={handleKey}
    />
  );
}
