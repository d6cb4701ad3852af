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
export type HitBoxes = {
  readonly hits: Hits;
  readonly rects: readonly (readonly PageShare[])[];
  /** Those of the hit that goes on from the page before. */
  readonly onto: readonly PageShare[];
};

/** Hits of a page that are shown: more than its words. */
const MOST_SHOWN = 2000;

/** Where the hits of a page stand, by its text layer; none where it has no such layer. */
export function boxesOfHits(page: HTMLElement, hits: Hits, pageIndex: number): HitBoxes {
  const layer = page.querySelector('.textLayer');
  if (!layer) return { hits, rects: [], onto: [] };
  const pieces = textPieces(layer);
  const box = page.getBoundingClientRect();
  const { first, end } = hits.onPage(pageIndex);
  const rects: (readonly PageShare[])[] = [];
  const shares = (touched: readonly TextPiece[], from: number, to: number): readonly PageShare[] =>
    rectsOf(touched, from, to).map(({ left, top, right, bottom }) => ({
      left: (left - box.left) / box.width,
      top: (top - box.top) / box.height,
      right: (right - box.left) / box.width,
      bottom: (bottom - box.top) / box.height,
    }));
  let piece = 0;
  for (let index = first; index < Math.min(end, first + MOST_SHOWN); index += 1) {
    const hit = hits.at(index);
    if (!hit) continue;
    while (endOf(pieces[piece]) <= hit.start && piece < pieces.length) piece += 1;
    rects.push(shares(piecesFrom(pieces, piece, hit.end), hit.start, hit.end));
  }
  const over = hits.at(hits.ontoPage(pageIndex))?.goesOn;
  return { hits, rects, onto: over ? shares(pieces, over.start, over.end) : [] };
}

function endOf(piece: TextPiece | undefined): number {
  return piece ? piece.offset + piece.text.length : 0;
}

function piecesFrom(pieces: readonly TextPiece[], first: number, end: number): readonly TextPiece[] {
  let last = first;
  while (last < pieces.length && (pieces[last]?.offset ?? 0) < end) last += 1;
  return pieces.slice(first, last);
}
