import { nodeAt, type TextPlace } from './text-place.ts';
import { wordsAngle } from './words-angle.ts';

/** A caret as it stands on the screen: a line across that of its words, in CSS pixels of the window. */
export type CaretLine = {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** As long as the letters beside it are high. */
  readonly length: number;
  /** Which way the words read, clockwise in degrees. */
  readonly angle: number;
};

/** The caret at a place in the words; undefined where there is no letter. */
export function caretLine(node: Node, offset: number): CaretLine | undefined {
  const element = node.parentElement;
  if (!(node instanceof Text) || !element) return undefined;
  const angle = wordsAngle(element);
  const range = document.createRange();
  range.setStart(node, offset);
  const { left, top, width, height } = range.getBoundingClientRect();
  const length = Math.hypot(width, height);
  if (length > 0) return { x: left + width / 2, y: top + height / 2, length, angle };
  // At the end of words a browser may give no box: the end of the character before, or the beginning of that behind.
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.max(1, offset));
  return besideLetter(range.getBoundingClientRect(), angle, offset === 0 ? 'start' : 'end');
}

/** The caret at a place, where it is in view. */
export function caretInView(area: Element, place: TextPlace): CaretLine | undefined {
  const at = nodeAt(area, place);
  const line = at && caretLine(at.node, at.offset);
  const content = at?.node.parentElement?.closest('.viewer-content');
  const isIn = (element: Element | null | undefined): boolean => {
    if (!line || !element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return line.x >= left && line.x <= right && line.y >= top && line.y <= bottom;
  };
  // Pages that are kept for what is selected on them lie outside of the content while another is shown alone.
  return isIn(content) && isIn(content?.closest('.viewer')) ? line : undefined;
}

function besideLetter(letter: DOMRect, angle: number, which: 'start' | 'end'): CaretLine | undefined {
  const { left, top, width, height } = letter;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const length = Math.abs(sin) * width + Math.abs(cos) * height;
  const half = (Math.abs(cos) * width + Math.abs(sin) * height) / (which === 'end' ? 2 : -2);
  return length > 0 ? { x: left + width / 2 + half * cos, y: top + height / 2 + half * sin, length, angle } : undefined;
}

/** The end of a caret at the upper edge of its words, in CSS pixels of the window. */
export function upperEnd({ x, y, length, angle }: CaretLine): readonly [number, number] {
  const turned = (angle * Math.PI) / 180;
  return [x + (Math.sin(turned) * length) / 2, y - (Math.cos(turned) * length) / 2];
}
