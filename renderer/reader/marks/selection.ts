import { describeQuote, type Quote } from '../../../shared/anchoring/quote.ts';
import { joinLineRects, type Rect } from '../../../shared/annotations/geometry.ts';
import { rectInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { rectsOf, textPieces } from './text-pieces.ts';

/** The part of a selection that lies on one page. */
export type SelectedPart = {
  readonly pageIndex: number;
  readonly quote: Quote;
  /** In PDF points, one a line. */
  readonly rects: readonly Rect[];
};

/** What is selected in the pages, and where that lies on the screen (client coordinates). */
export type PageSelection = { readonly parts: readonly SelectedPart[]; readonly bounds: DOMRect };

/** The text selected in the pages, if any. A selection over page breaks has a part for each page. */
export function readSelection(viewer: Element, pages: readonly PageGeometry[]): PageSelection | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const parts = partsOf(viewer, pages, range);
  return parts.length > 0 ? { parts, bounds: range.getBoundingClientRect() } : undefined;
}

/** What a range covers of the words of the pages, page by page. */
export function partsOf(viewer: Element, pages: readonly PageGeometry[], range: Range): readonly SelectedPart[] {
  const parts: SelectedPart[] = [];
  for (const page of viewer.querySelectorAll<HTMLElement>('[data-page-index]')) {
    const layer = page.querySelector('.textLayer');
    const pageIndex = Number(page.dataset['pageIndex']);
    const scale = Number(page.dataset['scale']);
    const geometry = pages[pageIndex];
    if (!layer || !geometry || !range.intersectsNode(layer)) continue;
    const part = partOn(layer, range);
    if (!part) continue;
    const origin = page.getBoundingClientRect();
    const rects = part.clientRects.map(({ left, top, right, bottom }) =>
      rectInPage(geometry, [
        (left - origin.left) / scale,
        (top - origin.top) / scale,
        (right - origin.left) / scale,
        (bottom - origin.top) / scale,
      ]),
    );
    const joined = joinLineRects(rects);
    if (joined.length > 0) parts.push({ pageIndex, quote: part.quote, rects: joined });
  }
  return parts;
}

/**
 * The quote and the boxes of what a range covers of a text layer; white space at the ends of the selection is left out
 * of both.
 */
function partOn(
  layer: Element,
  range: Range,
): { readonly quote: Quote; readonly clientRects: readonly DOMRect[] } | undefined {
  const pieces = textPieces(layer);
  const text = pieces.map(piece => piece.text).join('');
  const covered = pieces.flatMap(piece => {
    if (!piece.node || !range.intersectsNode(piece.node)) return [];
    const from = piece.node === range.startContainer ? range.startOffset : 0;
    const to = piece.node === range.endContainer ? range.endOffset : piece.text.length;
    return from < to ? [{ start: piece.offset + from, end: piece.offset + to }] : [];
  });
  const [first, last] = [covered[0], covered.at(-1)];
  const quote = first && last ? describeQuote(text, first.start, last.end) : undefined;
  if (!quote) return undefined;
  return { quote, clientRects: rectsOf(pieces, quote.start, quote.end) };
}
