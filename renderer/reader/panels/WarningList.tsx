import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { warningWords } from '../../../shared/pack/warning-words.ts';
import type { Warning } from '../../../shared/pack/warning.ts';
import './warning-list.css';

type WarningListProps = {
  readonly labels: readonly (string | null)[];
  readonly warnings: readonly Warning[];
  readonly onGoTo: (pageIndex: number) => void;
};

/** What is not clear in the paper that is open, for those who ask. */
export function WarningList({ labels, warnings, onGoTo }: WarningListProps) {
  if (warnings.length === 0) return null;
  const count = warnings.length === 1 ? 'One thing is' : `${warnings.length} things are`;
  return (
    <details className="warnings">
      <summary className="warnings__count">{count} unclear in this paper</summary>
      <ul className="warnings__list">
        {warnings.map((warning, at) => (
          <li key={`${at}-${warning.code}`} className="warnings__one">
            {warningWords(warning)}
            {warning.pageIndex !== null && (
              <button type="button" className="warnings__go" onClick={() => onGoTo(warning.pageIndex ?? 0)}>
                Go to {pageWords(labels, warning.pageIndex)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
