import type { PageLayout } from '../layout/page-layout.ts';
import { pageRange, rowAt, type ViewRect } from '../layout/pages-round.ts';
import { rowOfPage } from '../layout/rows.ts';

/** Ranks of what is drawn; the lowest comes first. Within each, what is nearer comes before. */
export const RANKS = { inView: 0, sharpPart: 100, ahead: 200, behind: 300, thumbnail: 1000 } as const;

/** A page and the rank of its drawing. */
export type RankedPage = { readonly pageIndex: number; readonly rank: number };

/** How many rows are drawn beyond those in view. */
export type Reach = { readonly ahead: number; readonly behind: number };

/**
 * The pages to be drawn: those in view, then those ahead in the direction of the last scroll, then those behind. Of those
 * in view the one gone to comes first, then the nearest to the middle.
 */
export function pagesToDraw(
  layout: PageLayout,
  view: ViewRect,
  inView: readonly number[],
  direction: 1 | -1,
  reach: Reach,
  goneTo?: number,
): readonly RankedPage[] {
  // Between two rows, what is next to the view is not in it.
  const [firstSeen, lastSeen] = [inView[0], inView.at(-1)];
  const here = rowAt(layout, view.top);
  const firstRow = firstSeen === undefined ? here : rowOfPage(firstSeen, layout.spread);
  const lastRow = lastSeen === undefined ? here - 1 : rowOfPage(lastSeen, layout.spread);
  const [below, above] = direction === 1 ? [reach.ahead, reach.behind] : [reach.behind, reach.ahead];
  const after = pageRange(lastRow + 1, lastRow + below).flatMap(row => pagesOf(layout, row, 1));
  const before = pageRange(1, above).flatMap(back => pagesOf(layout, firstRow - back, -1));
  const [ahead, behind] = direction === 1 ? [after, before] : [before, after];
  return [
    ...ranked(nearestFirst(layout, view, inView, goneTo), RANKS.inView),
    ...ranked(ahead, RANKS.ahead),
    ...ranked(behind, RANKS.behind),
  ];
}

function nearestFirst(
  { boxes }: PageLayout,
  view: ViewRect,
  pages: readonly number[],
  goneTo: number | undefined,
): readonly number[] {
  const middle = view.top + view.height / 2;
  const away = (pageIndex: number): number => {
    const box = boxes[pageIndex];
    if (pageIndex === goneTo) return -1;
    return box ? Math.max(box.top - middle, middle - box.top - box.height, 0) : Infinity;
  };
  return pages.toSorted((a, b) => away(a) - away(b));
}

function pagesOf({ rows }: PageLayout, index: number, direction: 1 | -1): readonly number[] {
  const row = rows[index];
  if (!row) return [];
  const pages = pageRange(row.first, row.last);
  return direction === 1 ? pages : pages.toReversed();
}

function ranked(pages: readonly number[], from: number): readonly RankedPage[] {
  return pages.map((pageIndex, at) => ({ pageIndex, rank: from + at }));
}
