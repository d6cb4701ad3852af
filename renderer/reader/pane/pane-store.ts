import { createContext, startTransition, use, useEffect, useState } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { RecordId } from '../../../shared/ids.ts';
import { NO_FILTER, type NoteFilter } from '../../../shared/notes/filter-notes.ts';
import { PLAIN_LOOK, type PageLook } from '../../../shared/reading/page-look.ts';
import type { Place, Zoom } from '../../../shared/reading/place.ts';
import type { PaneMode } from '../../../shared/session/window-view.ts';
import type { PageSelection } from '../marks/selection.ts';

/** What a pane shows of its paper. */
export type PaneState = {
  readonly zoom: Zoom;
  readonly look: PageLook;
  /** The page the member is on, and the scale it is shown at. */
  readonly currentPage: number;
  readonly scale: number;
  readonly mode: PaneMode;
  /** The place where the member stood when they turned from pages to words or back; undefined before that. */
  readonly stood: Place | undefined;
  readonly selection: PageSelection | undefined;
  /** The pages of which all words are selected, whether they are there or not; undefined where that is not so. */
  readonly selectedPages: { readonly first: number; readonly last: number } | undefined;
  /** The mark that was chosen last, in the page or in the list. */
  readonly activeMark: RecordId | undefined;
  /** The mark whose tools stand beside it on its page: one that was chosen there. */
  readonly toolsOf: RecordId | undefined;
  /** The marks that are chosen together, with the active one among them; empty where only one is chosen, or none. */
  readonly picked: ReadonlySet<RecordId>;
  /**
   * The mark whose comment takes the focus as soon as it is in the list; `soon` while the mark is being saved, when what
   * the member types must not be taken for single keys.
   */
  readonly writing: RecordId | 'soon' | undefined;
  /** Which notes its list shows. */
  readonly noteFilter: NoteFilter;
};

export type PaneStore = StoreApi<PaneState>;

const NOTHING_CHOSEN = {
  selection: undefined,
  selectedPages: undefined,
  activeMark: undefined,
  toolsOf: undefined,
  picked: new Set<RecordId>(),
  writing: undefined,
} as const;

export function createPaneStore(mode: PaneMode = 'pages'): PaneStore {
  return createStore<PaneState>()(() => ({
    zoom: 'fit-width',
    look: PLAIN_LOOK,
    currentPage: 0,
    scale: 1,
    mode,
    stood: undefined,
    noteFilter: NO_FILTER,
    ...NOTHING_CHOSEN,
  }));
}

/** Sets a pane for a paper that is about to be shown in it. */
export function beginReading(pane: PaneStore, zoom: Zoom, look: PageLook): void {
  pane.setState({ zoom, look, stood: undefined, noteFilter: NO_FILTER, ...NOTHING_CHOSEN });
}

/** Lets go of what is selected and of the marks that are chosen. */
export function chooseNothing(pane: PaneStore): void {
  pane.setState(NOTHING_CHOSEN);
}

export const PaneContext = createContext<PaneStore>(createPaneStore());

/** The pane that a component is part of. */
export function usePaneStore(): PaneStore {
  return use(PaneContext);
}

/**
 * The page the member is on, for what stands round the pages: it follows in slices behind the pages themselves, which
 * wait for nothing. What acts on the page takes it from the store.
 */
export function useCurrentPage(): number {
  const pane = use(PaneContext);
  const [page, setPage] = useState(() => pane.getState().currentPage);
  useEffect(
    function followMember() {
      const follow = (): void => startTransition(() => setPage(pane.getState().currentPage));
      follow();
      return pane.subscribe((now, before) => {
        if (now.currentPage !== before.currentPage) follow();
      });
    },
    [pane],
  );
  return page;
}

/** Follows a part of the state of the pane that a component is part of. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  return useStore(use(PaneContext), select);
}
