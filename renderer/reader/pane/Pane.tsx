import { BookOpen } from 'lucide-react';
import { memo, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import {
  activatePane,
  activeSpot,
  canGoBack,
  closePane,
  goBack,
  showView,
  useNavigation,
  type PaneId,
  type PaneSpot,
} from '../../state/navigation.ts';
import { usePaper } from '../../state/queries.ts';
import { tellLook } from '../../state/session.ts';
import { PaperReader } from '../PaperReader.tsx';
import { useOpening } from '../use-opening.ts';
import { focusPane } from './focus-pane.ts';
import { createPaneStore, PaneContext, usePaneStore } from './pane-store.ts';
import { usePaneCommands } from './use-pane-commands.ts';

/** Which of two panes beside each other a pane is. */
export type PaneSide = 'left' | 'right';

export type PaneProps = {
  /** Where the member came from is none of it. */
  readonly spot: Pick<PaneSpot, 'id' | 'paper' | 'target'>;
  /** Whether the bar, the panels and the keys belong to it. */
  readonly isActive: boolean;
  /** Undefined where there is no other pane beside it. */
  readonly side: PaneSide | undefined;
};

/** A paper in its place of the reader. Wherever the member acts in it, it becomes the active one. */
export const Pane = memo(function Pane(props: PaneProps) {
  const [pane] = useState(() => createPaneStore(props.spot.target?.shown?.mode));
  const [arrivals, setArrivals] = useState(0);
  const { side } = props;
  const { id, paper } = props.spot;
  const isShown = useNavigation(state => state.view === 'reader') && props.isActive;
  usePaneCommands(id, isShown);
  useFocusOfClosed(id, side);
  useEffect(() => tellLook(id, () => pane.getState()), [id, pane]);
  return (
    <PaneContext value={pane}>
      <section
        className="pane"
        aria-label={side && SIDE_NAMES[side]}
        data-pane={id}
        data-paper={paper}
        data-active={props.isActive ? 'true' : undefined}
        onFocusCapture={() => activatePane(id)}
        onPointerDownCapture={() => activatePane(id)}
      >
        <OpeningPaper key={`${paper} ${arrivals}`} {...props} onArrived={() => setArrivals(arrivals + 1)} />
      </section>
    </PaneContext>
  );
}, isSame);

/** A place more that can be gone back to is no other spot: all of the reader would be laid out anew for it. */
function isSame(a: PaneProps, b: PaneProps): boolean {
  const isSameSpot = a.spot.id === b.spot.id && a.spot.paper === b.spot.paper && a.spot.target === b.spot.target;
  return isSameSpot && a.isActive === b.isActive && a.side === b.side;
}

const SIDE_NAMES: Readonly<Record<PaneSide, string>> = { left: 'Left paper', right: 'Right paper' };

/** A pane that is closed with the focus in it leaves that to the other one. */
function useFocusOfClosed(id: PaneId, side: PaneSide | undefined): void {
  const before = useRef(side);
  useEffect(
    function takeFocusOver() {
      const isLeft = before.current !== undefined && side === undefined;
      before.current = side;
      if (isLeft && document.activeElement === document.body) focusPane(id);
    },
    [id, side],
  );
}

type OpeningPaperProps = PaneProps & {
  /** A paper that was missing is here now. */
  readonly onArrived: () => void;
};

function OpeningPaper({ onArrived, ...props }: OpeningPaperProps) {
  const { paper, id, target } = props.spot;
  const { opening, pdf } = useOpening(usePaneStore(), paper, target?.shown);
  if (opening === undefined) {
    return (
      <h1 className="unseen" tabIndex={-1}>
        Opening…
      </h1>
    );
  }
  return opening === 'missing' ? (
    <MissingPaper id={id} paper={paper} onArrived={onArrived} onClose={props.side && (() => closePane(id))} />
  ) : (
    <PaperReader {...props} opening={opening} pdf={pdf} />
  );
}

type MissingPaperProps = {
  readonly id: PaneId;
  readonly paper: Sha256;
  readonly onArrived: () => void;
  /** Closes the pane; undefined where it is the only one. */
  readonly onClose: (() => void) | undefined;
};

function MissingPaper({ id, paper, onArrived, onClose }: MissingPaperProps) {
  const stage = usePaper(paper)?.stage;
  const arrived = useEffectEvent(onArrived);
  const isBackThere = useNavigation(({ panes }) => panes.some(spot => spot.id === id && canGoBack(spot)));
  useEffect(
    function takeFocus() {
      // What was pressed in the paper that the member came from is gone with it.
      if (document.activeElement === document.body && activeSpot(useNavigation.getState())?.id === id) focusPane(id);
    },
    [id],
  );
  useEffect(
    function openOnceThere() {
      if (stage !== undefined && stage !== 'stored') arrived();
    },
    [stage],
  );
  return (
    <div className="reader__none">
      <h1 className="unseen" tabIndex={-1}>
        Reader
      </h1>
      <EmptyState
        picture={<BookOpen size={40} />}
        title="This paper is not on this device"
        actions={
          <>
            {isBackThere && <Button onClick={goBack}>Back</Button>}
            <Button onClick={() => showView('meetings')}>Go to meetings</Button>
            {onClose && <Button onClick={onClose}>Close</Button>}
          </>
        }
      >
        <p>Add the council folder it comes from, or open its PDF. Your notes on it are kept and appear with it.</p>
      </EmptyState>
    </div>
  );
}
