import { textPieces } from '../marks/text-pieces.ts';
import type { FlowPlace } from '../reflow/flow-place.ts';

/** Where the selection begins on the pages in view, or the words that were clicked last; undefined where neither is. */
export function selectedPlaceOnPages(inView: readonly number[]): FlowPlace | undefined {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const element = range?.startContainer.parentElement;
  const page = element?.closest<HTMLElement>('[data-page-index]');
  const layer = element?.closest('.textLayer');
  const pageIndex = Number(page?.dataset['pageIndex']);
  if (!range || !layer || !inView.includes(pageIndex)) return undefined;
  const piece = textPieces(layer).find(({ node }) => node === range.startContainer);
  return piece && { pageIndex, offset: piece.offset + range.startOffset };
}
