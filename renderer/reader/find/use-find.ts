import { useCallback, useEffect, useRef, useState } from 'react';
import { pointAsShown, pointInPage, shownSize } from '../../../shared/pack/page-geometry.ts';
import { useCommand } from '../../state/commands.ts';
import { notePlace, type Target } from '../../state/navigation.ts';
import { usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import { CLEAR } from './align-in-viewer.ts';
import { FindSession } from './find-session.ts';
import type { FindHit } from './hits.ts';
import { selectOnPage } from './select-hit.ts';

/** Finding in the paper of a pane. */
export type FindInPane = {
  readonly session: FindSession;
  /** Closes the bar; the focus goes to the pages, and the hit the member was at is selected. */
  readonly close: () => void;
  /** How far down its page a hit stands as the page is shown, in points. */
  readonly downOf: (hit: FindHit) => number;
};

/** A selection is taken to be what is looked for if it is not longer, in UTF-16 units. */
const LONGEST_SELECTED = 100;

/** Takes the menu's commands to find in the paper, and what was found in everything, for the pane it is called in. */
export function useFind(target: Target | undefined): FindInPane {
  const { paper, detail, pages, viewer, isShown } = useReading();
  const pane = usePaneStore();
  const downOf = useCallback(
    ({ pageIndex, across, down }: FindHit): number => {
      const [printed, shown] = [detail.pages[pageIndex], pages[pageIndex]];
      if (!printed || !shown) return down;
      return pointAsShown(shown, ...pointInPage(printed, across, down))[1];
    },
    [detail.pages, pages],
  );

  const [session] = useState(() => new FindSession(paper.sha256, startWorker));
  useEffect(function followPages() {
    session.follow({
      whereMemberIs: () => {
        const place = viewer.current?.place();
        const page = place && detail.pages[place.pageIndex];
        if (!place || !page) return { pageIndex: pane.getState().currentPage, start: 0 };
        // Of a page that is turned only the page counts: its words do not follow each other down the screen.
        const isTurned = pane.getState().look.turn !== 0;
        return { pageIndex: place.pageIndex, down: isTurned ? 0 : place.down * shownSize(page).height };
      },
      onLeave: notePlace,
      reveal: hit => {
        // The text in one column shows its hits itself.
        if (pane.getState().mode === 'reflow') return;
        const element = viewer.current?.pageElement(hit.pageIndex);
        const fromTop = downOf(hit);
        if (!element || !isInView(element, fromTop)) viewer.current?.goTo({ pageIndex: hit.pageIndex, fromTop });
      },
    });
  });
  useEffect(
    function endWithPane() {
      return () => void session.close();
    },
    [session],
  );

  useEffect(
    function lookAgain() {
      session.readUpTo(paper.textPages, paper.stage === 'indexed');
    },
    [session, paper.textPages, paper.stage],
  );

  const shown = useRef<Target>(undefined);
  useEffect(
    function showFound() {
      if (!target?.found || shown.current === target) return;
      shown.current = target;
      session.showFound(target.found.typed, { pageIndex: target.pageIndex, start: target.found.start });
    },
    [session, target],
  );

  const close = useCallback(() => {
    const hit = session.close();
    viewer.current?.focus();
    const page = hit && viewer.current?.pageElement(hit.pageIndex);
    if (page) selectOnPage(page, hit.start, hit.end);
  }, [session, viewer]);

  useCommand(
    'find',
    () => {
      const selected = selectedWords();
      session.open();
      if (selected !== '') session.type(selected);
    },
    isShown,
  );
  useCommand('find-next', () => session.step(1), isShown);
  useCommand('find-previous', () => session.step(-1), isShown);
  return { session, close, downOf };
}

function startWorker(): Worker {
  return new Worker(new URL('./paper-find-worker.ts', import.meta.url), { type: 'module', name: 'find-in-paper' });
}

/** What is selected on the pages or in their text, where it may be what is looked for. */
function selectedWords(): string {
  const selection = getSelection();
  const words = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const page = selection?.anchorNode?.parentElement?.closest('.page-box, [data-flow-text]');
  return page && words.length <= LONGEST_SELECTED ? words : '';
}

function isInView(page: HTMLElement, fromTop: number): boolean {
  const view = page.closest('.viewer')?.getBoundingClientRect();
  if (!view) return false;
  const y = page.getBoundingClientRect().top + fromTop * Number(page.dataset['scale']);
  return y > view.top + CLEAR && y < view.bottom - CLEAR;
}
