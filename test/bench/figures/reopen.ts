import type { Page } from '@playwright/test';
import { LibraryPage } from '../../e2e/pages/library.ts';
import { ReaderPage } from '../../e2e/pages/reader.ts';
import type { Figure } from '../figure.ts';
import { paperButton, rest } from '../library-profile.ts';
import { timeBare } from '../time-bare.ts';
import { timeClick } from '../time-click.ts';
import { withLectern } from '../windows.ts';

const LEFT_AT = '200';

/** Where the member left: the page, and the scale it was shown at in CSS pixels a point. */
type Left = { readonly pageIndex: number; readonly scale: number };

/**
 * From the click on a paper in the library to the page painted at which the member left it in an earlier session,
 * against bare pdf.js that opens the same bytes and draws the same page.
 *
 * The clocks are those of the figure `open-first`; Lectern's stops at the stored picture of the page, decoded and
 * painted, if that comes before the drawing.
 */
export const reopen: Figure = {
  name: 'reopen',
  unit: 'ms',
  limits: { ratio: 0.7 },
  warmUp: true,
  async prepare(workshop) {
    const { baselines, newFolder, copyOf } = workshop;
    const profile = await copyOf(await workshop.paperProfile());
    const { pageIndex, scale } = await withLectern(workshop, profile, async ({ app, page }) => {
      await paperButton({ page }).click();
      const left = await leaveAt(page, LEFT_AT);
      // A window that is opened again shows what it last showed.
      await new LibraryPage(app, page).show();
      await rest(page);
      return left;
    });
    const plainProfile = await newFolder('plain-profile');
    const sheet = `[data-page-index="${pageIndex}"]`;
    return {
      ours: async () =>
        withLectern(workshop, await copyOf(profile), async ({ page }) => {
          await rest(page);
          return timeClick(page, baselines.pageClock, paperButton({ page }), {
            drawn: `${sheet}[data-drawn]`,
            picture: `${sheet} .page-picture`,
          });
        }),
      baseline: () => timeBare(workshop, plainProfile, pageIndex, scale),
      note: `reopening ${(await workshop.paper()).words} at page ${LEFT_AT}, where it was left, against bare pdf.js`,
    };
  },
};

/** Goes to a page by its printed number and stays until the place and the picture of it are kept. */
async function leaveAt(page: Page, label: string): Promise<Left> {
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.goTo(label);
  const sheet = page.locator(`.page-box[aria-label="Page ${label}" i]`);
  await page.locator(`.page-box[aria-label="Page ${label}" i][data-drawn]`).waitFor();
  await rest(page);
  return {
    pageIndex: Number(await sheet.getAttribute('data-page-index')),
    scale: Number(await sheet.getAttribute('data-scale')),
  };
}
