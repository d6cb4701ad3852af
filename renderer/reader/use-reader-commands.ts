import type { RefObject } from 'react';
import { turnedOn, type PageLook } from '../../shared/reading/page-look.ts';
import type { Zoom } from '../../shared/reading/place.ts';
import { useCommand } from '../state/commands.ts';
import type { PaneStore } from './pane/pane-store.ts';
import { useReader } from './reader-state.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';
import { ACTUAL_SIZE } from './viewer/zoom-steps.ts';

type ReaderActions = {
  readonly pane: PaneStore;
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly pageInput: RefObject<HTMLInputElement | null>;
  readonly goToReport: (direction: 1 | -1) => void;
  readonly zoomStep: (direction: 1 | -1) => void;
  readonly changeLook: (change: Partial<PageLook>) => void;
};

/** Takes the menu's commands that move through a paper or set it out, for as long as its pane is the active one. */
export function useReaderCommands(actions: ReaderActions, active: boolean): void {
  const { pane, viewer, pageInput, goToReport, zoomStep, changeLook } = actions;
  const zoomTo = (zoom: Zoom): void => pane.setState({ zoom });
  const turn = (direction: 1 | -1): void => changeLook({ turn: turnedOn(pane.getState().look.turn, direction) });
  useCommand('zoom-in', () => zoomStep(1), active);
  useCommand('zoom-out', () => zoomStep(-1), active);
  useCommand('fit-width', () => zoomTo('fit-width'), active);
  useCommand('fit-page', () => zoomTo('fit-page'), active);
  useCommand('actual-size', () => zoomTo(ACTUAL_SIZE), active);
  useCommand('rotate-clockwise', () => turn(1), active);
  useCommand('rotate-anticlockwise', () => turn(-1), active);
  useCommand('one-page', () => changeLook({ spread: 'one' }), active);
  useCommand('two-pages', () => changeLook({ spread: 'two' }), active);
  useCommand('two-pages-cover', () => changeLook({ spread: 'cover' }), active);
  useCommand('continuous', () => changeLook({ flow: 'continuous' }), active);
  useCommand('page-by-page', () => changeLook({ flow: 'paged' }), active);
  useCommand('go-to-page', () => pageInput.current?.focus(), active);
  useCommand('next-page', () => viewer.current?.scrollByPage(1), active);
  useCommand('previous-page', () => viewer.current?.scrollByPage(-1), active);
  useCommand('next-item', () => goToReport(1), active);
  useCommand('previous-item', () => goToReport(-1), active);
  useCommand('toggle-agenda', () => useReader.setState(state => ({ agendaOpen: !state.agendaOpen })), active);
  useCommand('toggle-notes', () => useReader.setState(state => ({ notesOpen: !state.notesOpen })), active);
}
