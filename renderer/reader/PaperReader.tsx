import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Annotation } from '../../shared/annotations/model.ts';
import { itemAt } from '../../shared/pack/agenda.ts';
import { rectAsShown } from '../../shared/pack/page-geometry.ts';
import { NOTHING_READ } from '../../shared/reading/place.ts';
import { useNavigation } from '../state/navigation.ts';
import { useAnnotations, useFlags, usePaper, usePaperDetail, useReading } from '../state/queries.ts';
import { KeyboardCaret } from './marks/KeyboardCaret.tsx';
import { markAt, MarkLayer } from './marks/MarkLayer.tsx';
import { SelectionBar } from './marks/SelectionBar.tsx';
import { useMarking } from './marks/use-marking.ts';
import { usePageSelection } from './marks/use-page-selection.ts';
import type { Opening } from './opening.ts';
import { DamagedPaper } from './panels/DamagedPaper.tsx';
import { AgendaPanel } from './panels/AgendaPanel.tsx';
import { NotesPanel } from './panels/NotesPanel.tsx';
import { useReader } from './reader-state.ts';
import { TextNotice } from './TextNotice.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import type { PdfState } from './use-opening.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useTarget } from './use-target.ts';
import type { PageBox } from './viewer/layout.ts';
import { Viewer, type ViewerHandle } from './viewer/Viewer.tsx';
import { steppedScale } from './viewer/zoom-steps.ts';

type PaperReaderProps = { readonly opening: Opening; readonly pdf: PdfState };

/** A paper with its agenda on the left and its notes on the right. */
export function PaperReader({ opening, pdf: { pdf, failed } }: PaperReaderProps) {
  // Once all its text is read, what is known of a paper changes no more.
  const followed = opening.paper.stage === 'indexed' ? undefined : opening.paper.sha256;
  const paper = usePaper(followed) ?? opening.paper;
  const detail = usePaperDetail(followed) ?? opening.detail;
  const annotations = useAnnotations(paper.sha256) ?? NO_ANNOTATIONS;
  const reading = useReading(paper.sha256) ?? NOTHING_READ;
  const flags = useFlags()?.filter(flag => flag.paper === paper.sha256) ?? [];
  const reader = useReader();
  const viewer = useRef<ViewerHandle>(null);
  const area = useRef<HTMLDivElement>(null);
  const pageInput = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(false);
  const isShown = useNavigation(state => state.view === 'reader');
  usePageSelection(area, detail.pages);
  const keepPlace = useKeptPlace(paper.sha256, viewer);
  const goTo = useCallback((pageIndex: number) => {
    viewer.current?.goTo({ pageIndex });
    viewer.current?.focus();
  }, []);
  const zoomStep = useCallback((direction: 1 | -1) => {
    useReader.setState(state => ({ zoom: steppedScale(state.scale, direction) }));
  }, []);
  const seeCurrent = useCallback((currentPage: number, scale: number) => {
    const state = useReader.getState();
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
  const startAt = useTarget(opening.place, viewer, annotations, showMark);
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
  useReaderCommands({ detail, viewer, pageInput, goTo, zoomStep, mark }, isShown);
  const closeCaret = useCallback(() => setCaret(false), []);

  const byPage = useMemo(() => Map.groupBy(annotations, annotation => annotation.pageIndex), [annotations]);
  const marksOf = useCallback(
    (pageIndex: number, box: PageBox) => {
      const geometry = detail.pages[pageIndex];
      return geometry ? (
        <MarkLayer
          annotations={byPage.get(pageIndex) ?? NO_ANNOTATIONS}
          geometry={geometry}
          scale={box.scale}
          active={reader.activeMark}
          onChoose={id => useReader.setState({ activeMark: id, writing: id, notesOpen: true })}
        />
      ) : null;
    },
    [detail.pages, byPage, reader.activeMark],
  );
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

  const item = itemAt(detail.agenda, reader.currentPage);
  return (
    <div className="reader">
      <Toolbar
        paper={paper}
        detail={detail}
        currentPage={reader.currentPage}
        scale={reader.scale}
        fitsWidth={reader.zoom === 'fit-width'}
        colour={reader.colour}
        agendaOpen={reader.agendaOpen}
        notesOpen={reader.notesOpen}
        pageInput={pageInput}
        onGoTo={goTo}
        onZoomStep={zoomStep}
        onFitWidth={() => useReader.setState({ zoom: 'fit-width' })}
        onColour={chooseColour}
        onToggleAgenda={() => useReader.setState({ agendaOpen: !reader.agendaOpen })}
        onToggleNotes={() => useReader.setState({ notesOpen: !reader.notesOpen })}
      />
      {reader.agendaOpen && (
        <AgendaPanel
          paper={paper}
          detail={detail}
          currentPage={reader.currentPage}
          seen={reading.seen}
          flags={flags}
          onGoTo={goTo}
        />
      )}
      <div className="reader__pages" ref={area} onClick={chooseMark}>
        <TextNotice paper={paper} />
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
          marksOf={marksOf}
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
          annotations={annotations}
          labels={detail.labels}
          here={{ first: item?.firstPageIndex ?? 0, last: item?.lastPageIndex ?? detail.pages.length }}
          active={reader.activeMark}
          writing={reader.writing}
          onGoTo={showMark}
        />
      )}
    </div>
  );
}

const NO_ANNOTATIONS: readonly Annotation[] = [];
