import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { itemAt } from '../../shared/pack/agenda/item-at.ts';
import { rectAsShown } from '../../shared/pack/page-geometry.ts';
import type { Reference } from '../../shared/pack/references/reference.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { contentsAt } from '../../shared/reading/contents.ts';
import { notePlace, useNavigation } from '../state/navigation.ts';
import { putAwayKind } from '../state/notices.ts';
import { useAnnotations, usePaper, usePaperDetail } from '../state/queries.ts';
import { useLinks } from './links/use-links.tsx';
import { KeyboardCaret } from './marks/KeyboardCaret.tsx';
import { markAt, MarkLayer } from './marks/MarkLayer.tsx';
import { SelectionBar } from './marks/SelectionBar.tsx';
import { useMarking } from './marks/use-marking.ts';
import { usePageSelection } from './marks/use-page-selection.ts';
import type { Opening } from './opening.ts';
import { DamagedPaper } from './panels/DamagedPaper.tsx';
import { AgendaPanel } from './panels/AgendaPanel.tsx';
import { HeadCard } from './panels/HeadCard.tsx';
import { NotesPanel } from './panels/NotesPanel.tsx';
import { useReader } from './reader-state.ts';
import { partAt, replacementOf } from './part-here.ts';
import { TextNotice } from './TextNotice.tsx';
import { Toolbar } from './Toolbar.tsx';
import { VersionNotice } from './VersionNotice.tsx';
import { useJumps } from './use-jumps.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useMeeting } from './use-meeting.ts';
import type { PdfState } from './use-opening.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useTarget } from './use-target.ts';
import type { PageOnScreen } from './viewer/PageBoxView.tsx';
import { Viewer, type ViewerHandle } from './viewer/Viewer.tsx';
import { steppedScale } from './viewer/zoom-steps.ts';

type PaperReaderProps = { readonly opening: Opening; readonly pdf: PdfState };

/** A paper with its agenda on the left and its notes on the right. */
export function PaperReader({ opening, pdf: { pdf, failed } }: PaperReaderProps) {
  // Once all its text is read, and by the rules of this release, what is known of a paper changes no more.
  const isRead = opening.paper.stage === 'indexed' && opening.paper.rules >= READING_RULES;
  const followed = isRead ? undefined : opening.paper.sha256;
  const paper = usePaper(followed) ?? opening.paper;
  const detail = usePaperDetail(followed) ?? opening.detail;
  const annotations = useAnnotations(paper.sha256) ?? NO_ANNOTATIONS;
  const meeting = useMeeting(paper, detail);
  const reader = useReader();
  const viewer = useRef<ViewerHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  const pageInput = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(false);
  const isShown = useNavigation(state => state.view === 'reader');
  usePageSelection(area, detail.pages);
  const keepPlace = useKeptPlace(paper.sha256, viewer);
  const { jump, goTo, goToReport } = useJumps(paper.sha256, viewer, meeting.contents);
  const follow = useCallback(({ target }: Reference) => goTo(target), [goTo]);
  const zoomStep = useCallback((direction: 1 | -1) => {
    useReader.setState(state => ({ zoom: steppedScale(state.scale, direction) }));
  }, []);
  const seeCurrent = useCallback((currentPage: number, scale: number) => {
    const state = useReader.getState();
    if (state.currentPage !== currentPage) putAwayKind('page-not-found');
    if (state.currentPage !== currentPage || state.scale !== scale) useReader.setState({ currentPage, scale });
  }, []);

  const { mark, chooseColour, writeNote, removeChosen } = useMarking(detail, annotations);
  const showMark = useCallback(
    (annotation: Annotation) => {
      useReader.setState({ activeMark: annotation.id });
      const geometry = detail.pages[annotation.pageIndex];
      const first = annotation.rects[0];
      if (geometry && first) {
        viewer.current?.goTo({ pageIndex: annotation.pageIndex, fromTop: rectAsShown(geometry, first)[1] });
      }
    },
    [detail],
  );
  const startAt = useTarget(opening.place, detail.pages, viewer, annotations, showMark);
  useReaderKeys(
    {
      onColour: chooseColour,
      onNote: writeNote,
      onDelete: removeChosen,
      onCaret: () => setCaret(on => !on),
      onEscape: () => {
        getSelection()?.removeAllRanges();
        useReader.setState({ selection: undefined, activeMark: undefined });
      },
    },
    isShown && reader.writing !== 'soon',
  );
  useReaderCommands({ viewer, pageInput, goToReport, zoomStep, mark }, isShown);
  const closeCaret = useCallback(() => setCaret(false), []);

  const byPage = useMemo(() => Map.groupBy(annotations, annotation => annotation.pageIndex), [annotations]);
  const { linksOn, linkUnder, point } = useLinks(detail, follow);
  const overPage = useCallback(
    (page: PageOnScreen) => {
      const geometry = detail.pages[page.pageIndex];
      return (
        <>
          {geometry && (
            <MarkLayer
              annotations={byPage.get(page.pageIndex) ?? NO_ANNOTATIONS}
              geometry={geometry}
              scale={page.scale}
              active={reader.activeMark}
              onChoose={id => useReader.setState({ activeMark: id, writing: id, notesOpen: true })}
            />
          )}
          {linksOn(page)}
        </>
      );
    },
    [detail.pages, byPage, linksOn, reader.activeMark],
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
    const geometry = detail.pages[pageIndex];
    if (!page || !geometry || !getSelection()?.isCollapsed) return;
    const origin = page.getBoundingClientRect();
    const scale = Number(page.dataset['scale']);
    const [x, y] = [(event.clientX - origin.left) / scale, (event.clientY - origin.top) / scale];
    useReader.setState({ activeMark: markAt(byPage.get(pageIndex) ?? [], geometry, x, y)?.id });
  };

  const current = contentsAt(meeting.contents, paper.sha256, reader.currentPage);
  const item = itemAt(detail.agenda, reader.currentPage);
  const report = item?.report ?? (detail.agenda.length === 0 ? detail.report : null);
  const here = partAt(current, paper.sha256, reader.currentPage);
  return (
    <div className="reader">
      <Toolbar
        paper={paper}
        detail={detail}
        meeting={meeting}
        current={current}
        currentPage={reader.currentPage}
        scale={reader.scale}
        fitsWidth={reader.zoom === 'fit-width'}
        colour={reader.colour}
        agendaOpen={reader.agendaOpen}
        notesOpen={reader.notesOpen === true}
        pageInput={pageInput}
        onGoTo={jump}
        onGoToReport={goToReport}
        onZoomStep={zoomStep}
        onFitWidth={() => useReader.setState({ zoom: 'fit-width' })}
        onColour={chooseColour}
        onToggleAgenda={() => useReader.setState({ agendaOpen: !reader.agendaOpen })}
        onToggleNotes={() => useReader.setState({ notesOpen: !reader.notesOpen })}
      />
      {reader.agendaOpen && (
        <AgendaPanel meeting={meeting} detail={detail} currentPage={reader.currentPage} onGoTo={jump} />
      )}
      <div className="reader__pages" ref={area} onClick={clickPage} onMouseMove={point}>
        <TextNotice paper={paper} detail={detail} />
        <VersionNotice meeting={meeting} inForce={replacementOf(current, here)} onGoTo={jump} />
        {failed && <DamagedPaper sha256={paper.sha256} />}
        <Viewer
          ref={viewer}
          detail={detail}
          pdf={pdf}
          zoom={reader.zoom}
          startAt={startAt}
          pictures={opening.pictures}
          onCurrent={seeCurrent}
          onRest={keepPlace}
          onZoomStep={zoomStep}
          overPage={overPage}
        />
        {reader.selection && isShown && (
          <SelectionBar
            selection={reader.selection}
            colour={reader.colour}
            onHighlight={(colour, withNote) => void mark(colour, withNote)}
          />
        )}
        {caret && isShown && <KeyboardCaret area={area} viewer={viewer} onClose={closeCaret} />}
      </div>
      {reader.notesOpen && (
        <NotesPanel
          paper={paper}
          annotations={annotations}
          labels={detail.labels}
          here={here?.pages ?? { first: 0, last: detail.pages.length }}
          active={reader.activeMark}
          writing={reader.writing}
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
      )}
    </div>
  );
}

const NO_ANNOTATIONS: readonly Annotation[] = [];
