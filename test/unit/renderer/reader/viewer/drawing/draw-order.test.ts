import { describe, expect, it } from 'vitest';
import { pagesToDraw } from '../../../../../../renderer/reader/viewer/drawing/draw-order.ts';
import { pagesTouching } from '../../../../../../renderer/reader/viewer/layout/pages-round.ts';
import { laidOut, pageOf } from '../../../../../support/layouts.ts';

const ten = Array.from({ length: 10 }, () => pageOf(600, 800));
const column = laidOut(ten, 1, 1000);
const at = (top: number, height = 500) => ({ left: 0, top, width: 1000, height });

function order(layout: typeof column, view: ReturnType<typeof at>, direction: 1 | -1, ahead = 2, behind = 1) {
  const drawn = pagesToDraw(layout, view, pagesTouching(layout, view), direction, { ahead, behind });
  return drawn.toSorted((a, b) => a.rank - b.rank).map(({ pageIndex }) => pageIndex);
}

describe('pagesToDraw', () => {
  it('takes what is in view first, then what is ahead, then what is behind', () => {
    expect(order(column, at(20 + 4 * 812), 1)).toEqual([4, 5, 6, 3]);
    expect(order(column, at(20 + 4 * 812), -1)).toEqual([4, 3, 2, 5]);
  });

  it('takes the page in the middle of the view before the others in view', () => {
    expect(order(column, at(20 + 4 * 812 + 700), 1)).toEqual([5, 4, 6, 7, 3]);
  });

  it('takes the page gone to before one that fills more of the view', () => {
    const view = at(20 + 4 * 812 + 700);
    const drawn = pagesToDraw(column, view, [4, 5], 1, { ahead: 1, behind: 1 }, 4);
    expect(drawn.map(({ pageIndex }) => pageIndex)).toEqual([4, 5, 6, 3]);
  });

  it('goes by rows where two pages stand beside each other', () => {
    const pairs = laidOut(ten, 1, 1400, { spread: 'two' });
    expect(order(pairs, { ...at(20 + 812), width: 1400 }, 1, 1, 1)).toEqual([2, 3, 4, 5, 1, 0]);
  });

  it('draws the next row ahead where one is shown at a time', () => {
    const paged = laidOut(ten, 'fit-page', 1000, { flow: 'paged' });
    expect(order(paged, at(3 * 500), 1)).toEqual([3, 4, 5, 2]);
  });

  it('leaves no page out where the view ends between two', () => {
    const top = 20 + 4 * 812;
    expect(order(column, at(top, 806), 1)).toEqual([4, 5, 6, 3]);
    expect(order(column, at(top - 6, 812), -1)).toEqual([4, 3, 2, 5]);
    expect(order(column, at(top - 8, 5), 1)).toEqual([4, 5, 3]);
  });

  it('ends with the paper', () => {
    expect(order(column, at(0), -1)).toEqual([0, 1]);
    expect(order(column, at(20 + 9 * 812), 1)).toEqual([9, 8]);
  });
});
