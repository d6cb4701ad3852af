import type { Figure } from '../figure.ts';
import { withBaseline } from '../windows.ts';
import type { Workshop } from '../workshop.ts';

const ENTRIES = 10_000;

/** Folding a journal into an empty library, as at the first start after the library was lost or was joined from elsewhere. */
export const fold: Figure = {
  name: 'fold',
  unit: 'ms',
  limits: { value: 500 },
  warmUp: true,
  async prepare(workshop) {
    return {
      ours: () => timeFold(workshop, 'lectern'),
      baseline: () => timeFold(workshop, 'plain'),
      note: `folding a journal of ${ENTRIES} entries into an empty library, against putting the entries into a table of IndexedDB`,
    };
  },
};

async function timeFold(workshop: Workshop, by: 'lectern' | 'plain'): Promise<number> {
  const profile = await workshop.newFolder('fold');
  return withBaseline(workshop, profile, `fold.html?entries=${ENTRIES}&by=${by}`, async ({ page }) => {
    await page.getByRole('button', { name: 'Fold' }).click();
    await page.waitForFunction(() => document.body.dataset['ms'] !== undefined);
    return Number(await page.evaluate(() => document.body.dataset['ms']));
  });
}
