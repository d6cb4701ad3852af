import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeManyMeetings, type SmallPack } from '../fixtures/many-meetings.ts';
import { kill } from './app.ts';
import { writeLargePaper } from './pages/large-paper.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored, type Stored } from './pages/stored.ts';
import { today } from './run-file.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const MEETINGS = 40;

function writeCouncil(folder: string): Promise<readonly SmallPack[]> {
  return writeManyMeetings(path.join(folder, 'council'), MEETINGS, { today: today() });
}

/** Waits until some papers, yet not all, have come as far as `isSo` asks. */
async function amidst(page: Page, isSo: (found: Stored) => number): Promise<Stored> {
  let found: Stored | undefined;
  await expect(async () => {
    found = await stored(page);
    expect(isSo(found)).toBeGreaterThan(2);
  }).toPass({ intervals: [50] });
  if (!found) throw new Error('The store was never read.');
  expect(isSo(found), 'it was looked at too late').toBeLessThan(MEETINGS);
  return found;
}

const read = ({ papers }: Stored): number => papers.filter(({ stage }) => stage === 'indexed').length;

/** All is there, once, with all of its text. */
async function allIsThere(page: Page, packs: readonly SmallPack[]): Promise<void> {
  const { papers, arrivals, pagesOf } = await settled(page, packs.length);
  const pagesInAll = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  expect(pagesInAll(papers.map(paper => paper.pageCount))).toBe(pagesInAll(packs.map(pack => pack.pages)));
  expect(new Set(arrivals.map(({ sha256 }) => sha256)).size).toBe(packs.length);
  expect(arrivals).toHaveLength(packs.length);
  expect(Object.keys(pagesOf)).toHaveLength(packs.length);
}

test('taking in papers shows how far it is, and every meeting is there in the end', async ({ launch, folder }) => {
  const packs = await writeCouncil(folder);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.join(folder, 'council'));
  const bar = library.activity.getByRole('progressbar');
  await expect(bar).toHaveAccessibleName(/^(Looking at|Copying|Reading the text of) .*\.pdf$/);
  await expect(library.activity).toContainText(/\d+ files? waits?/);
  await expect(library.activity).toBeHidden({ timeout: 60_000 });
  await allIsThere(page, packs);
  await expect(library.meetings).toHaveCount(MEETINGS);
  await expect(page.getByRole('status').filter({ hasText: `${MEETINGS} files taken in.` })).toBeAttached();
});

test('the progress of a large paper grows from nothing to all', async ({ launch, run, folder }) => {
  const file = path.join(folder, 'Large pack.pdf');
  await writeLargePaper(file, run.council.earlier.file.path, 100 * 1024 * 1024);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.openFiles(file);
  const bar = library.activity.getByRole('progressbar', { name: 'Copying Large pack.pdf' });
  const seen: number[] = [];
  await bar.waitFor();
  while (await bar.isVisible()) {
    const now = await bar.getAttribute('aria-valuenow', { timeout: 1000 }).catch(() => null);
    if (now !== null) seen.push(Number(now));
  }
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(3);
  await new ReaderPage(page).drawn(0);
});

test('taking in papers can be stopped and gone on with, and loses nothing by it', async ({ launch, folder }) => {
  const packs = await writeCouncil(folder);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.join(folder, 'council'));
  await amidst(page, ({ papers }) => papers.length);
  await library.activity.getByRole('button', { name: 'Stop' }).click();
  await expect(library.activity).toContainText('Stopped. What was taken so far is kept.');
  const stopped = await stored(page);
  expect(stopped.papers.length).toBeLessThan(MEETINGS);
  await page.waitForTimeout(1500);
  expect(await stored(page)).toEqual(stopped);
  // What was taken can be read meanwhile.
  await library.openMeeting();
  await new ReaderPage(page).drawn(0);
  await showView(page, 'Meetings');
  await library.activity.getByRole('button', { name: 'Go on' }).click();
  await expect(library.activity).toBeHidden({ timeout: 60_000 });
  await allIsThere(page, packs);
});

test('reading the text of papers can be stopped and gone on with too', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.longPack]);
  await new ReaderPage(page).drawn(0);
  await showView(page, 'Meetings');
  const library = new LibraryPage(app, page);
  await expect(library.activity).toContainText('Reading the text of');
  await library.activity.getByRole('button', { name: 'Stop' }).click();
  await library.activity.getByRole('button', { name: 'Go on' }).click();
  await settled(page, 1);
  await expect(library.activity).toBeHidden();
});

for (const [moment, isSo] of [
  ['papers are being copied', ({ papers }: Stored): number => papers.length],
  ['their text is being read', read],
] as const) {
  test(`killed while ${moment}, the app goes on at the next start and has nothing twice`, async ({
    launch,
    folder,
  }) => {
    const packs = await writeCouncil(folder);
    const first = await launch();
    await new LibraryPage(first.app, first.page).addFolder(path.join(folder, 'council'));
    await amidst(first.page, isSo);
    await kill(first);

    const { page } = await launch();
    await allIsThere(page, packs);
  });
}

test('killed in the middle of a large paper, the app copies on from where it was', async ({ launch, run, folder }) => {
  const file = path.join(folder, 'Large pack.pdf');
  await writeLargePaper(file, run.council.earlier.file.path, 200 * 1024 * 1024);
  const copied = async (page: Page): Promise<number> => {
    const bar = page.getByRole('progressbar', { name: 'Copying Large pack.pdf' });
    return Number(await bar.getAttribute('aria-valuenow'));
  };
  const first = await launch('profile', [file]);
  let before = 0;
  while (before < 40) before = await copied(first.page);
  await kill(first);
  expect(before, 'it was looked at too late').toBeLessThan(90);

  const { page } = await launch();
  expect(await copied(page)).toBeGreaterThanOrEqual(before);
  await settled(page, 1);
  expect((await stored(page)).arrivals).toHaveLength(1);
});

test('page one of a paper can be read while others are still taken in', async ({ launch, run, folder }) => {
  await writeCouncil(folder);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(path.join(folder, 'council'));
  await amidst(page, ({ papers }) => papers.length);
  await library.openFiles(run.longPack);
  await new ReaderPage(page).drawn(0);
  expect(read(await stored(page))).toBeLessThan(MEETINGS + 1);
  await settled(page, MEETINGS + 1);
});
