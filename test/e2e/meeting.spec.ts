import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeGrowingMeeting, type GrowingMeeting } from '../fixtures/growing-meeting.ts';
import type { WrittenPaper } from '../fixtures/papers/pack/write-paper.ts';
import { readCalendar, readText } from '../support/calendar-reader.ts';
import { answerSaveDialogs, resize, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { LibraryPage } from './pages/library.ts';
import { MeetingPage } from './pages/meeting.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { showView, SIZES } from './steps.ts';
import { expect, test } from './test.ts';

/** A council folder that papers of one meeting come into, one after the other. */
async function councilFolder(folder: string): Promise<{
  readonly meeting: GrowingMeeting;
  readonly council: string;
  readonly publish: (...papers: readonly WrittenPaper[]) => Promise<void>;
}> {
  const meeting = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  const council = path.join(folder, 'council');
  await mkdir(path.join(council, meeting.committee), { recursive: true });
  const publish = async (...papers: readonly WrittenPaper[]): Promise<void> => {
    for (const { path: from, fileName } of papers) {
      await copyFile(from, path.join(council, meeting.committee, fileName));
    }
  };
  return { meeting, council, publish };
}

/** Reads page one of the paper to go on with, so that what comes later is new to the member. */
async function beginToRead(page: Page, library: LibraryPage): Promise<void> {
  await library.openMeeting();
  await new ReaderPage(page).drawn(0);
  await page.waitForTimeout(2000);
  await showView(page, 'Meetings');
}

const textOf = (meeting: GrowingMeeting, item: number): string => meeting.pack.items[item - 1]?.title ?? '';

test('a meeting has a page with its day and place, its agenda and its papers, and every item leads to its pages', async ({
  launch,
  folder,
}) => {
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await library.openMeetingPage(meeting.committee);
  const view = new MeetingPage(page);
  await expect(view.heading).toHaveText(meeting.committee);
  await expect(view.heading).toBeFocused();
  await expect(page).toHaveTitle('Meeting – Lectern');
  await expect(view.view.locator('time').first()).toHaveAttribute('datetime', `${meeting.date}T${meeting.time}`);
  await expect(view.view.locator('.meeting-page__when')).toContainText(/day \d+ \w+ \d{4} at 2\.00 pm · in 6 days/);
  await expect(view.view).toContainText(meeting.venue);
  await expect(view.items).toHaveCount(meeting.pack.items.length);
  for (const { number, title, printed, toFollow, exempt } of meeting.pack.items) {
    const row = view.item(title);
    await expect(row.locator('.living__number')).toHaveText(number);
    if (printed) await expect(row).toContainText(`pages ${printed[0]}–${printed[1]}`);
    await expect(row.getByText('to follow', { exact: true })).toHaveCount(toFollow ? 1 : 0);
    await expect(row.getByText('exempt', { exact: true })).toHaveCount(exempt ? 1 : 0);
  }
  await expect(view.toFollow).toContainText(textOf(meeting, 6));
  await expect(view.news).toBeHidden();
  await expect(view.paper(meeting.pack.fileName)).toContainText(`${meeting.pack.pages} pages`);

  await view.openItem(textOf(meeting, 5));
  const reader = new ReaderPage(page);
  await reader.drawn(8);
  await expect(reader.pageField).toHaveValue('9');
  await page.waitForTimeout(2000);
  await showView(page, 'Meetings');
  await library.openMeetingPage(meeting.committee);
  await expect(view.item(textOf(meeting, 5))).toContainText(/[12] read/);
  await view.backToMeetings();
  await expect(library.heading).toBeFocused();
});

test('a supplement that comes later fulfils what was to follow, and says what it brought', async ({
  launch,
  folder,
}) => {
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await expect(library.next).toContainText('Item 6 to follow');
  await beginToRead(page, library);

  await publish(meeting.supplement);
  await settled(page, 2);
  await expect(library.meetings).toHaveCount(1);
  await expect(library.next).not.toContainText('to follow');
  await expect(library.next).toContainText(`${meeting.pack.pages + meeting.supplement.pages} pages`);
  await library.next.getByRole('button', { name: 'What changed' }).click();
  const view = new MeetingPage(page);
  await expect(view.news).toContainText('Item 6 has arrived (4 pages)');
  await expect(view.toFollow).toBeHidden();
  const item = view.item(textOf(meeting, 6));
  await expect(item.getByText('papers arrived', { exact: true })).toBeVisible();
  await expect(item.getByText('new', { exact: true })).toBeVisible();
  const [first = 0, last = 0] = meeting.supplement.items[0]?.printed ?? [];
  await expect(item).toContainText(`pages ${first}–${last} · 4 pages`);
  await expect(view.paper(meeting.supplement.fileName)).toContainText('Item 6 has arrived (4 pages)');

  await view.openItem(textOf(meeting, 6));
  const reader = new ReaderPage(page);
  await reader.drawn(1);
  await expect(reader.pageField).toHaveValue(String(first));
  await page.waitForTimeout(2000);
  await showView(page, 'Meetings');
  await library.openMeetingPage(meeting.committee);
  await expect(view.news).toBeHidden();
  await expect(item.getByText('new', { exact: true })).toHaveCount(0);
});

test('a pack that is published again is its version 2, and the one before is kept', async ({ launch, folder }) => {
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await beginToRead(page, library);

  await publish(meeting.version2);
  await settled(page, 2);
  await expect(library.meetings).toHaveCount(1);
  await expect(library.next).toContainText('Version 2 arrived today: item 7 added, item 6 arrived');
  await expect(library.next).toContainText(`${meeting.version2.items.length} items · ${meeting.version2.pages} pages`);
  await library.next.getByRole('button', { name: 'What changed' }).click();
  const view = new MeetingPage(page);
  await expect(view.news.getByRole('listitem').getByRole('listitem')).toHaveText([
    'Item 5 has changed: 4 pages instead of 6',
    'Item 6 has arrived (4 pages)',
    'Item 7 is new (2 pages)',
    'Item 7 is now item 8',
  ]);
  await expect(view.items).toHaveCount(meeting.version2.items.length);
  await expect(view.paper(meeting.version2.fileName)).toBeVisible();
  await expect(view.paper(meeting.pack.fileName)).toBeHidden();
  await view.papers.getByText('1 earlier version').click();
  await expect(view.paper(meeting.pack.fileName)).toContainText('Replaced');
  await view.paper(meeting.pack.fileName).locator('.papers__open').click();
  await new ReaderPage(page).drawn(0);
  await expect(
    page.locator('[data-view="reader"]').getByText(`of ${meeting.pack.pages}`, { exact: true }),
  ).toBeVisible();
});

test('a frontsheet alone says that the papers are to come', async ({ launch, folder }) => {
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.frontsheet);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await expect(library.next).toContainText('Frontsheet only');
  await library.openMeetingPage(meeting.committee);
  await expect(new MeetingPage(page).view).toContainText('Only the agenda is here so far.');
});

test('a meeting is saved as a calendar file where the member says, and cancelling saves nothing', async ({
  launch,
  folder,
}) => {
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await library.openMeetingPage(meeting.committee);
  const add = page.getByRole('button', { name: 'Add to calendar…' });
  const saved = path.join(folder, 'calendar');
  await mkdir(saved);
  const file = path.join(saved, 'Meeting.ics');

  await answerSaveDialogs(app, null);
  await add.click();
  await page.waitForTimeout(300);
  expect(await readdir(saved)).toEqual([]);

  const suggested = await answerSaveDialogs(app, file);
  await add.click();
  await expect(page.getByText('Saved as Meeting.ics.')).not.toHaveCount(0);
  expect(await suggested()).toEqual([`${meeting.date} ${meeting.committee}.ics`]);
  expect(await readdir(saved)).toEqual(['Meeting.ics']);
  const entry = readCalendar(await readFile(file, 'utf8'));
  const valueOf = (name: string): string => readText(entry.findLast(property => property.name === name)?.value ?? '');
  expect(valueOf('SUMMARY')).toBe(meeting.committee);
  expect(valueOf('LOCATION')).toBe(meeting.venue);
  expect(valueOf('DTSTART')).toBe(`${meeting.date.replaceAll('-', '')}T140000`);
  expect(valueOf('DESCRIPTION')).toContain(`5  ${textOf(meeting, 5)}`);

  await answerSaveDialogs(app, path.join(folder, 'gone', 'Meeting.ics'));
  await add.click();
  await expect(page.getByRole('alert')).toContainText(
    'The file was not saved: that folder is not there any more. Choose another one.',
  );
});

test('the page of a meeting breaks no rule of accessibility, and nothing of it is cut off', async ({
  launch,
  folder,
}) => {
  test.slow();
  const { meeting, council, publish } = await councilFolder(folder);
  await publish(meeting.pack);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await beginToRead(page, library);
  await publish(meeting.version2, meeting.supplement);
  await settled(page, 3);
  await library.openMeetingPage(meeting.committee);
  const view = new MeetingPage(page);
  await view.papers.getByText('2 earlier papers').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await page.waitForTimeout(300);
    expect.soft(await accessFaults(page), theme).toEqual([]);
  }
  for (const [width, height] of SIZES) {
    await resize({ app, page }, width, height);
    const beyond = await view.view.evaluate(region =>
      [region, ...region.querySelectorAll<HTMLElement>('button, h1, h2, h3, p, .chip')]
        .filter(element => element.checkVisibility() && !element.classList.contains('unseen'))
        .filter(
          element => element.getBoundingClientRect().right > innerWidth + 1 || region.scrollWidth > region.clientWidth,
        )
        .map(element => element.textContent?.slice(0, 40)),
    );
    expect(beyond, `${width} × ${height}`).toEqual([]);
  }
});
