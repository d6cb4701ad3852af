import { useEffect, useRef } from 'react';
import { useNavigation, type View } from '../state/navigation.ts';

const TITLES: Readonly<Record<View, string>> = {
  meetings: 'Meetings',
  reader: 'Reader',
  interests: 'Interests',
  settings: 'Settings',
};

/**
 * Takes the focus to the view that was chosen: to what it marks with `data-view-focus`, else to its first heading, else
 * to the element with this id; and names the view in the window's title.
 */
export function useViewFocus(contentId: string): void {
  const view = useNavigation(state => state.view);
  const shownBefore = useRef<View>(view);
  useEffect(() => {
    document.title = `${TITLES[view]} – Lectern`;
    if (shownBefore.current === view) return;
    shownBefore.current = view;
    const region = document.querySelector(`[data-view="${view}"]`);
    const target =
      region?.querySelector<HTMLElement>('[data-view-focus]') ??
      region?.querySelector<HTMLElement>('h1') ??
      document.getElementById(contentId);
    target?.focus({ preventScroll: true });
  }, [view, contentId]);
}
