import { describe, expect, it } from 'vitest';
import { layoutPages } from '../../../../../renderer/reader/viewer/layout/page-layout.ts';
import { MOST_KEPT, nearby } from '../../../../../renderer/reader/viewer/near.ts';
import type { Flow } from '../../../../../shared/reading/page-look.ts';
import { PORTRAIT } from '../../../../support/layouts.ts';

const VIEW = { width: 900, height: 700 };

/** The pages round the first of a paper of forty, or round another one that is shown. */
function nearPage(flow: Flow, page: number, kept?: { readonly first: number; readonly last: number }) {
  const pages = Array.from({ length: 40 }, () => PORTRAIT);
  const layout = layoutPages(pages, { zoom: 'fit-page', spread: 'one', flow }, VIEW);
  const top = layout.rows[page]?.top ?? 0;
  return nearby(layout, { left: 0, top, ...VIEW }, flow === 'paged' ? page : 0, kept);
}

describe('the pages that are kept for what is selected', () => {
  it.each(['continuous', 'paged'] as const)('are there with all between them and those in view: %s', flow => {
    const near = nearPage(flow, 5, { first: 1, last: 2 });
    expect(near.mounted.first).toBe(1);
    expect(near.mounted.last).toBeGreaterThanOrEqual(5);
    expect(near.selectable).toEqual({ first: 1, last: near.inView.last });
    expect(near.inView.first).toBe(5);
  });

  it.each(['continuous', 'paged'] as const)('are let go of when they are too far away: %s', flow => {
    const [held, far] = [nearPage(flow, MOST_KEPT + 1, { first: 1, last: 1 }), { first: 1, last: 1 }];
    expect(held.mounted.first).toBe(1);
    const left = nearPage(flow, 30, far);
    expect(left).toEqual(nearPage(flow, 30));
    expect(left.selectable).toEqual(left.inView);
  });

  it('are none where nothing is selected: the row alone is there, where rows are shown one at a time', () => {
    expect(nearPage('paged', 5)).toMatchObject({ mounted: { first: 5, last: 5 }, selectable: { first: 5, last: 5 } });
  });
});
