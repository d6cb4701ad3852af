import { textPieces, type TextPiece } from './text-pieces.ts';

/** A place between two characters of a paper: an offset into the text of a page, in UTF-16 units. */
export type TextPlace = { readonly pageIndex: number; readonly offset: number };

export function comparePlaces(a: TextPlace, b: TextPlace): number {
  return a.pageIndex - b.pageIndex || a.offset - b.offset;
}

/** The text layer of a page, once its words are there. */
export function wordsLayer(area: Element, pageIndex: number): Element | undefined {
  const layer = area.querySelector(`[data-page-index="${pageIndex}"] .textLayer`);
  return layer?.querySelector('.endOfContent') ? layer : undefined;
}

/** The text of a page as its layer has it: that which import keeps. */
export function layerText(layer: Element): string {
  return textPieces(layer)
    .map(({ text }) => text)
    .join('');
}

/** The place in the words under a point of the window, or next to it on its line; undefined away from all words. */
export function placeUnder(area: Element, x: number, y: number): TextPlace | undefined {
  const position = document.caretPositionFromPoint(x, y);
  const node = position?.offsetNode;
  if (!node || !area.contains(node)) return undefined;
  return placeOf(node, position.offset);
}

/** The place that a node and an offset of the document stand for; undefined outside of the words of pages. */
export function placeOf(node: Node, offset: number): TextPlace | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const layer = element?.closest('.textLayer');
  const page = layer?.closest<HTMLElement>('[data-page-index]');
  if (!layer || !page) return undefined;
  const pageIndex = Number(page.dataset['pageIndex']);
  const pieces = textPieces(layer);
  const piece = pieces.find(known => known.node === node);
  if (piece) return { pageIndex, offset: piece.offset + Math.min(offset, piece.text.length) };
  // Between two elements: the end of the words before.
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  const before = pieces.findLast(({ node: words }) => words && boundary.comparePoint(words, 0) <= 0);
  return { pageIndex, offset: before ? before.offset + before.text.length : 0 };
}

/** Where a place lies in the document; undefined where its page has no words there now. */
export function nodeAt(area: Element, place: TextPlace): { readonly node: Text; readonly offset: number } | undefined {
  const layer = wordsLayer(area, place.pageIndex);
  const piece = layer && pieceAt(textPieces(layer), place.offset);
  if (!piece?.node) return undefined;
  return { node: piece.node, offset: Math.min(Math.max(place.offset - piece.offset, 0), piece.text.length) };
}

/** The words that an offset lies in, at the end of, or next behind. */
function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  const withWords = pieces.filter(({ node }) => node);
  return withWords.find(piece => offset <= piece.offset + piece.text.length) ?? withWords.at(-1);
}

/** Where the selection of the document begins and where its end that moves is, where both are in the words of these pages. */
export function selectedPlaces(area: Element): { readonly anchor: TextPlace; readonly focus: TextPlace } | undefined {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
  if (!anchorNode || !focusNode || !area.contains(anchorNode) || !area.contains(focusNode)) return undefined;
  const [anchor, focus] = [placeOf(anchorNode, anchorOffset), placeOf(focusNode, focusOffset)];
  return anchor && focus && { anchor, focus };
}

/** Selects the words between two places, the second being the end that moves. */
export function selectBetween(area: Element, anchor: TextPlace, focus: TextPlace): boolean {
  const [from, to] = [nodeAt(area, anchor), nodeAt(area, focus)];
  if (!from || !to) return false;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
}

/** The range between two places, in any order. */
export function rangeBetween(area: Element, a: TextPlace, b: TextPlace): Range | undefined {
  const [first, last] = comparePlaces(a, b) <= 0 ? [a, b] : [b, a];
  const [from, to] = [nodeAt(area, first), nodeAt(area, last)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
