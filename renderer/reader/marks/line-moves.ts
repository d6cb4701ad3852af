import type { CaretLine } from './caret-line.ts';
import { nearestLine, quarterOf, seenAlong, type SeenBox } from './nearest-line.ts';
import { textPieces, type TextPiece } from './text-pieces.ts';
import { wordsAngle } from './words-angle.ts';

/** A stretch of words on the screen, as seen by the caret. */
type PlacedPiece = {
  readonly piece: TextPiece;
  readonly node: Text;
  readonly angle: number;
  readonly seen: SeenBox;
};

/** Where a caret stands on its line, in CSS pixels along it: what it keeps to while it goes from line to line. */
export function alongLine(caret: CaretLine): number {
  return seenCaret(caret).from;
}

/**
 * The offset in the text of a page that lies a line above or below a caret, as its words read, next to a place on the
 * line. Words that read another way are come to at their beginning, and backwards at their end.
 *
 * @param along see {@link alongLine}
 * @returns undefined where there is no further line on the page
 */
export function lineAway(layer: Element, caret: CaretLine, along: number, direction: 1 | -1): number | undefined {
  const nearest = nearestLine(placedPieces(layer, caret.angle), seenCaret(caret), along, direction);
  if (!nearest) return undefined;
  const { piece, node, angle } = nearest;
  if (quarterOf(angle) === quarterOf(caret.angle)) return piece.offset + offsetAlong(node, angle, along);
  return piece.offset + (direction === 1 ? 0 : node.length);
}

/** The caret is as thin as a line, and as high as its letters. */
function seenCaret({ x, y, length, angle }: CaretLine): SeenBox {
  const { from, top } = seenAlong({ left: x, top: y, right: x, bottom: y }, angle);
  return { from, to: from, top: top - length / 2, bottom: top + length / 2 };
}

function placedPieces(layer: Element, angle: number): readonly PlacedPiece[] {
  return textPieces(layer).flatMap(piece => {
    const element = piece.node?.parentElement;
    if (!piece.node || !element || piece.text.trim() === '') return [];
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    return [{ piece, node: piece.node, angle: wordsAngle(element), seen: seenAlong(box, angle) }];
  });
}

/** The place between two characters that lies nearest to a place on their line. */
function offsetAlong(node: Text, angle: number, along: number): number {
  const range = document.createRange();
  const edge = (offset: number): number => {
    range.setStart(node, 0);
    range.setEnd(node, Math.max(offset, 1));
    const { from, to } = seenAlong(range.getBoundingClientRect(), angle);
    return offset === 0 ? from : to;
  };
  let [low, high] = [0, node.length];
  while (high - low > 1) {
    const between = (low + high) >> 1;
    if (edge(between) <= along) low = between;
    else high = between;
  }
  return Math.abs(edge(low) - along) <= Math.abs(edge(high) - along) ? low : high;
}
