import type { PageLayout } from './layout/page-layout.ts';
import { currentPage, pagesBetween, type Stretch, type ViewRect } from './layout/pages-round.ts';

/** The pages round the member's place. */
export type Near = {
  /** Those that exist in the document. */
  readonly mounted: Stretch;
  readonly inView: Stretch;
  readonly current: number;
  /** The row that is shown, where rows are shown one at a time. */
  readonly row: number;
};

export const NOWHERE: Near = {
  mounted: { first: 0, last: -1 },
  inView: { first: 0, last: 0 },
  current: 0,
  row: 0,
};

/** Pages that are kept for what is selected on them, at most. */
const MOST_SELECTED = 12;

/**
 * Pages in view, and those within a viewer's height above and below, which are kept ready.
 *
 * @param selected pages that hold a selection, which would be lost with them
 */
export function nearby(layout: PageLayout, view: ViewRect, row: number, selected: Stretch | undefined): Near {
  if (layout.boxes.length === 0) return NOWHERE;
  const { top, height } = view;
  const current = currentPage(layout, view);
  const alone = layout.flow === 'paged' ? layout.rows[row] : undefined;
  if (alone) return { mounted: alone, inView: alone, current, row };
  const inView = pagesBetween(layout, top, top + height);
  const mounted = pagesBetween(layout, top - height, top + 2 * height);
  const first = Math.min(mounted.first, selected?.first ?? mounted.first);
  const last = Math.max(mounted.last, selected?.last ?? mounted.last);
  const isBearable = last - first <= mounted.last - mounted.first + MOST_SELECTED;
  return { mounted: isBearable ? { first, last } : mounted, inView, current, row };
}

export function sameNear(a: Near, b: Near): boolean {
  const same = (x: Stretch, y: Stretch): boolean => x.first === y.first && x.last === y.last;
  return a.current === b.current && a.row === b.row && same(a.mounted, b.mounted) && same(a.inView, b.inView);
}

/** The pages of a viewer that the selection of the document begins and ends on. */
export function selectedPages(viewer: HTMLElement): Stretch | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const ends = [selection.anchorNode, selection.focusNode].flatMap(node => {
    const element = node instanceof Element ? node : node?.parentElement;
    const page = element?.closest<HTMLElement>('[data-page-index]');
    return page && viewer.contains(page) ? [Number(page.dataset['pageIndex'])] : [];
  });
  return ends.length === 0 ? undefined : { first: Math.min(...ends), last: Math.max(...ends) };
}
