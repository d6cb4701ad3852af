import type { PageLayout } from './layout/page-layout.ts';
import { currentPage, pagesBetween, type Stretch, type ViewRect } from './layout/pages-round.ts';

/** The pages round the member's place. */
export type Near = {
  /** Those that exist in the document. */
  readonly mounted: Stretch;
  readonly inView: Stretch;
  /** Those in view and all that are kept, without a gap: their words are what can be selected. */
  readonly selectable: Stretch;
  readonly current: number;
  /** The row that is shown, where rows are shown one at a time. */
  readonly row: number;
};

export const NOWHERE: Near = {
  mounted: { first: 0, last: -1 },
  inView: { first: 0, last: 0 },
  selectable: { first: 0, last: 0 },
  current: 0,
  row: 0,
};

/** Pages beyond those near the member's place that are kept for what is selected on them, at most. */
export const MOST_KEPT = 12;

/**
 * Pages in view, and those within a viewer's height above and below, which are kept ready; where rows are shown one at a
 * time, that row.
 *
 * @param kept pages that hold a selection, which would be lost with them
 */
export function nearby(layout: PageLayout, view: ViewRect, row: number, kept: Stretch | undefined): Near {
  if (layout.boxes.length === 0) return NOWHERE;
  const { top, height } = view;
  const current = currentPage(layout, view);
  const alone = layout.flow === 'paged' ? layout.rows[row] : undefined;
  const inView = alone ? { first: alone.first, last: alone.last } : pagesBetween(layout, top, top + height);
  const ready = alone ? inView : pagesBetween(layout, top - height, top + 2 * height);
  const mounted = kept ? joined(ready, kept) : ready;
  const isBearable = mounted.last - mounted.first <= ready.last - ready.first + MOST_KEPT;
  if (!kept || !isBearable) return { mounted: ready, inView, selectable: inView, current, row };
  return { mounted, inView, selectable: joined(inView, kept), current, row };
}

function joined(a: Stretch, b: Stretch): Stretch {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

export function sameNear(a: Near, b: Near): boolean {
  const same = (x: Stretch, y: Stretch): boolean => x.first === y.first && x.last === y.last;
  const isSamePlace = a.current === b.current && a.row === b.row;
  return isSamePlace && same(a.mounted, b.mounted) && same(a.inView, b.inView) && same(a.selectable, b.selectable);
}

/**
 * The pages of a viewer to be kept: those that the selection of the document begins and ends on.
 *
 * @param asked a page that is asked to be kept too
 */
export function pagesToKeep(viewer: HTMLElement, asked: number | undefined): Stretch | undefined {
  const selection = getSelection();
  const nodes = !selection || selection.isCollapsed ? [] : [selection.anchorNode, selection.focusNode];
  const selected = nodes.flatMap(node => {
    const element = node instanceof Element ? node : node?.parentElement;
    const page = element?.closest<HTMLElement>('[data-page-index]');
    return page && viewer.contains(page) ? [Number(page.dataset['pageIndex'])] : [];
  });
  const kept = asked === undefined ? selected : [...selected, asked];
  return kept.length === 0 ? undefined : { first: Math.min(...kept), last: Math.max(...kept) };
}
