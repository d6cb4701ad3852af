import { create } from 'zustand';
import type { Sha256 } from '../../shared/ids.ts';
import type { PageLook } from '../../shared/reading/page-look.ts';
import type { Place, Zoom } from '../../shared/reading/place.ts';
import {
  leavePlace,
  NO_HISTORY,
  stepBack,
  stepForward,
  type PlaceHistory,
  type Step,
  type Visit,
} from '../../shared/reading/place-history.ts';
import { MOST_PANES, type PaneMode, type View } from '../../shared/session/window-view.ts';

export type { View } from '../../shared/session/window-view.ts';

/** A page to show once the paper is open; without one it opens where the member left it. */
export type Target = {
  readonly pageIndex: number;
  readonly annotation?: string;
  /** What to bring into view on the page, in points from its top edge as shown. */
  readonly down?: number;
  /** The very place, where it is known. */
  readonly place?: Place;
  /** How it is shown where the window is opened again; else its pages are as the paper was left. */
  readonly shown?: { readonly zoom: Zoom; readonly look: PageLook; readonly mode: PaneMode };
  /** What was looked for in everything, and where the page's text holds it, in UTF-16 units. */
  readonly found?: { readonly typed: string; readonly start: number };
};

/** Tells the panes of a window apart, for as long as it is open. */
export type PaneId = number;

/** A paper in the reader, and the places its pane can go back and forward to. It stays there while other views are shown. */
export type PaneSpot = {
  readonly id: PaneId;
  readonly paper: Sha256;
  readonly target: Target | undefined;
  readonly history: PlaceHistory;
  /** How many places could be gone back to when it was opened from what was found in everything: next is the list. */
  readonly foundAfter?: number | undefined;
};

type Navigation = {
  readonly view: View;
  /** The key of the meeting whose page, notes, changes or review were opened last. */
  readonly meeting: string | undefined;
  /** The papers that were compared last, the earlier one first; undefined for those that are compared unasked. */
  readonly compared: { readonly was: Sha256; readonly now: Sha256 } | undefined;
  /** From left to right. */
  readonly panes: readonly PaneSpot[];
  /** The pane that the bar, the panels and the keys belong to; of no meaning where there is no pane. */
  readonly activePane: PaneId;
};

export const useNavigation = create<Navigation>()(() => ({
  view: 'meetings',
  meeting: undefined,
  compared: undefined,
  panes: [],
  activePane: 0,
}));

const places = new Map<PaneId, () => Visit | undefined>();

/** Has a pane tell where the member is in it. @returns a function that ends it */
export function tellPlace(pane: PaneId, tell: () => Visit | undefined): () => void {
  places.set(pane, tell);
  return () => {
    if (places.get(pane) === tell) places.delete(pane);
  };
}

/** Where the member is in a pane now; undefined until its paper is open. */
export function placeIn(pane: PaneId): Visit | undefined {
  return places.get(pane)?.();
}

/** The pane that is active; undefined where no paper is open. */
export function activeSpot({ panes, activePane }: Pick<Navigation, 'panes' | 'activePane'>): PaneSpot | undefined {
  return panes.find(({ id }) => id === activePane) ?? panes[0];
}

export function showView(view: View): void {
  useNavigation.setState({ view });
}

/** Makes a pane the one that the bar and the keys belong to. */
export function activatePane(id: PaneId): void {
  if (useNavigation.getState().activePane !== id) useNavigation.setState({ activePane: id });
}

/** Notes where the member is, before they jump to another place: they can go back to it. */
export function notePlace(): void {
  changeActive(spot => {
    const from = placeIn(spot.id);
    if (!from) return spot;
    const { history: before, foundAfter } = spot;
    const history = leavePlace(before, from);
    // A history that is as long as it can be loses its first place for a new one.
    const isCut = history.back !== before.back && history.back.length === before.back.length;
    return { ...spot, history, foundAfter: isCut && foundAfter !== undefined ? foundAfter - 1 : foundAfter };
  });
}

/** Opens a paper in the active pane. The place the member leaves by it can be gone back to. */
export function openPaper(paper: Sha256, target?: Target): void {
  const spot = activeSpot(useNavigation.getState());
  if (!spot) {
    addPane({ paper, target });
    return;
  }
  if (target || placeIn(spot.id)?.paper !== paper) notePlace();
  changeActive(current => ({
    ...current,
    paper,
    target,
    foundAfter: current.history === spot.history ? undefined : current.foundAfter,
  }));
  useNavigation.setState({ view: 'reader' });
}

/** Opens a paper at a place that was found in everything: going back from there leads to what was found. */
export function openFound(paper: Sha256, target: Target): void {
  openPaper(paper, target);
  changeActive(spot => ({ ...spot, foundAfter: spot.history.back.length }));
}

/** Opens a paper beside the active pane, which stays as it is; the other pane becomes the active one. */
export function openBeside(paper: Sha256, target?: Target): void {
  const { panes, activePane } = useNavigation.getState();
  const other = panes.find(({ id }) => id !== activePane);
  if (panes.length < MOST_PANES || !other) {
    addPane({ paper, target });
    return;
  }
  activatePane(other.id);
  openPaper(paper, target);
}

function addPane(spot: Pick<PaneSpot, 'paper' | 'target'>): void {
  useNavigation.setState(({ panes }) => {
    const id = Math.max(0, ...panes.map(pane => pane.id)) + 1;
    return { view: 'reader', panes: [...panes, { ...spot, id, history: NO_HISTORY }], activePane: id };
  });
}

/** Closes a pane; the one that is left becomes the active one. */
export function closePane(id: PaneId): void {
  useNavigation.setState(({ panes, activePane }) => {
    const left = panes.filter(pane => pane.id !== id);
    return { panes: left, activePane: activePane === id ? (left[0]?.id ?? 0) : activePane };
  });
}

/** Sets the panes of a window that is opened again. */
export function restorePanes(spots: readonly Pick<PaneSpot, 'paper' | 'target'>[], active: number): void {
  const panes = spots.slice(0, MOST_PANES).map((spot, at) => ({ ...spot, id: at + 1, history: NO_HISTORY }));
  useNavigation.setState({ panes, activePane: panes[active]?.id ?? panes[0]?.id ?? 0 });
}

/** Whether the next step back from a pane leads to what was found in everything. */
function cameFromList({ history, foundAfter }: PaneSpot): boolean {
  return history.back.length === foundAfter;
}

/** Whether there is a step back from a pane. */
export function canGoBack(spot: PaneSpot): boolean {
  return spot.history.back.length > 0 || cameFromList(spot);
}

/** Whether there is a step back from the list of what was found, to where the member was before what they opened from it. */
export function canGoBackFromList(spot: PaneSpot): boolean {
  return spot.history.back.length > 0 && cameFromList(spot);
}

/** Goes back to where the member jumped from, in whichever paper that is, or to the list it was found in. */
export function goBack(): void {
  const { view, ...panes } = useNavigation.getState();
  const spot = activeSpot(panes);
  if (spot && cameFromList(spot) && view !== 'find') showView('find');
  else followHistory(stepBack);
}

export function goForward(): void {
  followHistory(stepForward);
}

function followHistory(stepIn: (history: PlaceHistory, now: Visit | undefined) => Step | undefined): void {
  const spot = activeSpot(useNavigation.getState());
  const step = spot && stepIn(spot.history, placeIn(spot.id));
  if (!step) return;
  const { to, history } = step;
  const target = { pageIndex: to.place.pageIndex, place: to.place };
  changeActive(current => ({ ...current, paper: to.paper, target, history }));
  useNavigation.setState({ view: 'reader' });
}

function changeActive(change: (spot: PaneSpot) => PaneSpot): void {
  useNavigation.setState(state => {
    const spot = activeSpot(state);
    return { panes: state.panes.map(pane => (pane === spot ? change(pane) : pane)) };
  });
}

/** Opens the page of a meeting. */
export function openMeeting(key: string): void {
  useNavigation.setState({ view: 'meeting', meeting: key });
}

/** Opens the notes on the papers of a meeting. */
export function openNotes(key: string): void {
  useNavigation.setState({ view: 'notes', meeting: key });
}

/** Opens what became of the member's notes where a paper of a meeting was published again. */
export function openReview(key: string): void {
  useNavigation.setState({ view: 'review', meeting: key });
}

/** Opens what changed between two papers of a meeting; without a pair, between the last two versions. */
export function openChanges(key: string, compared?: Navigation['compared']): void {
  useNavigation.setState({ view: 'changes', meeting: key, compared });
}
