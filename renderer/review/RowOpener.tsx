import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';

type RowOpenerProps = {
  /** The id of what names the row. */
  readonly headId: string;
  readonly describedBy: string;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** The head of a row of the review, which as a whole opens both versions side by side. */
export function RowOpener({ headId, describedBy, isTabStop, onOpen, children }: RowOpenerProps) {
  return (
    <button
      type="button"
      className="review-row__head review-row__open"
      data-review-open
      tabIndex={isTabStop ? 0 : -1}
      aria-describedby={describedBy}
      aria-keyshortcuts="Control+Enter Delete"
      onClick={onOpen}
    >
      <span id={headId}>{children}</span>
      <span className="review-row__both">
        <Columns2 size={16} strokeWidth={2} aria-hidden />
        Open side by side
      </span>
    </button>
  );
}
