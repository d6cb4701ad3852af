import { useCallback, type MouseEvent } from 'react';
import type { PagePlace } from '../../shared/pack/agenda/item.ts';
import { ChangedOnPage } from '../changes/ChangedOnPage.tsx';
import { useShownChange } from '../changes/shown-change.ts';
import { putAwayKind } from '../state/notices.ts';
import type { Target } from '../state/navigation.ts';
import { FindInPaper } from './find/FindInPaper.tsx';
import { FindLayer } from './find/FindLayer.tsx';
import { useFind } from './find/use-find.ts';
import { useLinks } from './links/use-links.tsx';
import type { Marking } from './marks/use-marking.ts';
import { usePaneMarks } from './marks/use-pane-marks.tsx';
import { usePane, usePaneStore } from './pane/pane-store.ts';
import { useReading } from './pane/reading.ts';
import { DamagedPaper } from './panels/DamagedPaper.tsx';
import { replacementOf } from './part-here.ts';
import { PlacingNotice } from './PlacingNotice.tsx';
import { TextNotice } from './TextNotice.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { useReadingView } from './reflow/use-reading-view.tsx';
import { useTarget } from './use-target.ts';
import { VersionNotice } from './VersionNotice.tsx';
import type { PageOnScreen } from './viewer/PageBoxView.tsx';
import { Viewer } from './viewer/Viewer.tsx';

type PagesAreaProps = {
  readonly target: Target | undefined;
  readonly takesFocus: boolean;
  /** Whether pdf.js could not open the paper. */
  readonly failed: boolean;
  readonly marking: Marking;
  /** Whether the keys move a caret through the words. */
  readonly caret: boolean;
  readonly onCaretClosed: () => void;
};

/** The pages of a paper, what lies over them, and what is said of them. */
export function PagesArea({ target, takesFocus, failed, marking, caret, onCaretClosed }: PagesAreaProps) {
  const reading = useReading();
  const { opening, paper, detail, pdf, meeting, annotations, pages, viewer, area, current, here } = reading;
  const { jump, showMark } = reading;
  const pane = usePaneStore();
  const zoom = usePane(state => state.zoom);
  const look = usePane(state => state.look);
  const keepPlace = useKeptPlace(paper.sha256, viewer);
  const startAt = useTarget(target, opening.place, pages, viewer, annotations, showMark, takesFocus);
  const zoomTo = useCallback((scale: number) => pane.setState({ zoom: scale }), [pane]);
  const seeCurrent = useCallback(
    (page: number, atScale: number) => {
      const state = pane.getState();
      if (state.currentPage !== page) putAwayKind('page-not-found');
      if (state.currentPage !== page || state.scale !== atScale) pane.setState({ currentPage: page, scale: atScale });
    },
    [pane],
  );

  const follow = useCallback(
    (place: PagePlace, isBeside: boolean) => jump(paper.sha256, place, isBeside),
    [jump, paper.sha256],
  );
  const { linksOn, followUnder, handlers, asking } = useLinks({ detail, pages, pdf, onGo: follow });
  const find = useFind(target);
  const view = useReadingView({ startAt, onCurrent: seeCurrent, onRest: keepPlace, session: find.session });
  const { spokenOn } = view;
  const { marksOn, chooseMarkUnder, overPages } = usePaneMarks(marking, caret, onCaretClosed);
  const isCompared = useShownChange(({ pair }) => pair?.was === paper.sha256 || pair?.now === paper.sha256);
  const overPage = useCallback(
    (page: PageOnScreen) => {
      const geometry = pages[page.pageIndex];
      return (
        <>
          {marksOn(page)}
          <FindLayer key={geometry?.rotation} session={find.session} page={page} />
          {isCompared && <ChangedOnPage paper={paper.sha256} page={page} />}
          {spokenOn(page)}
          {linksOn(page)}
        </>
      );
    },
    [pages, paper.sha256, isCompared, marksOn, linksOn, spokenOn, find.session],
  );
  const clickPage = (event: MouseEvent): void => {
    const isSelecting = getSelection()?.isCollapsed === false;
    // What stands over the words has its own ways to be pressed: a link by the keyboard, the handle of a mark.
    const isOnWords = event.target instanceof Element && event.target.closest('button, [popover]') === null;
    const isFollowed = isOnWords && !isSelecting && followUnder(event);
    if (!isFollowed) chooseMarkUnder(event);
  };

  return (
    <div className="reader__pages" data-page-theme={view.shown.name} ref={area} onClick={clickPage} {...handlers}>
      <TextNotice paper={paper} detail={detail} />
      <VersionNotice meeting={meeting} inForce={replacementOf(current, here)} onGoTo={jump} />
      <PlacingNotice paper={paper.sha256} />
      {failed && <DamagedPaper sha256={paper.sha256} />}
      {view.column ?? (
        <Viewer
          ref={viewer}
          pages={pages}
          labels={detail.labels}
          pdf={pdf}
          zoom={zoom}
          look={look}
          theme={view.shown.theme}
          startAt={view.startAt}
          pictures={opening.pictures}
          onCurrent={seeCurrent}
          onRest={keepPlace}
          onZoom={zoomTo}
          overPage={overPage}
        />
      )}
      {view.bar}
      <FindInPaper find={find} />
      {asking}
      {overPages}
    </div>
  );
}
