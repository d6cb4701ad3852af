import { textPieces, type TextPiece } from './text-pieces.ts';

/** A stretch of words on the screen. */
type PlacedPiece = { readonly piece: TextPiece; readonly node: Text; readonly box: DOMRect };

/** How much further away words beside count than words above or below: the caret stays in its column. */
const ASIDE = 1.5;

/**
 * The offset in the text of a page that lies a line above or below a caret, next to a place across.
 *
 * @param caret where it stands on the screen
 * @param across the place on the screen that it keeps to while it goes from line to line
 * @returns undefined where there is no further line on the page
 */
export function lineAway(layer: Element, caret: DOMRect, across: number, direction: 1 | -1): number | undefined {
  const middle = (caret.top + caret.bottom) / 2;
  let nearest: PlacedPiece | undefined;
  let least = Infinity;
  for (const placed of placedPieces(layer)) {
    const { top, bottom, left, right } = placed.box;
    const away = ((top + bottom) / 2 - middle) * direction;
    // Words whose middle lies within the line are of the same line.
    if (away < Math.min(caret.height, bottom - top) / 2) continue;
    const distance = away + ASIDE * Math.max(0, left - across, across - right);
    if (distance < least) [nearest, least] = [placed, distance];
  }
  return nearest && nearest.piece.offset + offsetAcross(nearest, across);
}

function placedPieces(layer: Element): readonly PlacedPiece[] {
  return textPieces(layer).flatMap(piece => {
    const { node } = piece;
    const box = node && piece.text.trim() !== '' ? node.parentElement?.getBoundingClientRect() : undefined;
    return node && box && box.height > 0 ? [{ piece, node, box }] : [];
  });
}

/** The place between two characters that lies nearest to a place across. */
function offsetAcross({ node }: PlacedPiece, across: number): number {
  const range = document.createRange();
  const edge = (offset: number): number => {
    range.setStart(node, 0);
    range.setEnd(node, offset);
    const { left, right } = range.getBoundingClientRect();
    return offset === 0 ? left : right;
  };
  let [low, high] = [0, node.length];
  while (high - low > 1) {
    const between = (low + high) >> 1;
    if (edge(between) <= across) low = between;
    else high = between;
  }
  return Math.abs(edge(low) - across) <= Math.abs(edge(high) - across) ? low : high;
}
