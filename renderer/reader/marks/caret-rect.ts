/** Where the caret stands on the screen, as a line from top to bottom; undefined when there is none. */
export function caretRect(): DOMRect | undefined {
  const selection = getSelection();
  if (!selection?.focusNode) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  return selection.focusNode.parentElement?.getBoundingClientRect();
}
