import type { PageBox, ViewSize } from '../layout/page-layout.ts';

/** Device pixels of one canvas, at most; what a page needs beyond is drawn of the part in view alone. */
const MOST_PIXELS = 16 * 1024 * 1024;
/** A page up to this many device pixels is drawn whole, however small the viewer is. */
const ALWAYS_WHOLE = 4 * 1024 * 1024;
/** Viewers that a page drawn whole may fill. */
const MOST_VIEWERS = 4;
/** Device pixels of a side, at most. Chromium draws nothing on longer ones. */
const LONGEST_SIDE = 16_384;
/** Of the viewer, beyond the part in view: so far a member can scroll before a part is drawn anew. */
const ROUND_PART = 0.3;

/** Device pixels of a whole page's canvas. */
export type CanvasSize = { readonly width: number; readonly height: number };

/** A part of a page as shown, `[left, top, right, bottom]` as fractions of its width and height. */
export type PagePart = readonly [number, number, number, number];

/** How large to draw a page whole: a device pixel each, or coarser where that would be more than is sensible. */
export function canvasSize(box: PageBox, view: ViewSize, pixelRatio: number): CanvasSize {
  const most = Math.min(
    MOST_PIXELS,
    Math.max(ALWAYS_WHOLE, MOST_VIEWERS * view.width * view.height * pixelRatio * pixelRatio),
  );
  const ratio = Math.min(
    pixelRatio,
    Math.sqrt(most / (box.width * box.height)),
    LONGEST_SIDE / Math.max(box.width, box.height),
  );
  return sizeOf(box, ratio);
}

/** How large a page would be at a device pixel each. */
export function sharpSize(box: PageBox, pixelRatio: number): CanvasSize {
  return sizeOf(box, pixelRatio);
}

/** The part of a page to draw sharp, so that what is in view, and a little round it, is in it. */
export function partRound(inView: PagePart, box: PageBox, view: ViewSize): PagePart {
  const [left, top, right, bottom] = inView;
  const [across, down] = [(ROUND_PART * view.width) / box.width, (ROUND_PART * view.height) / box.height];
  return [Math.max(0, left - across), Math.max(0, top - down), Math.min(1, right + across), Math.min(1, bottom + down)];
}

/** Whether all of a part lies in another. */
export function holdsPart(outer: PagePart, inner: PagePart): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function sizeOf(box: PageBox, ratio: number): CanvasSize {
  return { width: Math.max(1, Math.round(box.width * ratio)), height: Math.max(1, Math.round(box.height * ratio)) };
}
