import { useCallback, useMemo, type MouseEvent, type ReactNode } from 'react';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import { markUnder } from '../../../shared/annotations/hit.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { chooseNothing, usePane, usePaneStore } from '../pane/pane-store.ts';
import { useReading } from '../pane/reading.ts';
import type { PageOnScreen } from '../viewer/PageBoxView.tsx';
import { AllWordsBar } from './AllWordsBar.tsx';
import { Announcements } from './Announcements.tsx';
import { chooseAlso, chooseMark } from './choosing.ts';
import { KeyboardCaret } from './KeyboardCaret.tsx';
import { MarkLayer } from './MarkLayer.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ToolLayer } from './ToolLayer.tsx';
import { useCopying } from './use-copying.ts';
import { useMarkCommands } from './use-mark-commands.ts';
import type { Marking } from './use-marking.ts';
import { usePageSelection } from './use-page-selection.ts';
import { useSelectAll } from './use-select-all.ts';
import { useTakenBackInView } from './use-taken-back.ts';
import { useUnitSelection } from './use-unit-selection.ts';

type PaneMarks = {
  /** The marks of a page and the tool that is chosen, to be laid over it. Always the same function for a paper. */
  readonly marksOn: (page: PageOnScreen) => ReactNode;
  /** Chooses the mark that a click has met; a click beside all marks lets go of those chosen. */
  readonly chooseMarkUnder: (event: MouseEvent) => void;
  /** What stands over the pages as a whole. */
  readonly overPages: ReactNode;
};

/** All that marking is in a pane: what is selected, the marks on its pages, and what can be done with both. */
export function usePaneMarks(marking: Marking, caret: boolean, onCaretClosed: () => void): PaneMarks {
  const reading = useReading();
  const { paper, detail, pages, viewer, area, isShown } = reading;
  const { sha256 } = paper;
  const pane = usePaneStore();
  const selection = usePane(state => state.selection);
  const selectedPages = usePane(state => state.selectedPages);
  usePageSelection(pane, area, pages);
  useUnitSelection(sha256, area);
  useSelectAll(reading);
  useTakenBackInView(reading);
  const { copy, copyWithSource } = useCopying(reading);
  useMarkCommands(marking, copyWithSource, isShown);

  // Most papers hold none: pages are not drawn anew for that.
  const held = reading.embedded.length === 0 ? NO_EMBEDDED : reading.embedded;
  const embeddedByPage = useMemo(() => Map.groupBy(held, ({ shape }) => shape.pageIndex), [held]);
  const marksOn = useCallback(
    ({ pageIndex, scale }: PageOnScreen) => {
      const geometry = pages[pageIndex];
      const embedded = embeddedByPage.get(pageIndex) ?? NO_EMBEDDED;
      return (
        geometry && (
          <>
            <MarkLayer embedded={embedded} detail={detail} pageIndex={pageIndex} geometry={geometry} scale={scale} />
            <ToolLayer detail={detail} pageIndex={pageIndex} geometry={geometry} scale={scale} />
          </>
        )
      );
    },
    [detail, pages, embeddedByPage],
  );

  const chooseMarkUnder = useCallback(
    (event: MouseEvent) => {
      const { target } = event;
      const page = target instanceof Element ? target.closest<HTMLElement>('[data-page-index]') : null;
      const isOnOther = target instanceof Element && target.closest('button, .mark-handles, [popover]') !== null;
      const pageIndex = Number(page?.dataset['pageIndex']);
      const geometry = pages[pageIndex];
      if (!page || isOnOther || !geometry || getSelection()?.isCollapsed === false) return;
      const { left, top } = page.getBoundingClientRect();
      const scale = Number(page.dataset['scale']);
      const onPage = annotationsOf(sha256).marks().byPage.get(pageIndex) ?? [];
      const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
      const mark = markUnder(onPage, pageIndex, geometry, x, y);
      const isTogether = event.ctrlKey || event.metaKey || event.shiftKey;
      if (mark && isTogether) chooseAlso(pane, mark.id);
      else if (mark) chooseMark(pane, mark.id);
      else if (!isTogether) chooseNothing(pane);
    },
    [pane, pages, sha256],
  );

  const overPages = useMemo(
    () => (
      <>
        {selection && isShown && <SelectionBar selection={selection} marking={marking} onCopy={() => void copy()} />}
        {selectedPages && isShown && (
          <AllWordsBar {...selectedPages} labels={detail.labels} onCopy={() => void copy()} />
        )}
        {caret && isShown && (
          <KeyboardCaret paper={sha256} pageCount={pages.length} area={area} viewer={viewer} onClose={onCaretClosed} />
        )}
        {isShown && <Announcements />}
      </>
    ),
    // `copy` reads what is selected when it is called.
    // oxlint-disable-next-line react/exhaustive-deps
    [
      selection,
      selectedPages,
      isShown,
      marking,
      detail.labels,
      caret,
      sha256,
      pages.length,
      area,
      viewer,
      onCaretClosed,
    ],
  );
  return { marksOn, chooseMarkUnder, overPages };
}

const NO_EMBEDDED: readonly EmbeddedMark[] = [];
