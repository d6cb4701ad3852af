import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps in view what a panel marks as the member's place, the innermost where one lies in another: whenever another is
 * marked, and when the panel is given another size. Between, the panel may be scrolled away from it.
 */
export function useCurrentInView(panel: RefObject<HTMLElement | null>): void {
  const shown = useRef<Element | undefined>(undefined);
  useEffect(function followCurrent() {
    const current = currentIn(panel.current);
    if (current === shown.current) return;
    shown.current = current;
    bringIntoView(current);
  });
  useEffect(
    function followSize() {
      if (!panel.current) return undefined;
      const observer = new ResizeObserver(() => bringIntoView(currentIn(panel.current)));
      observer.observe(panel.current);
      return () => observer.disconnect();
    },
    [panel],
  );
}

function currentIn(panel: HTMLElement | null): Element | undefined {
  return [...(panel?.querySelectorAll('[aria-current]') ?? [])].at(-1);
}

function bringIntoView(element: Element | undefined): void {
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
