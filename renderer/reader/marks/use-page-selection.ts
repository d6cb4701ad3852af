import { useEffect, type RefObject } from 'react';
import type { PageGeometry } from '../../../shared/pack/page-geometry.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { readSelection } from './selection.ts';

/** A selection is taken as made once it has not changed for this long, or the mouse or key is let go. */
const SETTLED_MS = 250;

/** Keeps a pane's state level with what is selected in the pages. */
export function usePageSelection(
  pane: PaneStore,
  area: RefObject<HTMLElement | null>,
  pages: readonly PageGeometry[],
): void {
  useEffect(
    function followSelection() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isPressed = false;
      const look = (): void => {
        const element = area.current;
        // What is selected as a whole stays so until something else is pressed.
        if (!element || isPressed || pane.getState().selectedPages) return;
        const selection = readSelection(element, pages);
        if (selection || pane.getState().selection) pane.setState({ selection });
      };
      const settle = (): void => {
        clearTimeout(timer);
        timer = setTimeout(look, SETTLED_MS);
      };
      const press = ({ target }: PointerEvent): void => {
        isPressed = true;
        const isInPages = target instanceof Element && target.closest('.viewer') !== null;
        if (isInPages && pane.getState().selectedPages) pane.setState({ selectedPages: undefined });
      };
      const letGo = (): void => {
        isPressed = false;
        clearTimeout(timer);
        // The selection of a click is taken away only after the button is let go.
        timer = setTimeout(look, 0);
      };
      document.addEventListener('selectionchange', settle);
      document.addEventListener('pointerdown', press);
      document.addEventListener('pointerup', letGo);
      document.addEventListener('pointercancel', letGo);
      // What stands beside the words goes with them.
      const scroller = area.current;
      scroller?.addEventListener('scroll', settle, true);
      window.addEventListener('resize', settle);
      return () => {
        clearTimeout(timer);
        document.removeEventListener('selectionchange', settle);
        document.removeEventListener('pointerdown', press);
        document.removeEventListener('pointerup', letGo);
        document.removeEventListener('pointercancel', letGo);
        scroller?.removeEventListener('scroll', settle, true);
        window.removeEventListener('resize', settle);
      };
    },
    [pane, area, pages],
  );
}
