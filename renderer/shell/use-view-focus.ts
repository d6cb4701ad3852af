import { useEffect, useRef } from 'react';
import { useNavigation, type View } from '../state/navigation.ts';
import { useWindowTitle } from '../state/window-title.ts';

const TITLES: Readonly<Record<View, string>> = {
  meetings: 'Meetings',
  meeting: 'Meeting',
  changes: 'What changed',
  review: 'Your notes in the new version',
  notes: 'Notes',
  find: 'Find',
  reader: 'Reader',
  interests: 'Interests',
  settings: 'Settings',
};

/** Where a view takes the focus: what it marks so, else its heading. */
const TARGETS = ['[data-view-focus]', 'h1[tabindex]'] as const;

/**
 * Takes the focus to the view that was chosen, and names the view, or the paper in it, in the window's title. A view that
 * is still loading gets the focus once it is there; until then the element with the id `contentId` has it.
 */
export function useViewFocus(contentId: string): void {
  const view = useNavigation(state => state.view);
  const paper = useWindowTitle(state => state.paper);
  const shownBefore = useRef<View>(view);
  useEffect(
    function nameWindow() {
      const name = view === 'reader' && paper !== undefined ? paper : TITLES[view];
      document.title = `${name} – Lectern`;
    },
    [view, paper],
  );
  useEffect(() => {
    const isFirst = shownBefore.current === view;
    shownBefore.current = view;
    const region = document.querySelector(`[data-view="${view}"]`);
    const content = document.getElementById(contentId);
    return isFirst || !region || !content ? undefined : focusOnceThere(region, content);
  }, [view, contentId]);
}

/** @returns a function that gives up waiting */
function focusOnceThere(region: Element, meanwhile: HTMLElement): () => void {
  if (focusTarget(region)) return () => undefined;
  meanwhile.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    const isWaiting = document.activeElement === meanwhile;
    if (!isWaiting || focusTarget(region)) observer.disconnect();
  });
  observer.observe(region, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function focusTarget(region: Element): boolean {
  // Of several parts of a view, one is the active one.
  const part = region.querySelector('[data-active]') ?? region;
  const target = TARGETS.map(selector => part.querySelector<HTMLElement>(selector)).find(found => found !== null);
  target?.focus({ preventScroll: true });
  return target !== undefined;
}
