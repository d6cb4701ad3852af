/** How far a key moves the caret; undefined for keys that do not move it. */
function movement(event: KeyboardEvent): readonly ['forward' | 'backward', string] | undefined {
  const byWord = event.ctrlKey || event.altKey;
  switch (event.key) {
    case 'ArrowRight':
      return ['forward', byWord ? 'word' : 'character'];
    case 'ArrowLeft':
      return ['backward', byWord ? 'word' : 'character'];
    case 'ArrowDown':
      return ['forward', 'line'];
    case 'ArrowUp':
      return ['backward', 'line'];
    case 'End':
      return ['forward', 'lineboundary'];
    case 'Home':
      return ['backward', 'lineboundary'];
    default:
      return undefined;
  }
}

/** Puts the caret before the first word of a page that lies below `top` (client coordinates). */
export function placeCaret(page: Element, top: number): boolean {
  const walker = document.createTreeWalker(page.querySelector('.textLayer') ?? page, NodeFilter.SHOW_TEXT);
  let first: Node | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() === '') continue;
    first ??= node;
    if ((node.parentElement?.getBoundingClientRect().top ?? 0) >= top) {
      first = node;
      break;
    }
  }
  if (first) getSelection()?.collapse(first, 0);
  return first !== undefined;
}

/** Moves the caret, or with Shift the end of the selection, as the key says. @returns whether the key was such a one */
export function moveCaret(event: KeyboardEvent): boolean {
  const move = movement(event);
  const selection = getSelection();
  if (!move || !selection?.focusNode) return false;
  selection.modify(event.shiftKey ? 'extend' : 'move', ...move);
  selection.focusNode.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return true;
}

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
