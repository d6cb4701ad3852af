import type { Flow, FlowBlock, FlowPage, Piece } from '../../../shared/reflow/flow.ts';
import { flowsOf } from '../../../shared/reflow/flow.ts';

/** A place in the text of a page: UTF-16 units into the text that is kept of it. */
export type FlowPlace = { readonly pageIndex: number; readonly offset: number };

/** A stretch of the text of a page. */
export type FlowStretch = { readonly pageIndex: number; readonly start: number; readonly end: number };

/** The pieces of a text, in reading order. */
function piecesIn(pages: readonly FlowPage[]): readonly Piece[] {
  return pages.flatMap(page => page.blocks.flatMap(piecesOfBlock));
}

function piecesOfBlock(block: FlowBlock): readonly Piece[] {
  return flowsOf(block).flat();
}

/** The place in the text of what stands at a height of a page, in points from its top; its start where nothing does. */
export function placeAtHeight(pages: readonly FlowPage[], pageIndex: number, down: number): FlowPlace {
  const pieces = piecesIn(pages).filter(piece => piece.pageIndex === pageIndex);
  // The text may be read in another order than down the page, where it has columns.
  const below = pieces.filter(piece => piece.down >= down - 2);
  const nearest = below.reduce<Piece | undefined>(
    (best, piece) => (best && best.down <= piece.down ? best : piece),
    undefined,
  );
  return { pageIndex, offset: (nearest ?? pieces.at(-1))?.start ?? 0 };
}

/** How far down its page a place stands, in points as shown. */
export function heightOfPlace(pages: readonly FlowPage[], { pageIndex, offset }: FlowPlace): number {
  let found: Piece | undefined;
  for (const piece of piecesIn(pages)) {
    if (piece.pageIndex === pageIndex && piece.start <= offset && (!found || piece.start >= found.start)) found = piece;
  }
  return found?.down ?? 0;
}

/** Pages on which a flow goes on that began on an earlier one. */
export function continuedPages(pages: readonly FlowPage[]): ReadonlySet<number> {
  const continued = new Set<number>();
  for (const { pageIndex, blocks } of pages) {
    for (const flow of blocks.flatMap(flowsOf)) for (const page of laterPages(flow, pageIndex)) continued.add(page);
  }
  return continued;
}

function laterPages(flow: Flow, first: number): readonly number[] {
  return flow.flatMap(({ pageIndex }) => (pageIndex > first ? [pageIndex] : []));
}
