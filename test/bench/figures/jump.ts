import { ReaderPage } from '../../e2e/pages/reader.ts';
import type { Figure } from '../figure.ts';
import { openPaper, rest } from '../library-profile.ts';
import { sheetScale } from '../sheet-scale.ts';
import { timeEvent } from '../time-click.ts';
import { withBaseline, withLectern } from '../windows.ts';

/** Pages all over the paper, none of them near where one was before; an index in the file each. */
const PAGES = [401, 60, 333, 121, 289, 19, 452, 170, 240] as const;
/** Long enough for what is drawn ahead. */
const PAUSE_MS = 2000;

/**
 * Going to pages that were not drawn yet, against bare pdf.js that has the paper open and draws the same pages.
 *
 * Lectern's clock starts when the form is submitted in which the page is typed, and stops when the frame is handed over in
 * which the page stands there drawn at its scale. Bare pdf.js's runs from a click to the frame with the drawing; each page
 * is drawn at the scale and pixel ratio that Lectern drew it at. Between two pages both have a pause. Of each run the sum
 * over nine pages counts.
 */
export const jump: Figure = {
  name: 'jump',
  unit: 'ms',
  limits: { ratio: 1.2 },
  warmUp: false,
  mostRuns: 3,
  async prepare(workshop) {
    const { baselines, newFolder, copyOf } = workshop;
    const profile = await workshop.paperProfile();
    const plainProfile = await newFolder('plain-profile');
    let scales: readonly number[] = [];
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ page }) => {
          await openPaper({ page });
          const reader = new ReaderPage(page);
          await reader.drawn(0);
          await rest(page);
          const times: number[] = [];
          const drawnAt: number[] = [];
          for (const pageIndex of PAGES) {
            await page.waitForTimeout(PAUSE_MS);
            await reader.pageField.fill(`pdf ${pageIndex + 1}`);
            const drawn = `[data-page-index="${pageIndex}"][data-drawn]`;
            times.push(
              await timeEvent(page, baselines.pageClock, 'submit', drawn, () => reader.pageField.press('Enter')),
            );
            drawnAt.push(await sheetScale(page, pageIndex));
          }
          scales = drawnAt;
          return sum(times);
        }),
      baseline: () =>
        withBaseline(workshop, plainProfile, 'jump.html', async ({ page }) => {
          await page.locator('#next:not([disabled])').waitFor();
          await rest(page);
          const times: number[] = [];
          for (const [at, pageIndex] of PAGES.entries()) {
            await page.waitForTimeout(PAUSE_MS);
            await page.locator('#page').fill(`${pageIndex} ${scales[at] ?? 1}`);
            const drawn = `[data-drawn="${pageIndex}"]`;
            times.push(
              await timeEvent(page, baselines.pageClock, 'submit', drawn, () => page.locator('#page').press('Enter')),
            );
          }
          return sum(times);
        }),
      note: `going to nine pages of ${(await workshop.paper()).words} that were not drawn yet, all in all, against bare pdf.js drawing them`,
    };
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
