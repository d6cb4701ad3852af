import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Flow } from '../../../shared/reading/page-look.ts';
import { RowTurning } from './row-turning.ts';
import type { Stand } from './stand.ts';
import { keyMove, type KeyMove } from './viewer-keys.ts';

type ViewerInput = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly stand: Stand;
  readonly flow: Flow;
  /** Makes a move of the stand, and has what follows from it done. */
  readonly move: (step: () => void) => void;
  /** Zooms by a turn of the wheel over a spot, in CSS pixels from the viewer's corner. */
  readonly onZoomTurn: (turn: WheelEvent, fromLeft: number, fromTop: number) => void;
};

/** What the wheel and the keys do in the pages. */
export function useViewerInput({ scroller, stand, flow, move, onZoomTurn }: ViewerInput): void {
  const turning = useMemo(() => new RowTurning(), []);
  const latest = useRef({ flow, move, onZoomTurn });
  useEffect(function keepLatest() {
    latest.current = { flow, move, onZoomTurn };
  });

  useEffect(
    function followWheel() {
      const element = scroller.current;
      const turnRow = (event: WheelEvent): void => {
        const ahead = event.deltaY > 0 ? 1 : -1;
        if (event.deltaY === 0 || event.shiftKey || !stand.isAtEnd(ahead)) return;
        event.preventDefault();
        const direction = turning.turnAfter(event.deltaY * (event.deltaMode === 0 ? 1 : LINE), event.timeStamp);
        // The row that is left must not be seen at the place of the next one for a frame.
        if (direction) flushSync(() => latest.current.move(() => stand.turnRow(direction, direction === -1)));
      };
      const handleWheel = (event: WheelEvent): void => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          const { left, top } =
            event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : ORIGIN;
          latest.current.onZoomTurn(event, event.clientX - left, event.clientY - top);
        } else if (latest.current.flow === 'paged') turnRow(event);
      };
      element?.addEventListener('wheel', handleWheel, { passive: false });
      return () => element?.removeEventListener('wheel', handleWheel);
    },
    [scroller, stand, turning],
  );

  useEffect(
    function followKeys() {
      const handleKey = (event: KeyboardEvent): void => {
        const element = scroller.current;
        if (!element || !(event.target instanceof Element) || !element.contains(event.target)) return;
        // Keys that mean something to what has the focus, or have been taken by a caret in the words, are theirs.
        if (event.defaultPrevented || isControl(event.target)) return;
        const wanted = keyMove(event, latest.current.flow, canScrollAcross(element, event.key));
        const step = wanted && stepOf(wanted, stand);
        if (!step) return;
        event.preventDefault();
        latest.current.move(step);
      };
      document.addEventListener('keydown', handleKey);
      return () => document.removeEventListener('keydown', handleKey);
    },
    [scroller, stand],
  );
}

/** CSS pixels of a line, for wheels that count lines. */
const LINE = 33;
const ORIGIN = { left: 0, top: 0 };

function stepOf(wanted: KeyMove, stand: Stand): (() => void) | undefined {
  switch (wanted) {
    case 'page-on':
      return () => stand.scrollByPage(1);
    case 'page-back':
      return () => stand.scrollByPage(-1);
    case 'row-on':
      return () => stand.turnRow(1);
    case 'row-back':
      return () => stand.turnRow(-1);
    case 'line-on':
      return stand.isAtEnd(1) ? () => stand.turnRow(1) : undefined;
    case 'line-back':
      return stand.isAtEnd(-1) ? () => stand.turnRow(-1, true) : undefined;
    case 'start':
      return () => stand.goToEnd(-1);
    case 'end':
      return () => stand.goToEnd(1);
  }
}

function isControl(target: Element): boolean {
  return target.closest('button, a, input, select, textarea, [contenteditable]') !== null;
}

function canScrollAcross({ scrollLeft, scrollWidth, clientWidth }: HTMLElement, key: string): boolean {
  return key === 'ArrowLeft' ? scrollLeft > 0 : scrollLeft + clientWidth < scrollWidth - 1;
}
