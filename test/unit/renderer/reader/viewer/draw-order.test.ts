import { describe, expect, it } from 'vitest';
import { drawingKey, nextDrawing, type Drawing } from '../../../../../renderer/reader/viewer/draw-order.ts';

const mounted: readonly Drawing[] = [3, 4, 5, 6, 7, 8].map(pageIndex => ({ pageIndex, scale: 1.25 }));

/** The order in which pages come to be drawn. */
function order(drawings: readonly Drawing[], current: number, inView: { first: number; last: number }): number[] {
  const drawn = new Set<string>();
  const pages: number[] = [];
  for (let next = nextDrawing(drawings, drawn, current, inView); next;) {
    pages.push(next.pageIndex);
    drawn.add(drawingKey(next));
    next = nextDrawing(drawings, drawn, current, inView);
  }
  return pages;
}

describe('nextDrawing', () => {
  it('goes from the page the member is on outwards, ahead before behind', () => {
    expect(order(mounted, 5, { first: 5, last: 5 })).toEqual([5, 6, 4, 7, 3, 8]);
  });

  it('draws all that is in view before what is not', () => {
    expect(order(mounted, 5, { first: 3, last: 5 })).toEqual([5, 4, 3, 6, 7, 8]);
  });

  it('is none when all is drawn', () => {
    const drawn = new Set(mounted.map(drawingKey));
    expect(nextDrawing(mounted, drawn, 5, { first: 5, last: 5 })).toBeUndefined();
  });

  it('draws a page again that was drawn at another scale', () => {
    const drawn = new Set(mounted.map(drawingKey));
    const zoomed = mounted.map(drawing => ({ ...drawing, scale: 1.5 }));
    expect(nextDrawing(zoomed, drawn, 4, { first: 4, last: 4 })).toEqual({ pageIndex: 4, scale: 1.5 });
  });
});
