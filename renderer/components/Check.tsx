import { useId } from 'react';
import './check.css';

type CheckProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One thing that is so or not so: a checkbox with its label, and a line below that says more. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  const hintId = useId();
  return (
    <div className="check">
      <label className="check__label">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? hintId : undefined}
          onChange={event => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={hintId} className="check__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
