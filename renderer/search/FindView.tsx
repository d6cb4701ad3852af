import { Search, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { store } from '../db/the-store.ts';
import { committeesOf } from '../library/committees.ts';
import { counted } from '../library/counted.ts';
import { useCommand } from '../state/commands.ts';
import { activeSpot, showView, useNavigation } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';
import { useToday } from '../time/use-today.ts';
import { findEverywhere, findMore, lookFor, useFindEverything } from './find-everything.ts';
import { FindFilters } from './FindFilters.tsx';
import './find.css';
import { FoundPaper } from './FoundPaper.tsx';
import { foundWords } from './found-words.ts';
import { INDEX_RULES } from './index-rules.ts';
import { moveByKeys } from './list-keys.ts';
import { searchedPapers } from './searched-papers.ts';

/** What is typed is looked for once nothing was typed for so long. */
const TYPING_MS = 60;
const NO_PAPERS: readonly Paper[] = [];

/** Finds words in all papers and all that the member wrote. */
export function FindView() {
  const papers = usePapers();
  const known = papers ?? NO_PAPERS;
  const meetings = useMemo(() => groupMeetings(known), [known]);
  const { typed, committee, from, to, mostPapers, state, answer, answered, opened } = useFindEverything();
  const searched = useMemo(() => searchedPapers(meetings, { committee, from, to }), [meetings, committee, from, to]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const today = useToday();
  const unread = useUnread(known);
  useScrollKept(list);
  useCommand('find-everywhere', () => {
    field.current?.focus();
    field.current?.select();
  });
  const clear = (): void => {
    lookFor({ typed: '' });
    field.current?.focus();
  };
  // Back from what was opened leads here, so forward leads there again.
  useCommand(
    'go-forward',
    () => showView('reader'),
    useNavigation(state => activeSpot(state) !== undefined),
  );

  useEffect(
    function look() {
      const timer = setTimeout(() => findEverywhere({ typed, papers: searched, mostPapers }), TYPING_MS);
      return () => clearTimeout(timer);
    },
    [typed, searched, mostPapers],
  );

  const places = useMemo(
    () =>
      new Map(meetings.flatMap(meeting => meeting.papers.map(paper => [paper.sha256, { paper, meeting }] as const))),
    [meetings],
  );
  const isAnswered = answer !== undefined && typed.trim() !== '';
  return (
    <div className="page find" onKeyDown={moveByKeys}>
      <header className="page__head">
        <h1 className="page__title" tabIndex={-1}>
          Find
        </h1>
      </header>
      <div className="find__bar" role="search">
        <div className="find__field">
          <Search size={18} aria-hidden />
          <input
            ref={field}
            className="input"
            type="search"
            aria-label="Find in all papers and notes"
            aria-describedby="find-hint"
            placeholder="Words, “a phrase”, begin*"
            autoComplete="off"
            spellCheck={false}
            data-view-focus
            value={typed}
            onChange={event => lookFor({ typed: event.target.value })}
          />
          {typed !== '' && <IconButton icon={X} label="Clear" size={16} onClick={clear} />}
        </div>
        <FindFilters committees={committeesOf(meetings)} />
      </div>
      <p id="find-hint" className="find__hint">
        {unread > 0
          ? `Lectern is still reading ${counted(unread, 'paper')}. What is in ${unread === 1 ? 'it' : 'them'} can be found soon.`
          : 'All papers and your own notes are searched on this computer. No connection is needed.'}
      </p>
      <p className="find__count figures" role="status">
        {isAnswered && state !== 'failed' && foundWords(answer)}
      </p>
      {state === 'failed' && (
        <EmptyState
          title="Finding did not work this time"
          actions={<Button onClick={() => findEverywhere({ typed, papers: searched, mostPapers })}>Try again</Button>}
        >
          <p>
            The words of the papers could not be read from this computer’s disk. If it happens again, start Lectern
            again.
          </p>
        </EmptyState>
      )}
      {isAnswered && answer.paperCount === 0 && state === 'resting' && (
        <NothingFound typed={answered} isNarrowed={committee !== undefined || from !== '' || to !== ''} />
      )}
      {papers?.length === 0 && (
        <EmptyState picture={<Search size={40} />} title="There are no papers yet">
          <p>Add a council folder, or open a pack, under Meetings. What is in them can be found here.</p>
        </EmptyState>
      )}
      <div ref={list} className="find__list" aria-busy={state === 'finding'}>
        {isAnswered &&
          state !== 'failed' &&
          answer.papers.map(hits => {
            const place = places.get(hits.paper);
            return place ? (
              <FoundPaper
                key={hits.paper}
                hits={opened.get(hits.paper) ?? hits}
                {...place}
                typed={answered}
                today={today}
              />
            ) : null;
          })}
        {isAnswered && answer.papers.length < answer.paperCount && (
          <Button className="find__more" data-hit onClick={findMore}>
            Show more papers
          </Button>
        )}
      </div>
    </div>
  );
}

function NothingFound({ typed, isNarrowed }: { readonly typed: string; readonly isNarrowed: boolean }) {
  const hasMany = /\s/.test(typed.trim());
  return (
    <EmptyState title={`No paper and no note holds “${typed.trim()}”`}>
      <p>
        {hasMany ? 'All words must be on one page: try fewer of them. ' : 'Try the beginning of the word alone. '}
        {isNarrowed && 'You look in some meetings only: look everywhere.'}
      </p>
    </EmptyState>
  );
}

/** How many papers cannot be searched yet. */
function useUnread(papers: readonly Paper[]): number {
  const searchable = useLiveQuery(() => store.searchable(INDEX_RULES));
  return searchable ? papers.filter(({ sha256 }) => !searchable.has(sha256)).length : 0;
}

/** Keeps where the list was left while another view is shown: what is not shown forgets it. */
function useScrollKept(list: RefObject<HTMLElement | null>): void {
  const scrolled = useFindEverything(state => state.scrolled);
  useLayoutEffect(() => {
    const view = list.current?.closest<HTMLElement>('[data-view]');
    if (!view) return undefined;
    view.scrollTop = useFindEverything.getState().scrolled;
    const keep = (): void => useFindEverything.setState({ scrolled: view.scrollTop });
    view.addEventListener('scrollend', keep);
    return () => view.removeEventListener('scrollend', keep);
  }, [list]);
  useLayoutEffect(() => {
    const view = list.current?.closest<HTMLElement>('[data-view]');
    if (view && scrolled === 0) view.scrollTop = 0;
  }, [list, scrolled]);
}
