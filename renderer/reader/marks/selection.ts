import { describeQuote, type Quote } from '../../../shared/anchoring/quote.ts';
import { joinLineRects, type Rect } from '../../../shared/annotations/geometry.ts';
import { rectInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { withoutStamps, type SelectedText } from '../../../shared/text/between-pages.ts';
import { rectsOf, textPieces, type TextPiece } from './text-pieces.ts';

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

/**
 * What a range covers of the words of the pages, page by page. Where it goes over a page break, page numbers and running
 * heads at it are left out.
 */
export function partsOf(viewer: Element, pages: readonly PageGeometry[], range: Range): readonly SelectedPart[] {
  const covered = [...viewer.querySelectorAll<HTMLElement>('[data-page-index]')].flatMap(
    page => coveredOn(page, range) ?? [],
  );
  return covered.flatMap((cover, at) => {
    const { page, pageIndex, pieces } = cover;
    const scale = Number(page.dataset['scale']);
    const geometry = pages[pageIndex];
    const { start, end } = withoutStamps(covered[at - 1], cover, covered[at + 1]);
    const quote = describeQuote(cover.text, start, end);
    if (!geometry || !quote) return [];
    const origin = page.getBoundingClientRect();
    const rects = rectsOf(pieces, quote.start, quote.end).map(({ left, top, right, bottom }) =>
      rectInPage(geometry, [
        (left - origin.left) / scale,
        (top - origin.top) / scale,
        (right - origin.left) / scale,
        (bottom - origin.top) / scale,
      ]),
    );
    const joined = joinLineRects(rects);
    return joined.length > 0 ? [{ pageIndex, quote, rects: joined }] : [];
  });
}

/** What a range covers of the words of a page, in UTF-16 units of its text. */
type Cover = SelectedText & {
  readonly page: HTMLElement;
  readonly pageIndex: number;
  readonly pieces: readonly TextPiece[];
};

function coveredOn(page: HTMLElement, range: Range): Cover | undefined {
  const layer = page.querySelector('.textLayer');
  if (!layer || !range.intersectsNode(layer)) return undefined;
  const pieces = textPieces(layer);
  const spans = pieces.flatMap(piece => {
    if (!piece.node || !range.intersectsNode(piece.node)) return [];
    const from = piece.node === range.startContainer ? range.startOffset : 0;
    const to = piece.node === range.endContainer ? range.endOffset : piece.text.length;
    return from < to ? [{ start: piece.offset + from, end: piece.offset + to }] : [];
  });
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return undefined;
  const text = pieces.map(piece => piece.text).join('');
  return { page, pageIndex: Number(page.dataset['pageIndex']), pieces, text, start: first.start, end: last.end };
}
