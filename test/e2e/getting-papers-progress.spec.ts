import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PAPER_STAGES } from '../../shared/pack/paper.ts';
import { writeManyMeetings, type SmallPack } from '../fixtures/many-meetings.ts';
import { kill } from './app.ts';
import { writeLargePaper } from './pages/large-paper.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored } from './pages/stored.ts';
import { today } from './run-file.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const MEETINGS = 40;

function writeCouncil(folder: string): Promise<readonly SmallPack[]> {
  return writeManyMeetings(path.join(folder, 'council'), MEETINGS, { today: today() });
}

/** Waits in the page, which is quicker to see it, until some papers, yet not all, have come to one of these stages. */
async function amidst(page: Page, stages: readonly string[]): Promise<void> {
  const count = await page.evaluate(async wanted => {
    for (;;) {
      const papers = await new Promise<readonly { readonly stage: string }[]>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB failed')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('papers').objectStore('papers').getAll();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result as readonly { readonly stage: string }[]);
          });
        });
      });
      const there = papers.filter(({ stage }) => wanted.includes(stage)).length;
      if (there > 2) return there;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }, stages);
  expect(count, 'it was looked at too late').toBeLessThan(MEETINGS);
}

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
  await amidst(page, PAPER_STAGES);
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

test('reading the text of papers can be stopped and gone on with too', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(run.longPack, path.join(council, 'Long pack.pdf'));
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  // In the page: it is read sooner than a test can look.
  await page.evaluate(async () => {
    const isReading = (): boolean =>
      document.querySelector('.activity')?.textContent.includes('Reading the text of') === true;
    while (!isReading()) await new Promise(resolve => setTimeout(resolve, 10));
    document.querySelector<HTMLElement>('.activity .button')?.click();
  });
  await expect(library.activity).toContainText('Stopped. What was taken so far is kept.');
  const [paper] = (await stored(page)).papers;
  expect(paper?.textPages).toBeLessThan(paper?.pageCount ?? 0);
  await library.activity.getByRole('button', { name: 'Go on' }).click();
  await settled(page, 1);
  await expect(library.activity).toBeHidden();
});

for (const [moment, stages] of [
  ['papers are being copied', PAPER_STAGES],
  ['their text is being read', ['indexed']],
] as const) {
  test(`killed while ${moment}, the app goes on at the next start and has nothing twice`, async ({
    launch,
    folder,
  }) => {
    const packs = await writeCouncil(folder);
    const first = await launch();
    await new LibraryPage(first.app, first.page).addFolder(path.join(folder, 'council'));
    await amidst(first.page, stages);
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
  await amidst(page, PAPER_STAGES);
  await library.openFiles(run.longPack);
  await new ReaderPage(page).drawn(0);
  const isRead = (await stored(page)).papers.filter(({ stage }) => stage === 'indexed');
  expect(isRead.length).toBeLessThan(MEETINGS + 1);
  await settled(page, MEETINGS + 1);
});
