import type { PageShare } from './hit-boxes.ts';

/** CSS pixels kept free on all sides of a hit, for the words around it. */
export const CLEAR = 48;

/** Scrolls what holds a page no further than it takes for a part of the page to be in view. */
export function alignInViewer(page: HTMLElement, part: PageShare): void {
  const viewer = page.closest<HTMLElement>('.viewer');
  if (!viewer) return;
  const [view, box] = [viewer.getBoundingClientRect(), page.getBoundingClientRect()];
  const down = shift(
    box.top + part.top * box.height - view.top,
    box.top + part.bottom * box.height - view.top,
    CLEAR,
    viewer.clientHeight - CLEAR,
  );
  const across = shift(
    box.left + part.left * box.width - view.left,
    box.left + part.right * box.width - view.left,
    CLEAR,
    viewer.clientWidth - CLEAR,
  );
  if (down !== 0 || across !== 0) viewer.scrollBy({ left: across, top: down, behavior: 'instant' });
}

/** How far a stretch has to move to lie between two bounds; its beginning matters more than its end. */
export function shift(start: number, end: number, least: number, most: number): number {
  if (start < least) return start - least;
  return end > most ? Math.min(end - most, start - least) : 0;
}
