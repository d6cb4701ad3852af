/** Where the caret stands on the screen, as a line from top to bottom; undefined when there is none. */
export function caretRect(): DOMRect | undefined {
  const { focusNode, focusOffset } = getSelection() ?? {};
  if (!focusNode) return undefined;
  if (focusNode instanceof Text) return rectAt(focusNode, focusOffset ?? 0);
  return focusNode instanceof Element ? focusNode.getBoundingClientRect() : undefined;
}

/** Where a place between two characters is on the screen: a line from top to bottom. */
export function rectAt(node: Text, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  // At the end of words a browser may give no box: the end of the character before.
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, offset);
  const { right, top, height } = range.getBoundingClientRect();
  return new DOMRect(right, top, 0, height);
}
