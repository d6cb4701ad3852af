import type { Box } from '../box.ts';
import type { Rect } from '../../../shared/annotations/geometry.ts';

/** Rows of pixels that are alike: from `top` up to `bottom`, `free` are the stretches `[left, right)` to be painted. */
export type Band = {
  readonly top: number;
  readonly bottom: number;
  readonly free: readonly (readonly [number, number])[];
};

/**
 * Divides a canvas into bands of rows, and says of each what lies outside of all pictures.
 *
 * @param pictures `[left, top, right, bottom]` in pixels from the top left corner; they may overlap and reach over the edge
 */
export function freeStretches(width: number, height: number, pictures: readonly Rect[]): readonly Band[] {
  const boxes = pictures.map(rect => onPixels(rect, width, height)).filter(box => box.left < box.right);
  const edges = new Set([0, height]);
  for (const { top, bottom } of boxes) edges.add(top).add(bottom);
  const rows = [...edges].toSorted((a, b) => a - b);
  const byTop = boxes.toSorted((a, b) => a.top - b.top);
  let coming = 0;
  let open: readonly Box[] = [];
  return rows.slice(1).map((bottom, at) => {
    const top = rows[at] ?? 0;
    const begun: Box[] = [];
    for (let box = byTop[coming]; box && box.top <= top; box = byTop[++coming]) begun.push(box);
    open = [...open.filter(box => box.bottom > top), ...begun];
    return { top, bottom, free: outsideOf(open, width) };
  });
}

/** A picture's edge is drawn on the pixels that it covers by half or more. */
function onPixels([left, top, right, bottom]: Rect, width: number, height: number): Box {
  const within = (value: number, most: number): number => Math.min(Math.max(Math.round(value), 0), most);
  const box = {
    left: within(left, width),
    top: within(top, height),
    right: within(right, width),
    bottom: within(bottom, height),
  };
  return box.top < box.bottom ? box : { ...box, right: box.left };
}

function outsideOf(boxes: readonly Box[], width: number): readonly (readonly [number, number])[] {
  const free: (readonly [number, number])[] = [];
  let reached = 0;
  for (const { left, right } of boxes.toSorted((a, b) => a.left - b.left)) {
    if (left > reached) free.push([reached, left]);
    reached = Math.max(reached, right);
  }
  if (reached < width) free.push([reached, width]);
  return free;
}
