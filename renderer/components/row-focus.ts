import { useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to a row of a {@link ./GroupedList.tsx}: at once where it is drawn, else once it is. One that is asked
 * for later, or a member who goes elsewhere meanwhile, ends the waiting.
 *
 * @param selector of what takes the focus in a row, which has its key as `data-row`
 */
export function useRowFocus(box: RefObject<HTMLElement | null>, selector: string): (row: string) => void {
  const waiting = useRef<MutationObserver>(undefined);
  useEffect(() => () => waiting.current?.disconnect(), []);
  return useCallback(
    row => {
      waiting.current?.disconnect();
      const focus = (): boolean => {
        const place = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] ${selector}`);
        place?.focus({ preventScroll: true });
        return Boolean(place);
      };
      if (focus() || !box.current) return;
      const from = document.activeElement;
      const observer = new MutationObserver(() => {
        const isElsewhere = document.activeElement !== from && document.activeElement !== document.body;
        if (isElsewhere || focus()) observer.disconnect();
      });
      observer.observe(box.current, { childList: true, subtree: true });
      waiting.current = observer;
    },
    [box, selector],
  );
}
