import { create } from 'zustand';
import type { SidebarTab } from '../../shared/session/window-view.ts';

/** What the mouse or the pen does on a page: reading and selecting, or making a mark of a kind. */
export type Tool = 'read' | 'note' | 'ink' | 'eraser' | 'area';

type Panel = 'agendaOpen' | 'notesOpen';

/** What the panes of the reader have in common. */
type ReaderState = {
  /** Whether the left panel is open, and which of its tabs is chosen. */
  readonly agendaOpen: boolean;
  readonly sidebarTab: SidebarTab;
  /** Undefined until the first paper is opened. */
  readonly notesOpen: boolean | undefined;
  readonly tool: Tool;
  /** The part of the width that the left one of two panes takes. */
  readonly leftShare: number;
  /** The panels that were folded to make room for a second pane. */
  readonly folded: readonly Panel[];
};

export const useReader = create<ReaderState>()(() => ({
  agendaOpen: true,
  sidebarTab: 'agenda',
  notesOpen: undefined,
  tool: 'read',
  leftShare: 0.5,
  folded: [],
}));

/** CSS pixels. In a narrower window agenda and notes beside each other would leave the page less than 420. */
const NARROWEST_WITH_NOTES = 1000;

/** Decides, when the first paper is opened in a window of a width, whether there is room for the notes. */
export function placePanels(windowWidth: number): void {
  useReader.setState(({ notesOpen }) => ({ notesOpen: notesOpen ?? windowWidth >= NARROWEST_WITH_NOTES }));
}

/** CSS pixels. In a narrower window two panes would be less than 420 wide each, beside the panel or with it. */
const NARROWEST_FOR_TWO: readonly (readonly [Panel, number])[] = [
  ['notesOpen', 1520],
  ['agendaOpen', 1200],
];

/** Folds the panels that leave two panes too little of a window of a width. */
export function makeRoomForTwo(windowWidth: number): void {
  // Two papers may be the first that are opened.
  placePanels(windowWidth);
  useReader.setState(state => {
    const folded = NARROWEST_FOR_TWO.flatMap(([panel, least]) => (state[panel] && windowWidth < least ? [panel] : []));
    return { folded, ...Object.fromEntries(folded.map(panel => [panel, false])) };
  });
}

/** Opens what was folded for a second pane. */
export function giveBackRoom(): void {
  useReader.setState(({ folded }) => ({ folded: [], ...Object.fromEntries(folded.map(panel => [panel, true])) }));
}
