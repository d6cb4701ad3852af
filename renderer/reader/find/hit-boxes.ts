import { rectsOf, textPieces, type TextPiece } from '../marks/text-pieces.ts';
import type { Hits } from './hits.ts';

/** A box on a page as it is shown, in shares of its width and height. */
export type PageShare = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The boxes of the hits of a page, one or more a hit, and what hits they are of. */
export type HitBoxes = { readonly hits: Hits; readonly rects: readonly (readonly PageShare[])[] };

/** Hits of a page that are shown: more than its words. */
const MOST_SHOWN = 2000;

/** Where the hits of a page stand, by its text layer; none where it has no such layer. */
export function boxesOfHits(page: HTMLElement, hits: Hits, pageIndex: number): HitBoxes {
  const layer = page.querySelector('.textLayer');
  if (!layer) return { hits, rects: [] };
  const pieces = textPieces(layer);
  const box = page.getBoundingClientRect();
  const { first, end } = hits.onPage(pageIndex);
  const rects: (readonly PageShare[])[] = [];
  let piece = 0;
  for (let index = first; index < Math.min(end, first + MOST_SHOWN); index += 1) {
    const hit = hits.at(index);
    if (!hit) continue;
    while (endOf(pieces[piece]) <= hit.start && piece < pieces.length) piece += 1;
    const touched = piecesFrom(pieces, piece, hit.end);
    rects.push(
      rectsOf(touched, hit.start, hit.end).map(({ left, top, right, bottom }) => ({
        left: (left - box.left) / box.width,
        top: (top - box.top) / box.height,
        right: (right - box.left) / box.width,
        bottom: (bottom - box.top) / box.height,
      })),
    );
  }
  return { hits, rects };
}

function endOf(piece: TextPiece | undefined): number {
  return piece ? piece.offset + piece.text.length : 0;
}

function piecesFrom(pieces: readonly TextPiece[], first: number, end: number): readonly TextPiece[] {
  let last = first;
  while (last < pieces.length && (pieces[last]?.offset ?? 0) < end) last += 1;
  return pieces.slice(first, last);
}
