/** A text node or a line break of a text layer, and where it stands in the text of the page. */
export type TextPiece = { readonly node: Text | undefined; readonly text: string; readonly offset: number };

/** The layer's text nodes and line breaks. In order they are the text of the page that import keeps. */
export function textPieces(layer: Element): readonly TextPiece[] {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: TextPiece[] = [];
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : '';
    if (text === '') continue;
    pieces.push({ node: node instanceof Text ? node : undefined, text, offset });
    offset += text.length;
  }
  return pieces;
}

/** The boxes on the screen of the text from `start` to `end`. */
export function rectsOf(pieces: readonly TextPiece[], start: number, end: number): readonly DOMRect[] {
  return rangesOf(pieces, start, end).flatMap(range => [...range.getClientRects()]);
}

/** The text from `start` to `end`, a range for each node that holds some of it. */
export function rangesOf(pieces: readonly TextPiece[], start: number, end: number): readonly Range[] {
  return pieces.flatMap(({ node, text, offset }) => {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, text.length)];
    if (!node || from >= to) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}
