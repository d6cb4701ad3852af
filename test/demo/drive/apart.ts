import { expect } from '@playwright/test';
import { rename } from 'node:fs/promises';
import { exchange, openPassage, takePapers } from '../../e2e/devices.ts';
import { InterestsPage } from '../../e2e/pages/interests.ts';
import { showView, writeNote } from '../../e2e/steps.ts';
import { PLACES, told } from '../places.ts';
import { made, NATURE, NOTE, papersOf, type Demo } from './demo.ts';

const ON_LAPTOP = 'Ask for the figures by ward, and for last year’s.';
const ON_TABLET = 'Ask who pays for the caddies.';
const AWAY = `${PLACES.syncFolder}-away`;

/** A second device, and what comes of working on both while they cannot meet. */
export async function apartAndTogether(demo: Demo): Promise<void> {
  await demo.steps.take({
    name: 'second',
    title: 'A second device joins the folder: all is there',
    needs: ['sync', 'reopen'],
    take: () => joinWithTablet(demo),
  });
  await demo.steps.take({
    name: 'apart',
    title: 'Both write the same note while apart: both texts are kept',
    needs: ['second'],
    take: () => writeApart(demo),
  });
}

async function joinWithTablet(demo: Demo): Promise<string> {
  const papers = papersOf(demo);
  const { passage } = papers.council.pack;
  const tablet = await demo.start('Tablet');
  demo.made.tablet = tablet;
  await takePapers(tablet, papers);
  await tablet.settings.chooseSyncFolder(PLACES.syncFolder);
  await demo.pictures.take(tablet, '10-is-this-your-work');
  await tablet.settings.dialog.getByRole('button', { name: 'Cancel' }).click();
  await tablet.settings.joinAs(PLACES.syncFolder);
  await showView(tablet.page, 'Meetings');
  await tablet.page.getByRole('button', { name: `Continue at page ${passage.printed}` }).click({ timeout: 45_000 });
  await tablet.reader.drawn(passage.page - 1);
  await expect(tablet.reader.noteCards.getByRole('textbox')).toHaveValue(NOTE);
  const interests = new InterestsPage(tablet.page);
  await interests.show();
  await expect(interests.cards).toContainText(NATURE);
  return `it opens at page ${passage.printed}, with the mark, the note and the interest`;
}

async function writeApart(demo: Demo): Promise<string> {
  const papers = papersOf(demo);
  const [laptop, tablet] = [made(demo, 'laptop'), made(demo, 'tablet')];
  const both = [laptop, tablet];
  for (const device of both) {
    await openPassage(device, papers);
    await device.settings.synced();
  }
  await rename(PLACES.syncFolder, AWAY);
  for (const [device, text] of [
    [laptop, ON_LAPTOP],
    [tablet, ON_TABLET],
  ] as const) {
    await showView(device.page, 'Reader');
    await writeNote(device.reader.noteCards, text);
    await device.settings.syncNow();
    await expect(device.settings.syncState).toContainText('Offline');
  }
  await demo.pictures.take(laptop, '11-offline');
  await rename(AWAY, PLACES.syncFolder);
  await exchange(laptop, tablet);
  for (const device of both) {
    await showView(device.page, 'Reader');
    const versions = device.reader.noteCards.getByRole('region', { name: 'Two versions of this text' });
    await expect(versions.getByRole('listitem').filter({ hasText: 'Laptop' })).toContainText(ON_LAPTOP);
    await expect(versions.getByRole('listitem').filter({ hasText: 'Tablet' })).toContainText(ON_TABLET);
  }
  await demo.pictures.take(laptop, '12-two-texts', 'large');
  await laptop.reader.noteCards.getByRole('button', { name: 'Keep both' }).click();
  for (const device of both) {
    const box = device.reader.noteCards.getByRole('textbox');
    await expect(box).toHaveValue(new RegExp(`${ON_LAPTOP}\n\n${ON_TABLET}`), { timeout: 45_000 });
  }
  return `each with its device and time, side by side on both; “Keep both” settles it on both, through ${told(PLACES.syncFolder)}`;
}
