import type { Page } from '@playwright/test';
import { chooseMenu } from '../../e2e/app.ts';
import { ReaderPage } from '../../e2e/pages/reader.ts';
import type { Figure } from '../figure.ts';
import { openPaper } from '../library-profile.ts';
import { median } from '../median.ts';
import { COMPONENT_PAGES, componentAddress, LECTERN_PAGES, viewOf, type View } from '../scroll-runs.ts';
import { withBaseline, withLectern } from '../windows.ts';

/** An odd number, so that there is one in the middle. */
const TURNS = 11;
const PAUSE_MS = 1200;

/**
 * Turning to the next page after a pause, page by page as one reads: frames from the press of Page Down until the page
 * stands in the middle of the view, drawn at its scale. Of each run the median of eleven turns counts.
 *
 * A frame is a sixtieth of a second: what comes late counts as the frames that would have fitted in. pdf.js's viewer
 * component, in an area of the same size at the same scale, is set beside it.
 */
export const nextPage: Figure = {
  name: 'next-page',
  unit: 'frames',
  limits: { value: 2 },
  warmUp: false,
  mostRuns: 3,
  async prepare(workshop) {
    const { newFolder, copyOf, baselines } = workshop;
    const profile = await workshop.paperProfile();
    const plainProfile = await newFolder('plain-profile');
    let view: View = { width: 0, height: 0, scale: 1 };
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ app, page }) => {
          await openPaper({ page });
          const reader = new ReaderPage(page);
          await reader.drawn(0);
          await chooseMenu(app, 'View', 'Fit page');
          await page.waitForTimeout(PAUSE_MS);
          await reader.drawn(0);
          view = await viewOf(page);
          await page.evaluate(baselines.pageClock);
          await reader.viewer.focus();
          return turn(page, LECTERN_PAGES.scroller, next => `[data-page-index="${next}"][data-drawn]`);
        }),
      baseline: () =>
        withBaseline(workshop, plainProfile, componentAddress(view), async ({ page }) => {
          await page.locator(COMPONENT_PAGES.drawn).first().waitFor({ state: 'attached' });
          await page.evaluate(baselines.pageClock);
          return turn(
            page,
            COMPONENT_PAGES.scroller,
            next => `.page[data-page-number="${next + 1}"][data-loaded][data-drawn]`,
          );
        }),
      note: `turning to the next page of ${(await workshop.paper()).words} after a pause, beside pdf.js's viewer component`,
    };
  },
};

/** @param drawn selector of a page, by its index in the file, once it is drawn */
async function turn(page: Page, scroller: string, drawn: (pageIndex: number) => string): Promise<number> {
  const frames: number[] = [];
  for (let next = 1; next <= TURNS; next += 1) {
    await page.waitForTimeout(PAUSE_MS);
    const counting = await page.evaluateHandle(([area, wanted]) => window.lecternBench.countFrames(area, wanted), [
      scroller,
      drawn(next),
    ] as const);
    await page.keyboard.press('PageDown');
    frames.push(await counting.evaluate(({ frames: counted }) => counted));
  }
  return median(frames);
}
