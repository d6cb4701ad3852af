import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { pageName } from '../../../shared/pack/labels/page-words.ts';
import type { OutlineEntry } from '../../../shared/pack/outline.ts';
import { Button } from '../../components/Button.tsx';
import { goHandlers } from '../pane/go-handlers.ts';
import type { OutlineWay } from './outline-place.ts';
import { outlinePath } from './outline-path.ts';
import './outline-tree.css';

type OutlineTreeProps = {
  readonly entries: readonly OutlineEntry[];
  readonly labels: readonly (string | null)[];
  readonly currentPage: number;
  readonly onGoTo: (pageIndex: number, way: OutlineWay, isBeside: boolean) => void;
};

/** The file's own outline, branch by branch. The entry that the member is in is marked, or the branch it lies in. */
export function OutlineTree({ entries, labels, currentPage, onGoTo }: OutlineTreeProps) {
  const path = useMemo(() => outlinePath(entries, currentPage), [entries, currentPage]);
  return <OutlineList entries={entries} labels={labels} path={path} above={[]} onGoTo={onGoTo} />;
}

type OutlineListProps = Omit<OutlineTreeProps, 'currentPage'> & {
  readonly path: readonly OutlineEntry[];
  /** What leads to the entry that the list lies in. */
  readonly above: OutlineWay;
};

/** More than these are shown when they are asked for: an outline may have twenty thousand entries. */
const SHOWN_AT_ONCE = 300;

function OutlineList(props: OutlineListProps) {
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const more = props.entries.length - most;
  return (
    <>
      <ul className="outline">
        {props.entries.slice(0, most).map((entry, index) => (
          <OutlineBranch key={`${index}-${entry.title}`} {...props} entry={entry} at={index} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {Math.min(more, SHOWN_AT_ONCE)} more
        </Button>
      )}
    </>
  );
}

type OutlineBranchProps = OutlineListProps & { readonly entry: OutlineEntry; readonly at: number };

function OutlineBranch({ entry, at, labels, path, above, onGoTo }: OutlineBranchProps) {
  const [open, setOpen] = useState(false);
  const { title, pageIndex, children } = entry;
  const words = title === '' ? 'Untitled' : title;
  const way = [...above, at];
  const isCurrent = path.at(-1) === entry || (!open && path.includes(entry));
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
            aria-current={isCurrent ? 'location' : undefined}
            {...goHandlers(isBeside => onGoTo(pageIndex, way, isBeside))}
          >
            {words}
            <span className="outline__page figures">{pageName(labels, pageIndex)}</span>
          </button>
        )}
      </div>
      {open && <OutlineList entries={children} labels={labels} path={path} above={way} onGoTo={onGoTo} />}
    </li>
  );
}
