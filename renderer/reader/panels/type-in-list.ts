import type { KeyboardEvent } from 'react';
import { continueList, indentList, type TextEdit, type Typing } from '../../../shared/notes/list-editing.ts';

/**
 * Does what Enter, Tab and Shift+Tab do in a list. It is typed as if by the member, so that the box can undo it.
 *
 * @returns whether the key was for a list
 */
export function typeInList(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget: box, nativeEvent } = event;
  if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return false;
  const typing = { text: box.value, start: box.selectionStart, end: box.selectionEnd };
  const edit = editBy(key, shiftKey, typing);
  if (!edit) return false;
  box.setSelectionRange(edit.from, edit.to);
  if (edit.insert !== '') document.execCommand('insertText', false, edit.insert);
  else if (edit.from < edit.to) document.execCommand('delete');
  box.setSelectionRange(edit.start, edit.end);
  return true;
}

function editBy(key: string, shift: boolean, typing: Typing): TextEdit | undefined {
  if (key === 'Enter' && !shift) return continueList(typing);
  return key === 'Tab' ? indentList(typing, shift ? 'out' : 'in') : undefined;
}
