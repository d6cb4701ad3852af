import { useCallback, useRef, useState } from 'react';
import { TakeOut } from '../export/TakeOut.tsx';
import type { Opening } from './opening.ts';
import { itemLine } from './item-words.ts';
import { MarkTools } from './marks/MarkTools.tsx';
import { placeByKey } from './marks/place-by-key.ts';
import { useMarking } from './marks/use-marking.ts';
import { PagesArea } from './PagesArea.tsx';
import type { PaneProps } from './pane/Pane.tsx';
import { PaneHead } from './pane/PaneHead.tsx';
import { chooseNothing, usePane, usePaneStore } from './pane/pane-store.ts';
import { ReadingContext } from './pane/reading.ts';
import { InSlot } from './pane/slots.tsx';
import { NotesSide } from './panels/NotesSide.tsx';
import { cancelPlacing } from '../review/placing.ts';
import { useReader } from './reader-state.ts';
import { Sidebar } from './sidebar/Sidebar.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { PdfState } from './use-opening.ts';
import { usePageLook } from './use-page-look.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReadingOf } from './use-reading.ts';
import { PageThemeChoiceList } from './theme/PageThemeChoiceList.tsx';
import { ViewMenu } from './ViewMenu.tsx';

type PaperReaderProps = PaneProps & { readonly opening: Opening; readonly pdf: PdfState };

/** A paper, and while its pane is the active one, its agenda on the left and its notes on the right. */
export function PaperReader({ opening, pdf, ...props }: PaperReaderProps) {
  const { spot, isActive, side } = props;
  const reading = useReadingOf(props, opening, pdf);
  const { paper, detail, meeting, viewer, current, jump, goToReport, isShown } = reading;
  const pane = usePaneStore();
  const zoom = usePane(state => state.zoom);
  const look = usePane(state => state.look);
  const isWriting = usePane(state => state.writing === 'soon');
  const agendaOpen = useReader(state => state.agendaOpen);
  const notesOpen = useReader(state => state.notesOpen);
  const pageInput = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(false);
  const changeLook = usePageLook(paper.sha256);
  const zoomStep = useCallback((direction: 1 | -1) => viewer.current?.zoomStep(direction), [viewer]);
  const marking = useMarking(reading);
  useReaderKeys(
    {
      onColour: marking.chooseColour,
      onNote: marking.writeNote,
      onType: marking.chooseType,
      onTool: marking.chooseTool,
      onBookmark: () => void marking.toggleBookmark(),
      onPlace: () => placeByKey(marking),
      onDelete: marking.removeChosen,
      onCaret: () => setCaret(on => !on),
      onEscape: () => {
        if (cancelPlacing()) return;
        useReader.setState({ tool: 'read' });
        getSelection()?.removeAllRanges();
        chooseNothing(pane);
      },
    },
    isShown && !isWriting,
  );
  useReaderCommands({ pane, viewer, pageInput, goToReport, zoomStep, changeLook }, isShown);
  const closeCaret = useCallback(() => setCaret(false), []);
  return (
    <ReadingContext value={reading}>
      {isActive && (
        <>
          <InSlot name="bar">
            <Toolbar
              paper={paper}
              detail={detail}
              meeting={meeting}
              current={current}
              pageInput={pageInput}
              onGoTo={jump}
              onGoToReport={goToReport}
              markTools={<MarkTools onColour={marking.chooseColour} onTool={marking.chooseTool} />}
              viewMenu={
                <ViewMenu
                  look={look}
                  zoom={zoom}
                  onLook={changeLook}
                  onZoom={wanted => pane.setState({ zoom: wanted })}
                >
                  <PageThemeChoiceList />
                </ViewMenu>
              }
            />
          </InSlot>
          {agendaOpen && (
            <InSlot name="left">
              <Sidebar />
            </InSlot>
          )}
          {notesOpen && (
            <InSlot name="right">
              <NotesSide />
            </InSlot>
          )}
        </>
      )}
      {side && <PaneHead id={spot.id} name={current ? itemLine(current) : meeting.here.name} labels={detail.labels} />}
      <PagesArea
        target={spot.target}
        takesFocus={isActive}
        failed={pdf.failed}
        marking={marking}
        caret={caret}
        onCaretClosed={closeCaret}
      />
      <TakeOut />
    </ReadingContext>
  );
}
