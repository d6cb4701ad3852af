import './progress.css';

export type ProgressProps = {
  /** From 0 to 1. */
  readonly value: number;
  /** What is progressing: its name for screen readers. */
  readonly label: string;
  /** How far it is in words, where a percentage says less: `74 of 122 pages`. */
  readonly valueText?: string;
  readonly thin?: boolean;
};

/** A bar that fills. It announces nothing by itself: what must be heard is said in a live region. */
export function Progress({ value, label, valueText, thin }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className={thin ? 'progress progress--thin' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
    >
      <div className="progress__fill" style={{ width: `${percent}%` }} />
    </div>
  );
}
