import { BookOpen } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { ShownChangeBar } from '../changes/ShownChangeBar.tsx';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { warmUp } from '../pdf/open-pdf.ts';
import { activeSpot, showView, useNavigation } from '../state/navigation.ts';
import './pane/pane.css';
import { Pane, type PaneSide } from './pane/Pane.tsx';
import { SlotContext } from './pane/slots.tsx';
import { Splitter } from './pane/Splitter.tsx';
import { giveBackRoom, makeRoomForTwo, useReader } from './reader-state.ts';
import './reader.css';

/** The reader: one paper, or two beside each other, with what belongs to the active one; or what to do when none is open. */
export function ReaderView() {
  const isEmpty = useNavigation(state => state.panes.length === 0);
  const isShown = useNavigation(state => state.view === 'reader');
  // The papers of a window that is opened again wait until they are looked at.
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  useEffect(function startWorker() {
    warmUp();
  }, []);
  if (isEmpty) return <NoPaper />;
  return wasShown && <Desk />;
}

const SIDES: readonly PaneSide[] = ['left', 'right'];

function Desk() {
  const panes = useNavigation(state => state.panes);
  const active = useNavigation(state => activeSpot(state)?.id);
  const share = useReader(state => state.leftShare);
  useRoomForTwo(panes.length);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [left, setLeft] = useState<HTMLElement | null>(null);
  const [right, setRight] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ bar, left, right }), [bar, left, right]);
  const columns = panes.length > 1 ? `minmax(0, ${share}fr) auto minmax(0, ${1 - share}fr)` : 'minmax(0, 1fr)';
  return (
    <SlotContext value={slots}>
      <div className="reader">
        <div className="reader__slot" ref={setBar} />
        <ShownChangeBar />
        <div className="reader__slot" ref={setLeft} />
        <div className="reader__panes" style={{ gridTemplateColumns: columns }}>
          {panes.map((spot, at) => (
            <Fragment key={spot.id}>
              {at > 0 && <Splitter />}
              <Pane spot={spot} isActive={spot.id === active} side={panes.length > 1 ? SIDES[at] : undefined} />
            </Fragment>
          ))}
        </div>
        <div className="reader__slot" ref={setRight} />
      </div>
    </SlotContext>
  );
}

/** A second pane folds the panels for which there is no room then; a window that comes back with two has them as they were left. */
function useRoomForTwo(count: number): void {
  const before = useRef(count);
  useEffect(
    function foldPanels() {
      const isFirstOpened = useReader.getState().notesOpen === undefined;
      if (count === 2 && (before.current < 2 || isFirstOpened)) makeRoomForTwo(window.innerWidth);
      if (before.current === 2 && count === 1) giveBackRoom();
      before.current = count;
    },
    [count],
  );
}

function NoPaper() {
  return (
    <div className="reader__none">
      <h1 className="unseen" tabIndex={-1}>
        Reader
      </h1>
      <EmptyState
        picture={<BookOpen size={40} />}
        title="No paper is open"
        actions={
          <Button look="primary" onClick={() => showView('meetings')}>
            Choose a meeting
          </Button>
        }
      >
        <p>Open a pack from Meetings. Lectern brings you back to the page where you left it.</p>
      </EmptyState>
    </div>
  );
}
