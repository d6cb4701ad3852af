import type { RefObject } from 'react';
import type { Place } from '../../../shared/reading/place.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';

/** Turns a pane from pages to text in one column, or back, at the place where the member is. */
export function toggleReflow(pane: PaneStore, viewer: RefObject<ViewerHandle | null>): void {
  const stood = viewer.current?.place();
  pane.setState(({ mode }) => ({ mode: mode === 'reflow' ? 'pages' : 'reflow', stood }));
}

/** Turns a pane to its pages as printed, at a place. */
export function turnToPages(pane: PaneStore, place: Place): void {
  pane.setState({ mode: 'pages', stood: place });
}
