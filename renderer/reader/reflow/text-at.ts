import type { FlowPlace, FlowStretch } from './flow-place.ts';

/** The place in the text of a page of a point in the text that is shown; undefined outside of it. */
export function placeOf(node: Node, offset: number): FlowPlace | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece) {
    const start = element?.closest<HTMLElement>('[data-page-start]')?.dataset['pageStart'];
    return start === undefined ? undefined : { pageIndex: Number(start), offset: 0 };
  }
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, offset);
  return { pageIndex: Number(piece.dataset['page']), offset: Number(piece.dataset['start']) + range.toString().length };
}

/** What is shown of a stretch of a page's text, piece by piece. */
export function rangesOf(root: Element, { pageIndex, start, end }: FlowStretch): readonly Range[] {
  const ranges: Range[] = [];
  for (const piece of root.querySelectorAll<HTMLElement>(`[data-page="${pageIndex}"]`)) {
    const from = Number(piece.dataset['start']);
    const length = piece.textContent?.length ?? 0;
    if (from >= end || from + length <= start) continue;
    const range = rangeWithin(piece, Math.max(0, start - from), Math.min(length, end - from));
    if (range) ranges.push(range);
  }
  return ranges;
}

/** The part of an element's text from one offset to another. */
export function rangeWithin(element: Element, start: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let passed = 0;
  let isOpen = false;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const { length } = node;
    if (!isOpen && start < passed + length) {
      range.setStart(node, start - passed);
      isOpen = true;
    }
    if (isOpen && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return undefined;
}

/** CSS pixels from the left and the top of what is scrolled at which words are looked for. */
const STEPS_DOWN = [12, 30, 48, 72, 100, 140, 200];

/** The place of the first words in view. */
export function placeInView(scroller: HTMLElement): FlowPlace | undefined {
  const box = scroller.getBoundingClientRect();
  const text = scroller.querySelector('[data-flow-text]')?.getBoundingClientRect();
  const left = Math.max(box.left, text?.left ?? box.left);
  const right = Math.min(box.right, text?.right ?? box.right);
  for (const down of STEPS_DOWN) {
    for (const x of [left + 4, left + 40, (left + right) / 2]) {
      const caret = document.caretPositionFromPoint(x, box.top + down);
      const place = caret && scroller.contains(caret.offsetNode) ? placeOf(caret.offsetNode, caret.offset) : undefined;
      if (place) return place;
    }
  }
  return undefined;
}

/**
 * Where the words of a place stand, in client coordinates; before all words of a page (offset -1), where its beginning is
 * said. Undefined where neither is shown.
 */
export function boxOf(root: Element, { pageIndex, offset }: FlowPlace): DOMRect | undefined {
  let best: { readonly piece: HTMLElement; readonly start: number } | undefined;
  for (const piece of root.querySelectorAll<HTMLElement>(`[data-page="${pageIndex}"]`)) {
    const start = Number(piece.dataset['start']);
    if (start <= offset && (!best || start > best.start)) best = { piece, start };
  }
  const length = best?.piece.textContent?.length ?? 0;
  if (best && offset < best.start + length) {
    const range = rangeWithin(best.piece, offset - best.start, offset - best.start + 1);
    if (range) return range.getBoundingClientRect();
  }
  const found = best?.piece ?? root.querySelector(`[data-page-start="${pageIndex}"]`);
  return found?.getBoundingClientRect();
}
