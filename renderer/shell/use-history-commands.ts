import { useCommand } from '../state/commands.ts';
import { redo, undo } from '../work/work.ts';
import { isTextField } from './text-field.ts';

/** Undo and redo of the application menu: in a text field they are the field's own, elsewhere the member's steps. */
export function useHistoryCommands(): void {
  useCommand('undo', () => {
    if (isTextField(document.activeElement)) document.execCommand('undo');
    else void undo();
  });
  useCommand('redo', () => {
    if (isTextField(document.activeElement)) document.execCommand('redo');
    else void redo();
  });
}
