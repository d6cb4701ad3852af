import { rest } from './library-profile.ts';
import { timeClick } from './time-click.ts';
import { withBaseline } from './windows.ts';
import type { Workshop } from './workshop.ts';

/** Milliseconds from the click until bare pdf.js has opened the paper and painted one page of it at this scale. */
export function timeBare(workshop: Workshop, profile: string, pageIndex: number, scale: number): Promise<number> {
  return withBaseline(workshop, profile, `bare.html?page=${pageIndex}&scale=${scale}`, async ({ page }) => {
    await rest(page);
    const button = page.getByRole('button', { name: 'Open' });
    return timeClick(page, workshop.baselines.pageClock, button, { drawn: '[data-drawn]', picture: '' });
  });
}
