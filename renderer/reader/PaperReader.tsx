import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { boundsOf } from '../../shared/annotations/shape.ts';
import { itemAt } from '../../shared/pack/agenda/item-at.ts';
import { rectAsShown, turnedGeometry } from '../../shared/pack/page-geometry.ts';
import type { Reference } from '../../shared/pack/references/reference.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { contentsAt } from '../../shared/reading/contents.ts';
import { notePlace, useNavigation } from '../state/navigation.ts';
import { putAwayKind } from '../state/notices.ts';
import { useAnnotations, usePaper, usePaperDetail } from '../state/queries.ts';
import { itemLine } from './item-words.ts';
import { useLinks } from './links/use-links.tsx';
import { KeyboardCaret } from './marks/KeyboardCaret.tsx';
import { markAt, MarkLayer } from './marks/MarkLayer.tsx';
import { SelectionBar } from './marks/SelectionBar.tsx';
import { useMarking } from './marks/use-marking.ts';
import { usePageSelection } from './marks/use-page-selection.ts';
import type { Opening } from './opening.ts';
import type { PaneProps } from './pane/Pane.tsx';
import { PaneHead } from './pane/PaneHead.tsx';
import { chooseNothing, usePane, usePaneStore } from './pane/pane-store.ts';
import { InSlot } from './pane/slots.tsx';
import { AgendaPanel } from './panels/AgendaPanel.tsx';
import { DamagedPaper } from './panels/DamagedPaper.tsx';
import { HeadCard } from './panels/HeadCard.tsx';
import { NotesPanel } from './panels/NotesPanel.tsx';
import { partAt, replacementOf } from './part-here.ts';
import { useReader } from './reader-state.ts';
import { TextNotice } from './TextNotice.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useJumps } from './use-jumps.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useMeeting } from './use-meeting.ts';
import type { PdfState } from './use-opening.ts';
import { usePageLook } from './use-page-look.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useTarget } from './use-target.ts';
import { VersionNotice } from './VersionNotice.tsx';
import type { PageOnScreen } from './viewer/PageBoxView.tsx';
import { Viewer, type ViewerHandle } from './viewer/Viewer.tsx';
import { steppedScale } from './viewer/zoom-steps.ts';

type PaperReaderProps = PaneProps & { readonly opening: Opening; readonly pdf: PdfState };

/** A paper with its agenda on the left and its notes on the right, while its pane is the active one. */
export function PaperReader({ spot, isActive, isOneOfTwo, opening, pdf: { pdf, failed } }: PaperReaderProps) {
  // Once all its text is read, and by the rules of this release, what is known of a paper changes no more.
  const isRead = opening.paper.stage === 'indexed' && opening.paper.rules >= READING_RULES;
  const followed = isRead ? undefined : opening.paper.sha256;
  const paper = usePaper(followed) ?? opening.paper;
  const detail = usePaperDetail(followed) ?? opening.detail;
  const annotations = useAnnotations(paper.sha256) ?? NO_ANNOTATIONS;
  const meeting = useMeeting(paper, detail);
  const pane = usePaneStore();
  const { zoom, look, currentPage, scale, selection, activeMark, writing } = usePane(state => state);
  const { agendaOpen, notesOpen, colour } = useReader();
  const pages = useMemo(() => detail.pages.map(page => turnedGeometry(page, look.turn)), [detail.pages, look.turn]);
  const viewer = useRef<ViewerHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  const pageInput = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(false);
  const isShown = useNavigation(state => state.view === 'reader') && isActive;
  usePageSelection(pane, area, pages);
  const keepPlace = useKeptPlace(paper.sha256, viewer);
  const changeLook = usePageLook(paper.sha256);
  const { jump, goTo, goToReport } = useJumps(spot.id, paper.sha256, viewer, meeting.contents);
  const follow = useCallback(({ target }: Reference) => goTo(target), [goTo]);
  const zoomStep = useCallback(
    (direction: 1 | -1) => pane.setState(state => ({ zoom: steppedScale(state.scale, direction) })),
    [pane],
  );
  const seeCurrent = useCallback(
    (page: number, atScale: number) => {
      const state = pane.getState();
      if (state.currentPage !== page) putAwayKind('page-not-found');
      if (state.currentPage !== page || state.scale !== atScale) pane.setState({ currentPage: page, scale: atScale });
    },
    [pane],
  );

  const { mark, chooseColour, writeNote, removeChosen } = useMarking(detail, annotations);
  const showMark = useCallback(
    (annotation: Annotation) => {
      pane.setState({ activeMark: annotation.id });
      const geometry = pages[annotation.pageIndex];
      if (!geometry) return;
      const [, fromTop] = rectAsShown(geometry, boundsOf(annotation));
      viewer.current?.goTo({ pageIndex: annotation.pageIndex, fromTop });
    },
    [pane, pages],
  );
  const startAt = useTarget(spot.target, opening.place, pages, viewer, annotations, showMark);
  useReaderKeys(
    {
      onColour: chooseColour,
      onNote: writeNote,
      onDelete: removeChosen,
      onCaret: () => setCaret(on => !on),
      onEscape: () => {
        getSelection()?.removeAllRanges();
        chooseNothing(pane);
      },
    },
    isShown && writing !== 'soon',
  );
  useReaderCommands({ pane, viewer, pageInput, goToReport, zoomStep, changeLook }, isShown);
  const closeCaret = useCallback(() => setCaret(false), []);

  const byPage = useMemo(() => Map.groupBy(annotations, annotation => annotation.pageIndex), [annotations]);
  const { linksOn, linkUnder, point } = useLinks(detail, follow);
  const overPage = useCallback(
    (page: PageOnScreen) => {
      const geometry = pages[page.pageIndex];
      return (
        <>
          {geometry && (
            <MarkLayer
              annotations={byPage.get(page.pageIndex) ?? NO_ANNOTATIONS}
              pageIndex={page.pageIndex}
              geometry={geometry}
              scale={page.scale}
              active={activeMark}
              onChoose={id => {
                pane.setState({ activeMark: id, writing: id });
                useReader.setState({ notesOpen: true });
              }}
            />
          )}
          {linksOn(page)}
        </>
      );
    },
    [pane, pages, byPage, linksOn, activeMark],
  );
  const clickPage = (event: MouseEvent): void => {
    const isSelecting = getSelection()?.isCollapsed === false;
    // What stands over the words has its own ways to be pressed: a link by the keyboard, the handle of a mark.
    const isOnWords = event.target instanceof Element && event.target.closest('button') === null;
    const reference = isOnWords && !isSelecting ? linkUnder(event) : undefined;
    if (reference) follow(reference);
    else chooseMark(event);
  };
  const chooseMark = (event: MouseEvent): void => {
    const page = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page-index]') : null;
    const pageIndex = Number(page?.dataset['pageIndex']);
    const geometry = pages[pageIndex];
    if (!page || !geometry || !getSelection()?.isCollapsed) return;
    const origin = page.getBoundingClientRect();
    const atScale = Number(page.dataset['scale']);
    const [x, y] = [(event.clientX - origin.left) / atScale, (event.clientY - origin.top) / atScale];
    pane.setState({ activeMark: markAt(byPage.get(pageIndex) ?? [], pageIndex, geometry, x, y)?.id });
  };

  const current = contentsAt(meeting.contents, paper.sha256, currentPage);
  const item = itemAt(detail.agenda, currentPage);
  const report = item?.report ?? (detail.agenda.length === 0 ? detail.report : null);
  const here = partAt(current, paper.sha256, currentPage);
  return (
    <>
      {isActive && (
        <>
          <InSlot name="bar">
            <Toolbar
              paper={paper}
              detail={detail}
              meeting={meeting}
              current={current}
              currentPage={currentPage}
              scale={scale}
              fitsWidth={zoom === 'fit-width'}
              colour={colour}
              agendaOpen={agendaOpen}
              notesOpen={notesOpen === true}
              pageInput={pageInput}
              onGoTo={jump}
              onGoToReport={goToReport}
              onZoomStep={zoomStep}
              onFitWidth={() => pane.setState({ zoom: 'fit-width' })}
              onColour={chooseColour}
              onToggleAgenda={() => useReader.setState({ agendaOpen: !agendaOpen })}
              onToggleNotes={() => useReader.setState({ notesOpen: !notesOpen })}
            />
          </InSlot>
          {agendaOpen && (
            <InSlot name="left">
              <AgendaPanel meeting={meeting} detail={detail} currentPage={currentPage} onGoTo={jump} />
            </InSlot>
          )}
          {notesOpen && (
            <InSlot name="right">
              <NotesPanel
                paper={paper}
                annotations={annotations}
                labels={detail.labels}
                here={here?.pages ?? { first: 0, last: detail.pages.length }}
                active={activeMark}
                writing={writing}
                onGoTo={annotation => {
                  notePlace();
                  showMark(annotation);
                }}
              >
                {report && (
                  <HeadCard
                    key={`${report.pageIndex}`}
                    report={report}
                    number={current?.is === 'item' ? current.number : ''}
                    title={current?.is === 'item' ? current.title : (report.subject ?? paper.title)}
                    isExempt={current?.exempt ?? false}
                    isReplaced={here?.isCurrent === false}
                    onGoTo={goTo}
                  />
                )}
              </NotesPanel>
            </InSlot>
          )}
        </>
      )}
      {isOneOfTwo && (
        <PaneHead id={spot.id} name={current ? itemLine(current) : meeting.here.name} labels={detail.labels} />
      )}
      <div className="reader__pages" ref={area} onClick={clickPage} onMouseMove={point}>
        <TextNotice paper={paper} detail={detail} />
        <VersionNotice meeting={meeting} inForce={replacementOf(current, here)} onGoTo={jump} />
        {failed && <DamagedPaper sha256={paper.sha256} />}
        <Viewer
          ref={viewer}
          detail={detail}
          pdf={pdf}
          zoom={zoom}
          startAt={startAt}
          pictures={opening.pictures}
          onCurrent={seeCurrent}
          onRest={keepPlace}
          onZoomStep={zoomStep}
          overPage={overPage}
        />
        {selection && isShown && (
          <SelectionBar
            selection={selection}
            colour={colour}
            onHighlight={(chosen, withNote) => void mark(chosen, withNote)}
          />
        )}
        {caret && isShown && <KeyboardCaret area={area} viewer={viewer} onClose={closeCaret} />}
      </div>
    </>
  );
}

const NO_ANNOTATIONS: readonly Annotation[] = [];
