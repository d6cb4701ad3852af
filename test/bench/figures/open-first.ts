import type { Figure } from '../figure.ts';
import { paperButton, rest } from '../library-profile.ts';
import { sheetScale } from '../sheet-scale.ts';
import { timeBare } from '../time-bare.ts';
import { timeClick } from '../time-click.ts';
import { withLectern } from '../windows.ts';

const FIRST_DRAWN = '[data-page-index="0"][data-drawn]';

/**
 * From the click on a paper in the library to its first page painted, against bare pdf.js.
 *
 * Both clocks start at the event of the click and stop when the frame after the drawing was handed over. Lectern reads
 * the paper from IndexedDB, where import put it; it was never opened, so there is no stored picture of it: each run
 * begins with a fresh copy of such a profile. Bare pdf.js has its script loaded and the bytes in memory before the click,
 * and draws the page at the scale and pixel ratio that Lectern drew it at. Both have been left alone for some seconds
 * after the start, and whatever either keeps warm meanwhile it keeps warm for the member too: Lectern its reader and
 * pdf.js's worker, bare pdf.js nothing, since `getDocument` starts its worker by itself.
 */
export const openFirst: Figure = {
  name: 'open-first',
  unit: 'ms',
  limits: { ratio: 1.5 },
  warmUp: true,
  async prepare(workshop) {
    const { baselines, newFolder, copyOf } = workshop;
    const profile = await workshop.paperProfile();
    const plainProfile = await newFolder('plain-profile');
    let scale = 1;
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ page }) => {
          await rest(page);
          const milliseconds = await timeClick(page, baselines.pageClock, paperButton({ page }), {
            drawn: FIRST_DRAWN,
            picture: '',
          });
          scale = await sheetScale(page, 0);
          return milliseconds;
        }),
      baseline: () => timeBare(workshop, plainProfile, 0, scale),
      note: `first opening of ${(await workshop.paper()).words}, click to page one painted, against bare pdf.js`,
    };
  },
};
