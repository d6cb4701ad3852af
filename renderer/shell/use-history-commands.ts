import { useEffect } from 'react';
import { useCommand } from '../state/commands.ts';
import { redo, undo } from '../work/work.ts';
import { isTextField } from './text-field.ts';

/** Undo and redo, of the menu and by their keys: in a text field they are the field's own, elsewhere the member's steps. */
export function useHistoryCommands(): void {
  useCommand('undo', () => {
    if (isTextField(document.activeElement)) document.execCommand('undo');
    else void undo();
  });
  useCommand('redo', () => {
    if (isTextField(document.activeElement)) document.execCommand('redo');
    else void redo();
  });
  useEffect(function takeKeys() {
    // Left to itself, Chromium undoes in a text field that has long lost the focus, and the menu never hears of the key.
    const handleKey = (event: KeyboardEvent): void => {
      const goBack = historyKey(event);
      if (!goBack || isTextField(document.activeElement)) return;
      event.preventDefault();
      void goBack();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
}

/** What the keys ask for: undo, redo (with Shift, or as Windows has it by Y), or nothing of the kind. */
function historyKey(event: KeyboardEvent): (() => Promise<void>) | undefined {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? redo : undo;
  return key === 'y' && !event.shiftKey ? redo : undefined;
}
