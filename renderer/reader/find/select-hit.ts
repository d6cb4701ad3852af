import { textPieces, type TextPiece } from '../marks/text-pieces.ts';

/** Selects a stretch of the words of a page, given in UTF-16 units of its text. Nothing happens where they do not stand. */
export function selectOnPage(page: HTMLElement, start: number, end: number): void {
  const layer = page.querySelector('.textLayer');
  if (!layer) return;
  const pieces = textPieces(layer);
  const [from, to] = [spotAt(pieces, start, false), spotAt(pieces, end, true)];
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function spotAt(pieces: readonly TextPiece[], at: number, isEnd: boolean): { node: Text; offset: number } | undefined {
  for (const { node, text, offset } of pieces) {
    const within = at - offset;
    if (node && within <= text.length && (isEnd ? within > 0 : within >= 0 && within < text.length))
      return { node, offset: within };
  }
  return undefined;
}
