import { Search, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { groupMeetings } from '../../shared/pack/meeting/meetings.ts';
import type { Paper } from '../../shared/pack/paper.ts';
import { Button, IconButton } from '../components/Button.tsx';
import { committeesOf } from '../library/committees.ts';
import { useCommand } from '../state/commands.ts';
import { activeSpot, canGoBackFromList, goBack, showView, useNavigation } from '../state/navigation.ts';
import { usePapers } from '../state/queries.ts';
import { useToday } from '../time/use-today.ts';
import { findEverywhere, findMore, lookFor, useFindEverything } from './find-everything.ts';
import { FindFilters } from './FindFilters.tsx';
import { FindHint } from './FindHint.tsx';
import { FindingFailed, NothingFound, NothingToFindIn, NothingTyped } from './FindStates.tsx';
import './find.css';
import { FoundPaper } from './FoundPaper.tsx';
import { foundWords } from './found-words.ts';
import { moveByKeys } from './list-keys.ts';
import { searchedPapers } from './searched-papers.ts';
import { useGoingOn, useScrollKept } from './use-list-place.ts';

/** What is typed is looked for once nothing was typed for so long. */
const TYPING_MS = 60;
const NO_PAPERS: readonly Paper[] = [];

/** Finds words in all papers and all that the member wrote. */
export function FindView() {
  const papers = usePapers();
  const known = papers ?? NO_PAPERS;
  const meetings = useMemo(() => groupMeetings(known), [known]);
  const { typed, committee, from, to, mostPapers, state, answer, answered, opened, lastHit } = useFindEverything();
  const searched = useMemo(() => searchedPapers(meetings, { committee, from, to }), [meetings, committee, from, to]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const today = useToday();
  useScrollKept(list);
  const noteWhere = useGoingOn(list, answer, opened);
  useCommand('find-everywhere', () => {
    field.current?.focus();
    field.current?.select();
  });
  const clear = (): void => {
    lookFor({ typed: '' });
    field.current?.focus();
  };
  const spot = useNavigation(activeSpot);
  // Back from what was opened leads here, so forward leads there again.
  useCommand('go-forward', () => showView('reader'), spot !== undefined);
  useCommand('go-back', goBack, spot !== undefined && canGoBackFromList(spot));

  const ask = useCallback(() => findEverywhere({ typed, papers: searched, mostPapers }), [typed, searched, mostPapers]);
  useEffect(
    function look() {
      const timer = setTimeout(ask, TYPING_MS);
      return () => clearTimeout(timer);
    },
    [ask],
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
            placeholder="Find in all papers and notes"
            autoComplete="off"
            spellCheck={false}
            data-view-focus={lastHit === undefined ? true : undefined}
            value={typed}
            onChange={event => lookFor({ typed: event.target.value })}
          />
          {typed !== '' && <IconButton icon={X} label="Clear" size={16} onClick={clear} />}
        </div>
        <FindFilters committees={committeesOf(meetings)} />
      </div>
      <FindHint papers={known} />
      <p className="find__count figures" role="status">
        {isAnswered && state !== 'failed' && foundWords(answer)}
      </p>
      {state === 'failed' && <FindingFailed onAgain={ask} />}
      {isAnswered && answer.paperCount === 0 && state === 'resting' && (
        <NothingFound typed={answered} isNarrowed={committee !== undefined || from !== '' || to !== ''} />
      )}
      {typed.trim() === '' && known.length > 0 && <NothingTyped />}
      {papers?.length === 0 && <NothingToFindIn />}
      <div ref={list} className="find__list" aria-busy={state === 'finding'} onClickCapture={noteWhere}>
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
          <Button className="find__more" data-hit data-more onClick={findMore}>
            Show more papers
          </Button>
        )}
      </div>
    </div>
  );
}
