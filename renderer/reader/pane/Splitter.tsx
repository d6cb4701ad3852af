import type { KeyboardEvent, PointerEvent } from 'react';
import { useReader } from '../reader-state.ts';

/** Shares of the width: neither pane becomes too narrow to read in. */
const [LEAST, MOST, STEP] = [0.25, 0.75, 0.05];

/** The line between two panes: it is dragged, or moved by the arrow keys; Enter puts it in the middle. */
export function Splitter() {
  const share = useReader(state => state.leftShare);
  const moveTo = (wanted: number): void => useReader.setState({ leftShare: Math.min(Math.max(wanted, LEAST), MOST) });
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left = 0, width = 1 } = event.currentTarget.parentElement?.getBoundingClientRect() ?? {};
    moveTo((event.clientX - left) / width);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') moveTo(share - STEP);
    else if (event.key === 'ArrowRight') moveTo(share + STEP);
    else if (event.key === 'Enter') moveTo(0.5);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the left paper"
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => moveTo(0.5)}
      onKeyDown={handleKey}
    />
  );
}
