import type { RefObject } from 'react';
import type { Colour } from '../../shared/annotations/model.ts';
import { useCommand } from '../state/commands.ts';
import { goBack, goForward } from '../state/navigation.ts';
import { useReader } from './reader-state.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';
import { ACTUAL_SIZE } from './viewer/zoom-steps.ts';

export type ReaderActions = {
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly pageInput: RefObject<HTMLInputElement | null>;
  readonly goToReport: (direction: 1 | -1) => void;
  readonly zoomStep: (direction: 1 | -1) => void;
  readonly mark: (colour: Colour, withNote: boolean) => Promise<void>;
};

/** Takes the menu's commands for as long as the reader is shown. */
export function useReaderCommands(actions: ReaderActions, active: boolean): void {
  const { viewer, pageInput, goToReport, zoomStep, mark } = actions;
  useCommand('zoom-in', () => zoomStep(1), active);
  useCommand('zoom-out', () => zoomStep(-1), active);
  useCommand('fit-width', () => useReader.setState({ zoom: 'fit-width' }), active);
  useCommand('actual-size', () => useReader.setState({ zoom: ACTUAL_SIZE }), active);
  useCommand('go-to-page', () => pageInput.current?.focus(), active);
  useCommand('next-page', () => viewer.current?.scrollByPage(1), active);
  useCommand('previous-page', () => viewer.current?.scrollByPage(-1), active);
  useCommand('next-item', () => goToReport(1), active);
  useCommand('previous-item', () => goToReport(-1), active);
  useCommand('go-back', goBack, active);
  useCommand('go-forward', goForward, active);
  useCommand('toggle-agenda', () => useReader.setState(state => ({ agendaOpen: !state.agendaOpen })), active);
  useCommand('toggle-notes', () => useReader.setState(state => ({ notesOpen: !state.notesOpen })), active);
  useCommand('highlight', () => void mark(useReader.getState().colour, false), active);
}
