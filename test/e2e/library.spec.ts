import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { writeHostileFiles } from '../fixtures/hostile-files.ts';
import { writeManyMeetings } from '../fixtures/many-meetings.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const days = (dates: Locator): Promise<readonly (string | null)[]> =>
  dates.evaluateAll(elements => elements.map(element => element.getAttribute('datetime')));

test('an empty library says what the next step is, and the ways to take it work', async ({ launch, run }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await expect(page.getByRole('heading', { name: 'Your papers go here' })).toBeVisible();
  await expect(page.getByText('Paste an address of your council’s website')).toBeVisible();
  await expect(page.getByText('drop one anywhere on this window')).toBeVisible();
  await library.openFiles();
  await expect(page.getByRole('heading', { name: 'Your papers go here' })).toBeVisible();
  await library.addFolder(run.council.folder);
  await expect(library.next).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your papers go here' })).toBeHidden();
});

test('the next meeting stands first, with its day, body, place, items and pages', async ({ launch, run }) => {
  const { pack, supplement } = run.council;
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await expect(library.meetings.first()).toHaveClass(/next/);
  await expect(library.next.locator('time')).toHaveAttribute('datetime', `${pack.file.meetingDate}T18:30`);
  await expect(library.next).toContainText('6.30 pm');
  await expect(library.next).toContainText('Next · in 4 days');
  await expect(library.next.getByRole('heading')).toHaveText(pack.file.committee);
  const pages = pack.file.pages + supplement.file.pages;
  await expect(library.next).toContainText(
    `Council Chamber, Civic Centre, Priory Square, Ostlemere OS1 4QT · ${pack.items.length} items · ${pages} pages`,
  );
  await expect(library.next).toContainText(`Part 2: restricted item ${pack.exempt}`);
  // The supplement brings what the pack marks as to follow.
  await expect(library.next).not.toContainText('to follow');
});

test('a supplement is listed with the meeting it belongs to, and opens from there', async ({ launch, run }) => {
  const { pack, supplement } = run.council;
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  const papers = library.next.getByRole('list', { name: 'Papers of this meeting' }).getByRole('button');
  await expect(papers).toHaveCount(2);
  await expect(papers.nth(0)).toContainText(path.basename(pack.file.path));
  await expect(papers.nth(1)).toContainText(path.basename(supplement.file.path));
  await expect(papers.nth(1)).toContainText('Supplement');
  await expect(papers.nth(1)).toContainText(`${supplement.file.pages} pages`);
  await papers.nth(1).click();
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(page.locator('.reader__subtitle')).toContainText('Supplement');
});

test('what comes up stands in the order it comes, what is past the latest first', async ({ launch, folder }) => {
  const council = path.join(folder, 'council');
  const packs = await writeManyMeetings(council, 18, { today: today() });
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, packs.length);
  const dates = packs.map(pack => pack.meetingDate).toSorted();
  const [next, ...comingUp] = dates.filter(date => date >= today());
  const past = dates.filter(date => date < today()).toReversed();
  expect(comingUp.length).toBeGreaterThan(3);
  expect(past.length).toBeGreaterThan(3);
  await expect(library.next.locator('time')).toHaveAttribute('datetime', new RegExp(`^${next}T`));
  await expect.poll(() => days(library.rows('Coming up').locator('time'))).toEqual(comingUp);
  await expect.poll(() => days(library.rows('Past').locator('time'))).toEqual(past);
  for (const pack of packs.filter(({ meetingDate }) => meetingDate < today())) {
    const row = library.rows('Past').filter({ has: page.locator(`time[datetime="${pack.meetingDate}"]`) });
    await expect(row.getByRole('heading')).toHaveText(pack.committee);
    await expect(row).toContainText(`${pack.pages} pages · not started`);
  }
});

test('a meeting with several papers unfolds to show them', async ({ launch, run, folder }) => {
  // Tomorrow's meeting comes before the one with the supplement.
  const council = path.join(folder, 'council');
  const [sooner] = await writeManyMeetings(path.join(folder, 'packs'), 1, { today: today() });
  await mkdir(council);
  for (const file of [...run.council.files.map(({ path: pdf }) => pdf), sooner?.path ?? '']) {
    await copyFile(file, path.join(council, path.basename(file)));
  }
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 5);
  await expect(library.next).toContainText('tomorrow');
  const row = library.rows('Coming up').first();
  await expect(row).toContainText('Supplement');
  const toggle = row.getByRole('button', { name: '2 papers' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await row.getByRole('button', { name: path.basename(run.council.supplement.file.path) }).click();
  await new ReaderPage(page).drawn(0);
});

test('the list narrows down to one committee, and widens again', async ({ launch, run }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await expect(library.meetings).toHaveCount(3);
  await page.locator('.choice__option', { hasText: 'Planning' }).click();
  await expect(library.meetings).toHaveCount(1);
  await expect(library.next.getByRole('heading')).toHaveText(run.council.planning.file.committee);
  // It stays so while the member looks at something else.
  await showView(page, 'Settings');
  await showView(page, 'Meetings');
  await expect(library.meetings).toHaveCount(1);
  await page.locator('.choice__option', { hasText: 'Overview and Scrutiny' }).click();
  await expect(library.meetings).toHaveCount(2);
  await expect(library.rows('Past')).toHaveCount(1);
  await page.locator('.choice__option', { hasText: 'All committees' }).click();
  await expect(library.meetings).toHaveCount(3);
});

test('a paper is new until it is opened, then says how far it is read, and goes on at the printed page', async ({
  launch,
  run,
}) => {
  const { pack, supplement } = run.council;
  const all = pack.file.pages + supplement.file.pages;
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await expect(library.next.getByText('New', { exact: true })).toHaveCount(3);
  await expect(library.next).toContainText(`Read 0 of ${all} pages`);
  await library.next.getByRole('button', { name: 'Open pack' }).click();
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  const printed = pack.firstPrinted + 9;
  await reader.goTo(String(printed));
  await reader.drawn(pack.frontPages + 9);
  const seen = library.next.getByRole('progressbar');
  const share = async (): Promise<number> => Number((await seen.getAttribute('aria-valuetext'))?.split(' ')[0]);
  // A page counts once the member has rested on it.
  await page.waitForTimeout(2000);
  await showView(page, 'Meetings');
  await expect(library.next.getByText('New', { exact: true })).toHaveCount(1);
  await expect.poll(share).toBeGreaterThanOrEqual(1);
  const first = await share();
  expect(first).toBeLessThan(6);
  await expect(library.next).toContainText(`Read ${first} of ${all} pages`);
  await expect(library.next.getByRole('button', { name: `Continue at page ${printed}` })).toBeVisible();
  await app.close();

  const again = await launch();
  const after = new LibraryPage(again.app, again.page);
  await after.show();
  await expect(after.next).toContainText(`Read ${first} of ${all} pages`);
  await after.next.getByRole('button', { name: `Continue at page ${printed}` }).click();
  const reopened = new ReaderPage(again.page);
  await reopened.drawn(pack.frontPages + 9);
  await expect(reopened.pageField).toHaveValue(String(printed));
});

test('a scanned paper says in the library and in the reader that it has no text', async ({ launch, run, folder }) => {
  const { scanned } = await writeHostileFiles(path.join(folder, 'hostile'));
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(scanned.path, path.join(council, path.basename(scanned.path)));
  await copyFile(run.council.planning.file.path, path.join(council, 'Planning.pdf'));
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 2);
  await expect(page.getByText('Scan without text')).toHaveCount(1);
  await expect(library.next.getByText('Scan without text')).toHaveCount(0);
  await library.meetings.filter({ hasText: 'Scan without text' }).getByRole('button').first().click();
  await new ReaderPage(page).drawn(0);
  await expect(page.getByText('This paper has no text: it is a scan.')).toBeVisible();
});
