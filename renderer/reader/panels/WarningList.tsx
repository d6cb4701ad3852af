import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import { warningWords } from '../../../shared/pack/warning-words.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Warning } from '../../../shared/pack/warning.ts';
import { scannedWords } from '../TextNotice.tsx';
import './warning-list.css';

type WarningListProps = {
  readonly detail: Pick<PaperDetail, 'labels' | 'scanned' | 'warnings'>;
  readonly onGoTo: (pageIndex: number) => void;
};

/** What is not clear in the paper that is open, for those who ask. */
export function WarningList({ detail, onGoTo }: WarningListProps) {
  const { labels, warnings } = detail;
  if (warnings.length === 0) return null;
  const count = warnings.length === 1 ? 'One thing is' : `${warnings.length} things are`;
  return (
    <details className="warnings">
      <summary className="warnings__count">{count} unclear in this paper</summary>
      <ul className="warnings__list">
        {warnings.map((warning, at) => (
          <li key={`${at}-${warning.code}`} className="warnings__one">
            {wordsFor(warning, detail)}
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

/** A paper's pages without text are named; whether they are pictures of text, or blank, cannot be told. */
function wordsFor(warning: Warning, detail: WarningListProps['detail']): string {
  const named = warning.code === 'scanned-pages' ? scannedWords(detail) : undefined;
  return named ?? warningWords(warning);
}
