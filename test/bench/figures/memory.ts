import type { ElectronApplication, Page } from '@playwright/test';
import { ReaderPage } from '../../e2e/pages/reader.ts';
import { BENCH_PAGES } from '../bench-paper.ts';
import type { Figure } from '../figure.ts';
import { paperButton, rest } from '../library-profile.ts';
import { sheetScale } from '../sheet-scale.ts';
import { withBaseline, withLectern } from '../windows.ts';

const PAGES_PER_SECOND = 20;
const REST_MS = 5000;

/** The area that pages are shown in, in CSS pixels, and the scale of page one in CSS pixels a point. */
type View = { readonly width: number; readonly height: number; readonly scale: number };

/**
 * Memory after scrolling through all pages of a paper, against pdf.js's viewer component.
 *
 * What is counted is the resident memory of the window's renderer process (`workingSetSize` of `app.getAppMetrics()`;
 * pdf.js's worker is a thread of it). Both sides show the paper in an area of the same size at the same scale and scroll
 * through it at 20 pages a second, half a page at a step; then they rest for five seconds, and the page's garbage is
 * collected, by the inspector's protocol, twice. Lectern's text layer is there as the viewer component's is; of each the
 * rest is as members have it.
 */
export const memory: Figure = {
  name: 'memory',
  unit: 'MB',
  limit: 1.3,
  warmUp: false,
  async prepare(workshop) {
    const { newFolder, copyOf, baselines } = workshop;
    const profile = await workshop.paperProfile();
    const plainProfile = await newFolder('plain-profile');
    let view: View = { width: 0, height: 0, scale: 1 };
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ app, page }) => {
          await rest(page);
          await paperButton({ page }).click();
          await new ReaderPage(page).drawn(0);
          await page.evaluate(baselines.pageClock);
          const size = await page.locator('.viewer').boundingBox();
          view = { width: size?.width ?? 0, height: size?.height ?? 0, scale: await sheetScale(page, 0) };
          return memoryAfterScrolling(app, page, '.viewer');
        }),
      baseline: () => {
        const address = `viewer.html?width=${view.width}&height=${view.height}&scale=${view.scale}`;
        return withBaseline(workshop, plainProfile, address, async ({ app, page }) => {
          await page.locator('body[data-drawn]').waitFor({ state: 'attached' });
          await page.evaluate(baselines.pageClock);
          await rest(page);
          return memoryAfterScrolling(app, page, '#container');
        });
      },
      note: `resident memory of the renderer after scrolling through ${(await workshop.paper()).words}, against pdf.js's viewer component`,
    };
  },
};

async function memoryAfterScrolling(app: ElectronApplication, page: Page, scroller: string): Promise<number> {
  await page.evaluate(([selector, pages, speed]) => window.lecternBench.scrollThrough(selector, pages, speed), [
    scroller,
    BENCH_PAGES,
    PAGES_PER_SECOND,
  ] as const);
  await page.waitForTimeout(REST_MS);
  const inspector = await page.context().newCDPSession(page);
  for (const _round of ['first', 'second']) await inspector.send('HeapProfiler.collectGarbage');
  return app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize / 1024, 0),
  );
}
