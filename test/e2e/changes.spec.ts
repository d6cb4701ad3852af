import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeGrowingMeeting } from '../fixtures/growing-meeting.ts';
import { writeRevisedPack } from '../fixtures/revised-pack.ts';
import { pressMenuKey } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { LibraryPage } from './pages/library.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { issuePapers, showView } from './steps.ts';
import { expect, test } from './test.ts';

test('what changed in a pack that was published again is listed, and opens side by side, all by keyboard', async ({
  launch,
  folder,
}) => {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const committee = await issuePapers(folder, meeting.committee, meeting.pack, meeting.version2);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(committee));
  await settled(page, 2);
  await expect(library.meetings).toHaveCount(1);
  await library.openMeetingPage(meeting.committee);

  await pressMenuKey(app, 'CmdOrCtrl+6');
  const view = page.locator('[data-view="changes"]');
  await expect(view.getByRole('heading', { name: 'What changed', level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('What changed – Lectern');
  const changedItem = (number: string) => view.getByRole('region', { name: `Item ${number} ·` });
  await expect(changedItem('6')).toContainText('Its papers have arrived: 4 pages');
  await expect(changedItem('7')).toContainText('It is new on the agenda, with 2 pages');
  await expect(changedItem('8')).toContainText('It was item 7');
  await expect(changedItem('5')).toContainText('−2 pages');
  await expect(changedItem('4')).toHaveCount(0);
  expect(await accessFaults(page)).toEqual([]);

  const changes = view.locator('.change');
  await pressMenuKey(app, 'F8');
  await expect(changes.nth(0)).toBeFocused();
  await pressMenuKey(app, 'F8');
  await expect(changes.nth(1)).toBeFocused();
  await pressMenuKey(app, 'Shift+F8');
  await expect(changes.nth(0)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const papers = page.locator('[data-pane]');
  await expect(papers).toHaveCount(2);
  await expect(papers.nth(0)).toHaveAttribute('data-paper', meeting.pack.sha256);
  await expect(papers.nth(1)).toHaveAttribute('data-paper', meeting.version2.sha256);

  // The choice of versions: turned round, what is new is gone.
  await showView(page, 'Meetings');
  await library.openMeetingPage(meeting.committee);
  await page
    .locator('[data-view="meeting"]')
    .getByRole('button', { name: 'What changed, word by word' })
    .first()
    .click();
  await view.getByLabel('Earlier version').selectOption(meeting.version2.sha256);
  await expect(changedItem('7')).toHaveCount(2);
  await expect(view).toContainText('It is no longer on the agenda; it had 2 pages');
});

test('an item that a supplement brought, and the pack that is published again holds, is compared with the supplement', async ({
  launch,
  folder,
}) => {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const committee = await issuePapers(folder, meeting.committee, meeting.pack, meeting.supplement, meeting.version2);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(committee));
  await settled(page, 3);
  await library.openMeetingPage(meeting.committee);
  await pressMenuKey(app, 'CmdOrCtrl+6');
  const item = page.locator('[data-view="changes"]').getByRole('region', { name: 'Item 6 ·' });
  await expect(item).toContainText(
    'Its papers came in a supplement before, and are in the pack now, with the same words',
  );
  await item.getByRole('button', { name: 'Open side by side' }).click();
  const papers = page.locator('[data-pane]');
  await expect(papers.nth(0)).toHaveAttribute('data-paper', meeting.supplement.sha256);
  await expect(papers.nth(1)).toHaveAttribute('data-paper', meeting.version2.sha256);
  const bar = page.getByRole('group', { name: 'Changes between the two versions' });
  await expect(bar.getByRole('status')).toContainText('Item 6');
  await pressMenuKey(app, 'F8');
  await expect(papers.nth(0)).toHaveAttribute('data-paper', meeting.pack.sha256);
  await expect(bar.getByRole('status')).not.toContainText('Item 6');
});

test('the words that changed stand out on the pages of both papers', async ({ launch, folder }) => {
  const { version1, version2, committee } = await writeRevisedPack(path.join(folder, 'post'), { today: today() });
  const council = await issuePapers(folder, committee, version1, version2);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.dirname(council));
  await settled(page, 2);
  await library.openMeetingPage(committee);
  await pressMenuKey(app, 'CmdOrCtrl+6');
  // The report has no head, but asks the committee to do something.
  const loud = page.getByRole('region', { name: 'Recommendations changed' });
  await loud.getByRole('button', { name: 'Item 2' }).click();
  await expect(page.locator('.change--loud')).toBeFocused();
  await expect(page.locator('.change--loud')).toContainText('the fares was: stay as they are; now: rise by a tenth');
  const change = page.locator('.change', { hasText: '£53,900' }).first();
  await expect(change.locator('.change__kind')).toHaveText(/^3\. Figure changed/);
  const count = await page.locator('.change').count();
  await change.getByRole('button', { name: 'Open side by side' }).click();
  await expect.poll(() => standingOut(page, 'changed-was')).toEqual(['£48,200']);
  await expect.poll(() => standingOut(page, 'changed-now')).toEqual(['£53,900']);
  if (process.env['SHOTS']) await page.screenshot({ path: path.join(process.env['SHOTS'], 'side-by-side.png') });
  const bar = page.getByRole('group', { name: 'Changes between the two versions' });
  await expect(bar.getByRole('status')).toHaveText(new RegExp(`^Change 3 of ${count}: Figure changed, .*Item 2`));
  await pressMenuKey(app, 'F8');
  await expect(bar.getByRole('status')).toHaveText(/^Change 4 of/);
  await bar.getByRole('button', { name: 'Previous change' }).click();
  await expect(bar.getByRole('status')).toHaveText(/^Change 3 of/);
  expect(await accessFaults(page)).toEqual([]);
  await page.locator('[data-pane]').first().getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(bar).toHaveCount(0);
  await expect.poll(() => standingOut(page, 'changed-was')).toEqual([]);
});

/** The words on the pages of the reader that stand out by a highlight of the style sheets. */
function standingOut(page: Page, highlight: string): Promise<readonly string[]> {
  return page.evaluate(name => Array.from(CSS.highlights.get(name) ?? [], String), highlight);
}
