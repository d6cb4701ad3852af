import { BookOpen } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { activatePane, closePane, showView, type PaneSpot } from '../../state/navigation.ts';
import { usePaper } from '../../state/queries.ts';
import { tellLook } from '../../state/session.ts';
import { PaperReader } from '../PaperReader.tsx';
import { useOpening } from '../use-opening.ts';
import { createPaneStore, PaneContext, usePaneStore } from './pane-store.ts';

export type PaneProps = {
  readonly spot: PaneSpot;
  /** Whether the bar, the panels and the keys belong to it. */
  readonly isActive: boolean;
  /** Whether there is another pane beside it. */
  readonly isOneOfTwo: boolean;
};

/** A paper in its place of the reader. Wherever the member acts in it, it becomes the active one. */
export function Pane(props: PaneProps) {
  const [pane] = useState(createPaneStore);
  const [arrivals, setArrivals] = useState(0);
  const { id, paper } = props.spot;
  useEffect(() => tellLook(id, () => pane.getState().look), [id, pane]);
  return (
    <PaneContext value={pane}>
      <section
        className="pane"
        aria-label={props.isOneOfTwo ? 'Paper' : undefined}
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
    <MissingPaper paper={paper} onArrived={onArrived} onClose={props.isOneOfTwo ? () => closePane(id) : undefined} />
  ) : (
    <PaperReader {...props} opening={opening} pdf={pdf} />
  );
}

type MissingPaperProps = {
  readonly paper: Sha256;
  readonly onArrived: () => void;
  /** Closes the pane; undefined where it is the only one. */
  readonly onClose: (() => void) | undefined;
};

function MissingPaper({ paper, onArrived, onClose }: MissingPaperProps) {
  const stage = usePaper(paper)?.stage;
  const arrived = useEffectEvent(onArrived);
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
