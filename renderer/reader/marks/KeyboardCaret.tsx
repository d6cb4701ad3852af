import { useEffect, useState, type RefObject } from 'react';
import { caretRect, moveCaret, placeCaret } from './keyboard-caret.ts';
import './keyboard-caret.css';
import type { ViewerHandle } from '../viewer/Viewer.tsx';
import { usePaneStore } from '../pane/pane-store.ts';

type KeyboardCaretProps = {
  readonly area: RefObject<HTMLElement | null>;
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly onClose: () => void;
};

/**
 * Selecting words by keyboard: the arrow keys move a caret through the text of the pages, with Shift they select; Escape
 * ends it. It starts at the top of what is in view.
 */
export function KeyboardCaret({ area, viewer, onClose }: KeyboardCaretProps) {
  const pane = usePaneStore();
  const [rect, setRect] = useState<DOMRect>();

  useEffect(
    function start() {
      const element = area.current;
      const page = viewer.current?.pageElement(pane.getState().currentPage);
      viewer.current?.focus();
      if (!element || !page || !placeCaret(page, element.getBoundingClientRect().top)) {
        onClose();
        return;
      }
      setRect(caretRect());
    },
    [pane, area, viewer, onClose],
  );

  useEffect(
    function followKeys() {
      const element = area.current;
      const handleKey = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') onClose();
        else if (moveCaret(event)) event.preventDefault();
        else return;
        setRect(caretRect());
      };
      const follow = (): void => setRect(caretRect());
      element?.addEventListener('keydown', handleKey);
      element?.addEventListener('scroll', follow, true);
      return () => {
        element?.removeEventListener('keydown', handleKey);
        element?.removeEventListener('scroll', follow, true);
      };
    },
    [area, onClose],
  );

  return (
    <>
      <p className="unseen" role="status">
        Selecting by keyboard. Arrow keys move, Shift and arrow keys select, 1 to 4 highlight, Escape ends.
      </p>
      {rect && <div className="caret" style={{ left: rect.left, top: rect.top, height: rect.height }} aria-hidden />}
    </>
  );
}
