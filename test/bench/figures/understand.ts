import type { Figure } from '../figure.ts';
import { withBaseline } from '../windows.ts';

/**
 * Understanding a long paper, its text in hand, against bare pdf.js extracting that text.
 *
 * Both happen one after the other in the same window, which is started for it. As in an import, the front pages were
 * understood before, when the paper was opened; the first paper after a start pays there for the compiling of the rules.
 */
export const understand: Figure = {
  name: 'understand',
  unit: 'ms',
  limits: { ratio: 0.05 },
  warmUp: false,
  async prepare(workshop) {
    const profile = await workshop.newFolder('plain-profile');
    let extractMs = 0;
    return {
      ours: () =>
        withBaseline(workshop, profile, 'study.html', async ({ page }) => {
          const body = page.locator('body[data-extract-ms]');
          await body.waitFor({ state: 'attached', timeout: 120_000 });
          extractMs = Number(await body.getAttribute('data-extract-ms'));
          return Number(await body.getAttribute('data-understand-ms'));
        }),
      baseline: () => Promise.resolve(extractMs),
      note: `understanding ${(await workshop.paper()).words}, its text in hand, against bare pdf.js extracting that text`,
    };
  },
};
