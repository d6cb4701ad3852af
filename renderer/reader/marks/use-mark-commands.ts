import { useCommand } from '../../state/commands.ts';
import { useReader } from '../reader-state.ts';
import type { Marking } from './use-marking.ts';

/** Takes the menu's commands that mark, for as long as the pane is the active one. */
export function useMarkCommands(marking: Marking, copyWithSource: () => Promise<void>, active: boolean): void {
  useCommand('highlight', () => marking.chooseColour(useReader.getState().colour), active);
  useCommand('underline', () => marking.chooseType('underline'), active);
  useCommand('strike-out', () => marking.chooseType('strikeout'), active);
  useCommand('add-note', () => void marking.addNoteHere(), active);
  useCommand('add-bookmark', () => void marking.toggleBookmark(), active);
  useCommand('copy-with-citation', () => void copyWithSource(), active);
}
