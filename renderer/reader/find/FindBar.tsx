import { ChevronDown, ChevronUp, List, Search, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../components/Button.tsx';
import type { FindSession, FindState } from './find-session.ts';

type FindBarProps = {
  readonly session: FindSession;
  /** Pages of the paper, for telling when not all of them can be looked at yet. */
  readonly pageCount: number;
  /** What a page is called: `page 59`. */
  readonly pageWords: (pageIndex: number) => string;
  readonly onClose: () => void;
  /** Leads back to what was found in everything. */
  readonly onList: () => void;
};

/** The field in which the member types what they look for in a paper, below its pages. */
export function FindBar({ session, pageCount, pageWords, onClose, onList }: FindBarProps) {
  const find = useStore(session.store);
  const { isOpen, typed, as, wholeWords, asked, hits, current } = find;
  const field = useRef<HTMLInputElement>(null);
  const taken = useRef(asked);
  useEffect(
    function takeFocus() {
      if (!isOpen || taken.current === asked) return;
      taken.current = asked;
      field.current?.focus();
      field.current?.select();
    },
    [isOpen, asked],
  );
  if (!isOpen) return null;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) session.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hit = hits.at(current);
  return (
    <div className="find-bar" role="search" aria-label="Find in this paper">
      <div className="find-bar__row" onKeyDown={handleKey}>
        <div className="find-bar__field">
          <Search size={16} aria-hidden />
          <input
            ref={field}
            className="input"
            type="text"
            aria-label="Find in this paper"
            placeholder="Find in this paper"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={event => session.type(event.target.value)}
          />
        </div>
        <span className="find-bar__count figures" role="status">
          {countWords(find)}
          {hit && <span className="unseen">, {pageWords(hit.pageIndex)}</span>}
        </span>
        <IconButton
          icon={ChevronUp}
          label="Previous hit"
          shortcut="Shift+Enter"
          disabled={hits.count === 0}
          onClick={() => session.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label="Next hit"
          shortcut="Enter"
          disabled={hits.count === 0}
          onClick={() => session.step(1)}
        />
        <IconButton
          icon={WholeWord}
          label="Whole words only"
          pressed={wholeWords}
          onClick={() => session.setWholeWords(!wholeWords)}
        />
        {as === 'query' && <IconButton icon={List} label="Back to all that was found" onClick={onList} />}
        <IconButton icon={X} label="Close" shortcut="Esc" className="find-bar__close" onClick={onClose} />
      </div>
      <NotYet find={find} pageCount={pageCount} />
    </div>
  );
}

function countWords({ typed, state, found, hits, current }: FindState): string {
  if (typed.trim() === '') return '';
  if (state === 'failed') return 'Did not work: type it again';
  if (state === 'finding' && found !== typed) return hits.count > 0 ? `${current + 1} of ${hits.count}` : 'Looking…';
  return hits.count === 0 ? 'Not found' : `${current + 1} of ${hits.count.toLocaleString('en-GB')}`;
}

/** Says that only some pages can be looked at as yet. */
function NotYet({ find: { found, pagesRead }, pageCount }: { readonly find: FindState; readonly pageCount: number }) {
  if (found === '' || pagesRead >= pageCount) return null;
  return (
    <p className="find-bar__note figures" role="status">
      {pagesRead === 0
        ? 'The words of this paper are still being read.'
        : `Read so far: ${pagesRead} of ${pageCount} pages. More may be found.`}
    </p>
  );
}
