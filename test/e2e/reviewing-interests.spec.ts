import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeGrowingMeeting } from '../fixtures/growing-meeting.ts';
import { chooseMenu, pressMenuKey } from './app.ts';
import { exchange, startDevice, type Device } from './devices.ts';
import { accessFaults } from './pages/axe.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, showView } from './steps.ts';
import { expect, test } from './test.ts';

const [MOORINGS, LEASE] = ['Moorings: charges for the coming season', 'Fish quay: terms of a lease'];

/** Pictures of the window as it is, where they are asked for. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  }
}

test('an interest whose item was renumbered is reviewed by keyboard and in two windows at once, and two on one item are both reached', async ({
  launch,
  folder,
}) => {
  const { committee, pack, version2 } = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, committee, pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(council));
  await settled(page, 1);
  await library.importRests();
  await library.openMeeting();
  const interests = new InterestsPage(page);
  for (const [title, nature] of [
    [MOORINGS, 'I rent a mooring.'],
    [LEASE, 'The tenant is my cousin.'],
  ] as const) {
    await interests.flagItem(title);
    await interests.fillIn({ kind: 'Other registrable interest', nature });
    await interests.save();
  }

  await issuePapers(folder, committee, version2);
  await settled(page, 2);
  await showView(page, 'Meetings');
  await expect(page.locator('.next')).toContainText('1 of your notes needs a look');
  await expect(page.locator('.next')).toContainText('2 interests flagged · items 4, 8');
  const review = async (on: Page): Promise<void> => {
    await new LibraryPage(app, on).openMeetingPage(committee);
    await on.getByRole('button', { name: '1 of your notes needs a look' }).click();
  };
  await review(page);
  const view = page.locator('[data-view="review"]');
  const row = view.locator('.review-row', { hasText: LEASE });
  await expect(view.getByRole('status')).toHaveText('1 of your notes needs a look; 1 is where it was.');
  await expect(row).toContainText('The same item, under another number.');
  await expect(row).toContainText(`Was item 7 of the earlier version, now Item 8 · ${LEASE}`);
  expect(await accessFaults(page)).toEqual([]);
  await picture(page, 'review');

  // By keyboard: to the interest, accepted, and taken back.
  await pressMenuKey(app, 'F8');
  await expect(row.locator('[data-review-open]')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(view).toContainText('Nothing needs a look');
  await expect(view.getByRole('heading', { level: 1 })).toBeFocused();
  await chooseMenu(app, 'Edit', 'Undo');
  await row.locator('[data-review-open]').click();
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await pressMenuKey(app, 'CmdOrCtrl+7');

  // What another window decides while an item is chosen in this one is said, and may be changed.
  await row.getByRole('button', { name: 'Choose an item…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: `Item 4 · ${MOORINGS}` }).check();
  const opening = app.waitForEvent('window');
  await chooseMenu(app, 'File', 'New window');
  const other = await opening;
  await review(other);
  await other.locator('.review-row').getByRole('button', { name: 'Keep on the old version' }).click();
  await expect(dialog.getByRole('alert').first()).toHaveText(
    'This interest was kept on the old version meanwhile, in another window or on another of your devices. Choose an item only if you want to change that.',
  );
  await expect(dialog.getByRole('radio', { name: `Item 4 · ${MOORINGS}` })).toBeChecked();
  expect(await accessFaults(page)).toEqual([]);
  await picture(page, 'meanwhile');
  await dialog.getByRole('button', { name: 'Put it on this item' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(view.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(view.getByRole('status')).toHaveText(
    'None of your notes needs a look; 1 is where it was; 1 is decided.',
  );

  await showView(page, 'Meetings');
  await library.openMeetingPage(committee);
  await expect(page.locator('.living__item', { hasText: MOORINGS })).toContainText('2 interests');
  await picture(page, 'meeting');
  await library.openMeeting();
  const { agenda } = new ReaderPage(page);
  await agenda.waitFor();
  await picture(page, 'agenda');
  for (const [which, nature] of [
    ['1 of 2', 'I rent a mooring.'],
    ['2 of 2', 'The tenant is my cousin.'],
  ] as const) {
    await agenda.getByRole('button', { name: `Interest ${which} in item 4, ${MOORINGS}` }).click();
    await expect(interests.nature).toHaveValue(nature);
    await interests.dialog.getByRole('button', { name: 'Cancel' }).click();
  }
});

test('an interest that two devices decided on apart from each other waits, and says what each decided', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const { committee, pack, version2 } = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, committee, pack);
  const target = path.join(folder, 'target');
  await mkdir(target);
  const takeIn = async ({ library, page }: Device, papers: number): Promise<void> => {
    await library.addFolder(path.dirname(council));
    await settled(page, papers);
    await library.importRests();
  };
  const laptop = await startDevice(launch, folder, 'Laptop');
  await takeIn(laptop, 1);
  await laptop.settings.joinAsNew(target);
  await showView(laptop.page, 'Meetings');
  await laptop.library.openMeeting();
  const interests = new InterestsPage(laptop.page);
  await interests.flagItem(LEASE);
  await interests.fillIn({ kind: 'Other registrable interest', nature: 'The tenant is my cousin.' });
  await interests.save();
  await issuePapers(folder, committee, version2);
  await settled(laptop.page, 2);
  const tablet = await startDevice(launch, folder, 'Tablet');
  await takeIn(tablet, 2);
  await tablet.settings.joinAs(target);
  await exchange(laptop, tablet);

  await rename(target, `${target}-away`);
  for (const [{ page, library }, decide] of [
    [laptop, 'Accept'],
    [tablet, 'Keep on the old version'],
  ] as const) {
    await showView(page, 'Meetings');
    await library.openMeetingPage(committee);
    await page.getByRole('button', { name: '1 of your notes needs a look' }).click();
    await page.locator('.review-row').getByRole('button', { name: decide }).click();
    await expect(page.locator('[data-view="review"]')).toContainText('Nothing needs a look');
  }
  await rename(`${target}-away`, target);
  await exchange(laptop, tablet);
  for (const { page, library } of [laptop, tablet]) {
    await showView(page, 'Meetings');
    await library.openMeetingPage(committee);
    await page.getByRole('button', { name: '1 of your notes needs a look' }).click();
    const row = page.locator('.review-row', { hasText: LEASE });
    await expect(row).toContainText('Your devices, which did not know of each other, decided differently.');
    const said = row.getByRole('list', { name: 'What each device decided' }).getByRole('listitem');
    await expect(said).toHaveText([
      /^Kept on the old version\s*You, on Tablet( \(this device\))?, today at \d+\.\d\d [ap]m$/,
      new RegExp(`^Accepted: Item 8 · ${LEASE}\\s*You, on Laptop( \\(this device\\))?, today at \\d+\\.\\d\\d [ap]m$`),
    ]);
    await picture(page, 'apart');
  }
  await laptop.page.locator('.review-row').getByRole('button', { name: 'Accept' }).click();
  await exchange(laptop, tablet);
  for (const { page } of [laptop, tablet]) {
    await showView(page, 'Interests');
    await expect(new InterestsPage(page).cards).toContainText('Item 8 · was item 7', { timeout: 45_000 });
    await expect(new InterestsPage(page).cards.getByRole('button', { name: 'Look' })).toHaveCount(0);
  }
});
