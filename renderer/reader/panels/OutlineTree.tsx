import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { OutlineEntry } from '../../../shared/pack/outline.ts';
import { pageName } from '../../../shared/pack/labels/page-words.ts';
import './outline-tree.css';

type OutlineTreeProps = {
  readonly entries: readonly OutlineEntry[];
  readonly labels: readonly (string | null)[];
  readonly currentPage: number;
  readonly onGoTo: (pageIndex: number) => void;
};

/** The file's own outline, branch by branch. */
export function OutlineTree(props: OutlineTreeProps) {
  return (
    <ul className="outline">
      {props.entries.map((entry, index) => (
        <OutlineBranch key={`${index}-${entry.title}`} {...props} entry={entry} />
      ))}
    </ul>
  );
}

function OutlineBranch({ entry, labels, currentPage, onGoTo }: OutlineTreeProps & { readonly entry: OutlineEntry }) {
  const [open, setOpen] = useState(false);
  const { title, pageIndex, children } = entry;
  const words = title === '' ? 'Untitled' : title;
  return (
    <li>
      <div className="outline__row">
        {children.length > 0 ? (
          <button
            type="button"
            className="outline__toggle"
            aria-expanded={open}
            aria-label={`Parts of ${words}`}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={14} aria-hidden />
          </button>
        ) : (
          <span className="outline__toggle" />
        )}
        {pageIndex === null ? (
          <span className="outline__go">{words}</span>
        ) : (
          <button
            type="button"
            className="outline__go"
            aria-current={pageIndex === currentPage ? 'true' : undefined}
            onClick={() => onGoTo(pageIndex)}
          >
            {words}
            <span className="outline__page figures">{pageName(labels, pageIndex)}</span>
          </button>
        )}
      </div>
      {open && <OutlineTree entries={children} labels={labels} currentPage={currentPage} onGoTo={onGoTo} />}
    </li>
  );
}
