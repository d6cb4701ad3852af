import { useCommand } from '../../state/commands.ts';
import { useLooks } from '../../state/looks.ts';
import type { Marking } from './use-marking.ts';

/** Takes the menu's commands that mark, for as long as the pane is the active one. */
export function useMarkCommands(marking: Marking, copyWithSource: () => Promise<void>, active: boolean): void {
  useCommand('highlight', () => marking.chooseColour(useLooks.getState().marking.colour), active);
  useCommand('underline', () => marking.chooseType('underline'), active);
  useCommand('strike-out', () => marking.chooseType('strikeout'), active);
  useCommand('add-note', () => void marking.addNoteHere(), active);
  useCommand('add-bookmark', () => void marking.toggleBookmark(), active);
  useCommand('copy-with-citation', () => void copyWithSource(), active);
}
