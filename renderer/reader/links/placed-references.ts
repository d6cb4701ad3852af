import { readableQuote } from '../../../shared/anchoring/quote.ts';
import { joinLineRects, type Rect } from '../../../shared/annotations/geometry.ts';
import { pageWords } from '../../../shared/pack/labels/page-words.ts';
import type { Reference } from '../../../shared/pack/references/reference.ts';
import { rectsOf, textPieces } from '../marks/text-pieces.ts';

/** A reference and where its words stand: boxes in points of the page as shown, from its top left corner, one a line. */
export type PlacedReference = { readonly reference: Reference; readonly text: string; readonly rects: readonly Rect[] };

/** More links than the fullest list of contents has; a page of a hostile file may have any number. */
const MOST_LINKS = 300;

/** Finds where the words of a page's references stand. `page` is its box, with the text layer in it. */
export function placeReferences(page: HTMLElement, references: readonly Reference[]): readonly PlacedReference[] {
  const layer = page.querySelector('.textLayer');
  if (!layer || references.length === 0) return [];
  const pieces = textPieces(layer);
  const text = pieces.map(piece => piece.text).join('');
  const origin = page.getBoundingClientRect();
  const scale = Number(page.dataset['scale']);
  return references.slice(0, MOST_LINKS).flatMap(reference => {
    const rects = rectsOf(pieces, reference.start, reference.end).map(({ left, top, right, bottom }): Rect => [
      (left - origin.left) / scale,
      (top - origin.top) / scale,
      (right - origin.left) / scale,
      (bottom - origin.top) / scale,
    ]);
    const joined = joinLineRects(rects);
    const words = readableQuote(text.slice(reference.start, reference.end));
    return joined.length > 0 ? [{ reference, text: words, rects: joined }] : [];
  });
}

/** The link under a point of a page, in points as shown from its top left corner. */
export function linkAt(placed: readonly PlacedReference[], x: number, y: number): Reference | undefined {
  return placed.find(({ rects }) =>
    rects.some(([left, top, right, bottom]) => left <= x && x <= right && top <= y && y <= bottom),
  )?.reference;
}

/** What a link is called: `page 12: go there`, `Appendix A: go to page 31`. */
export function linkWords({ kind, target }: Reference, text: string, labels: readonly (string | null)[]): string {
  return kind === 'page' ? `${text}: go there` : `${text}: go to ${pageWords(labels, target)}`;
}
