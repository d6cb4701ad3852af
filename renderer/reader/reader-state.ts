import { create } from 'zustand';
import type { SidebarTab } from '../../shared/session/window-view.ts';

/** What the mouse or the pen does on a page: reading and selecting, or making a mark of a kind. */
export type Tool = 'read' | 'note' | 'ink' | 'eraser' | 'area';

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
};

export const useReader = create<ReaderState>()(() => ({
  agendaOpen: true,
  sidebarTab: 'agenda',
  notesOpen: undefined,
  tool: 'read',
  leftShare: 0.5,
}));

/** CSS pixels. In a narrower window agenda and notes beside each other would leave the page less than 420. */
const NARROWEST_WITH_NOTES = 1000;

/** Decides, when the first paper is opened in a window of a width, whether there is room for the notes. */
export function placePanels(windowWidth: number): void {
  useReader.setState(({ notesOpen }) => ({ notesOpen: notesOpen ?? windowWidth >= NARROWEST_WITH_NOTES }));
}
