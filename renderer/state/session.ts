import type { PageLook } from '../../shared/reading/page-look.ts';
import type { PaneMode, WindowView } from '../../shared/session/window-view.ts';
import { ask } from '../bridge/bridge.ts';
import { useReader } from '../reader/reader-state.ts';
import { onFlush } from './flush.ts';
import { placeIn, restorePanes, useNavigation, type PaneId, type PaneSpot } from './navigation.ts';

type PaneLook = { readonly look: PageLook; readonly mode: PaneMode };

const looks = new Map<PaneId, () => PaneLook>();

/** Has a pane tell how it shows its paper. @returns a function that ends it */
export function tellLook(pane: PaneId, tell: () => PaneLook): () => void {
  looks.set(pane, tell);
  return () => {
    if (looks.get(pane) === tell) looks.delete(pane);
  };
}

/** What the window shows now. */
export function windowView(): WindowView {
  const { view, meeting, panes, activePane } = useNavigation.getState();
  const { agendaOpen, sidebarTab, notesOpen, leftShare } = useReader.getState();
  return {
    view,
    meeting: meeting ?? null,
    panes: panes.map(spot => ({ paper: spot.paper, ...standing(spot) })),
    active: Math.max(
      panes.findIndex(({ id }) => id === activePane),
      0,
    ),
    leftShare,
    sidebar: { isOpen: agendaOpen, tab: sidebarTab },
    notesOpen: notesOpen ?? null,
  };
}

const NOT_KNOWN = { look: null, mode: 'pages' } as const;

/** Where a pane stands; where its paper is not open yet, where it was sent. */
function standing({ id, paper, target }: PaneSpot): Omit<WindowView['panes'][number], 'paper'> {
  const visit = placeIn(id);
  const { look, mode } = (visit?.paper === paper ? looks.get(id)?.() : target?.shown) ?? NOT_KNOWN;
  return { place: (visit?.paper === paper ? visit : target)?.place ?? null, look, mode };
}

/** Shows what the window showed when it was last open, unless the member has gone somewhere already. */
export function restoreWindow({ view, meeting, panes, active, leftShare, sidebar, notesOpen }: WindowView): void {
  if (useNavigation.getState() !== useNavigation.getInitialState()) return;
  useReader.setState({
    agendaOpen: sidebar.isOpen,
    sidebarTab: sidebar.tab,
    notesOpen: notesOpen ?? undefined,
    leftShare,
  });
  restorePanes(panes.map(restoredSpot), active);
  useNavigation.setState({ view, meeting: meeting ?? undefined });
}

function restoredSpot({ paper, place, look, mode }: WindowView['panes'][number]): Pick<PaneSpot, 'paper' | 'target'> {
  if (!place) return { paper, target: undefined };
  const shown = look ? { shown: { zoom: place.zoom, look, mode } } : {};
  return { paper, target: { pageIndex: place.pageIndex, place, ...shown } };
}

/** Reading moves a place with every line; it is told once it rests. */
const REST_MS = 1000;

/** Has the main process remember what the window shows, whenever that has changed and as the window closes. Call once. */
export function keepWindow(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tellNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const view = windowView();
    const words = JSON.stringify(view);
    if (words === told) return;
    await ask('window.remember', view);
    told = words;
  };
  const tellSoon = (): void => {
    timer ??= setTimeout(() => {
      // What could not be told now is told with the next change.
      tellNow().catch(reportError);
    }, REST_MS);
  };
  useNavigation.subscribe(tellSoon);
  useReader.subscribe(tellSoon);
  document.addEventListener('scroll', tellSoon, { capture: true, passive: true });
  onFlush(tellNow);
}
