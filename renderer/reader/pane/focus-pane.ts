import type { PaneId } from '../../state/navigation.ts';

/** Takes the focus to what a pane shows: its pages or words, or the heading of what is said instead of them. */
export function focusPane(id: PaneId): void {
  const shown = document.querySelector<HTMLElement>(`[data-pane="${id}"] :is([data-view-focus], h1[tabindex])`);
  shown?.focus({ preventScroll: true });
}
