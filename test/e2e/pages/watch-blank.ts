import type { Page } from '@playwright/test';

/** What was seen of the pages in one frame after the other. */
export type Watched = { readonly frames: number; readonly blank: number };

/**
 * Looks at every frame of the window from now on whether a page in view shows nothing: neither a drawing nor a picture.
 *
 * @returns ends it and says what was seen
 */
export async function watchBlank(page: Page): Promise<() => Promise<Watched>> {
  const watch = await page.evaluateHandle(() => {
    const seen = { frames: 0, blank: 0, isOver: false };
    const look = (): void => {
      if (seen.isOver) return;
      seen.frames += 1;
      const isBlank = [...document.querySelectorAll<HTMLElement>('.viewer')].some(viewer => {
        const view = viewer.getBoundingClientRect();
        return [...viewer.querySelectorAll<HTMLElement>('[data-page-index]')].some(sheet => {
          const { top, bottom, left, right } = sheet.getBoundingClientRect();
          const isSeen = bottom > view.top + 1 && top < view.bottom - 1 && right > view.left && left < view.right;
          const canvas = sheet.querySelector<HTMLCanvasElement>('.page-drawing canvas');
          return isSeen && (canvas?.width ?? 0) === 0 && !sheet.querySelector('.page-picture');
        });
      });
      if (isBlank) seen.blank += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  return () =>
    watch.evaluate(seen => {
      seen.isOver = true;
      return { frames: seen.frames, blank: seen.blank };
    });
}
