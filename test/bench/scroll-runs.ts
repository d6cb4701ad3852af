import type { ElectronApplication, Page } from '@playwright/test';
import { ReaderPage } from '../e2e/pages/reader.ts';
import { BENCH_PAGES } from './bench-paper.ts';
import type { Shown } from './baselines/pages/scroll-clock.ts';
import { openPaper } from './library-profile.ts';
import { onceARun } from './once-a-run.ts';
import { sheetScale } from './sheet-scale.ts';
import { withBaseline, withLectern } from './windows.ts';
import type { Workshop } from './workshop.ts';

const PAGES_PER_SECOND = 10;
const REST_MS = 5000;

/** How Lectern shows pages, and how pdf.js's viewer component does. */
export const LECTERN_PAGES: Shown = {
  scroller: '.viewer',
  page: '[data-page-index]',
  drawn: '[data-page-index][data-drawn]',
};
export const COMPONENT_PAGES: Shown = {
  scroller: '#container',
  page: '.page',
  drawn: '.page[data-loaded][data-drawn]',
};

/** What scrolling through all pages of a paper came to. */
export type Scrolled = {
  /** The share of the time in which a page in view was not drawn. */
  readonly undrawn: number;
  /** The resident memory of the window's renderer afterwards, in megabytes. */
  readonly memory: number;
};

/** Both sides of scrolling through all pages, by the number of the run. The baseline follows on Lectern's run. */
export type ScrollRuns = {
  readonly ours: (run: number) => Promise<Scrolled>;
  readonly baseline: (run: number) => Promise<Scrolled>;
};

/** The area that pages are shown in, in CSS pixels, and the scale of page one in CSS pixels a point. */
export type View = { readonly width: number; readonly height: number; readonly scale: number };

const known = new WeakMap<Workshop, Promise<ScrollRuns>>();

/** The runs of a workshop, made once for all figures. */
export function scrollRuns(workshop: Workshop): Promise<ScrollRuns> {
  const runs = known.get(workshop) ?? prepare(workshop);
  known.set(workshop, runs);
  return runs;
}

async function prepare(workshop: Workshop): Promise<ScrollRuns> {
  const { newFolder, copyOf, baselines } = workshop;
  const profile = await workshop.paperProfile();
  const plainProfile = await newFolder('plain-profile');
  let view: View = { width: 0, height: 0, scale: 1 };
  return {
    ours: onceARun(async () =>
      withLectern(workshop, await copyOf(profile), async ({ app, page }) => {
        await openPaper({ page });
        await new ReaderPage(page).drawn(0);
        await page.evaluate(baselines.pageClock);
        view = await viewOf(page);
        return scrollThrough(app, page, LECTERN_PAGES);
      }),
    ),
    baseline: onceARun(() =>
      withBaseline(workshop, plainProfile, componentAddress(view), async ({ app, page }) => {
        await page.locator(COMPONENT_PAGES.drawn).first().waitFor({ state: 'attached' });
        await page.evaluate(baselines.pageClock);
        return scrollThrough(app, page, COMPONENT_PAGES);
      }),
    ),
  };
}

/** How Lectern shows the paper that is open. */
export async function viewOf(page: Page): Promise<View> {
  const size = await page.locator(LECTERN_PAGES.scroller).boundingBox();
  return { width: size?.width ?? 0, height: size?.height ?? 0, scale: await sheetScale(page, 0) };
}

/** The page of the baseline's app that shows the paper the same way in pdf.js's viewer component. */
export function componentAddress({ width, height, scale }: View): string {
  return `viewer.html?width=${width}&height=${height}&scale=${scale}`;
}

async function scrollThrough(app: ElectronApplication, page: Page, shown: Shown): Promise<Scrolled> {
  await page.waitForTimeout(REST_MS);
  const undrawn = await page.evaluate(([how, pages, speed]) => window.lecternBench.scrollAtSpeed(how, pages, speed), [
    shown,
    BENCH_PAGES,
    PAGES_PER_SECOND,
  ] as const);
  await page.waitForTimeout(REST_MS);
  const inspector = await page.context().newCDPSession(page);
  for (const _round of ['first', 'second']) await inspector.send('HeapProfiler.collectGarbage');
  return { undrawn, memory: await rendererMemory(app) };
}

function rendererMemory(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize / 1024, 0),
  );
}
