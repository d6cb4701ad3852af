import type { RefObject } from 'react';
import type { Colour } from '../../shared/annotations/model.ts';
import type { PaperDetail } from '../../shared/pack/paper.ts';
import { useCommand } from '../state/commands.ts';
import { useReader } from './reader-state.ts';
import type { ViewerHandle } from './viewer/Viewer.tsx';
import { ACTUAL_SIZE } from './viewer/zoom-steps.ts';

export type ReaderActions = {
  readonly detail: PaperDetail;
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly pageInput: RefObject<HTMLInputElement | null>;
  readonly goTo: (pageIndex: number) => void;
  readonly zoomStep: (direction: 1 | -1) => void;
  readonly mark: (colour: Colour, withNote: boolean) => Promise<void>;
};

/** Takes the menu's commands for as long as the reader is shown. */
export function useReaderCommands(actions: ReaderActions, active: boolean): void {
  const { detail, viewer, pageInput, goTo, zoomStep, mark } = actions;
  const goToItem = (direction: 1 | -1): void => {
    const { currentPage } = useReader.getState();
    const starts = detail.agenda.map(item => item.firstPageIndex);
    const next =
      direction === 1 ? starts.find(start => start > currentPage) : starts.findLast(start => start < currentPage);
    if (next !== undefined) goTo(next);
  };
  useCommand('zoom-in', () => zoomStep(1), active);
  useCommand('zoom-out', () => zoomStep(-1), active);
  useCommand('fit-width', () => useReader.setState({ zoom: 'fit-width' }), active);
  useCommand('actual-size', () => useReader.setState({ zoom: ACTUAL_SIZE }), active);
  useCommand('go-to-page', () => pageInput.current?.focus(), active);
  useCommand('next-page', () => viewer.current?.scrollByPage(1), active);
  useCommand('previous-page', () => viewer.current?.scrollByPage(-1), active);
  useCommand('next-item', () => goToItem(1), active);
  useCommand('previous-item', () => goToItem(-1), active);
  useCommand('toggle-agenda', () => useReader.setState(state => ({ agendaOpen: !state.agendaOpen })), active);
  useCommand('toggle-notes', () => useReader.setState(state => ({ notesOpen: !state.notesOpen })), active);
  useCommand('highlight', () => void mark(useReader.getState().colour, false), active);
}
