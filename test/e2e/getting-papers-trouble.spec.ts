import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { importProblemWords, type ImportProblem } from '../../shared/pack/import-problem.ts';
import { writeHostileFiles, type HostileFile } from '../fixtures/hostile-files.ts';
import { answerDialogs, chooseMenu, type Launch } from './app.ts';
import { cutInHalf, writeLargePaper } from './pages/large-paper.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored } from './pages/stored.ts';
import type { Run } from './run-file.ts';
import { mountSmallDisk } from './small-disk.ts';
import { expect, test } from './test.ts';

const MB = 1024 * 1024;
const LARGE = 200 * MB;

/** Writes a file that is no PDF, as old and as long as `like` is. */
async function writeImpostor(file: string, like: string): Promise<void> {
  const { size, mtime } = await stat(like);
  await writeFile(file, 'x'.repeat(size));
  await utimes(file, mtime, mtime);
}

/** Starts the app on a council folder with one paper, so large that it is still being copied. */
async function copyLargePack(
  launch: Launch,
  run: Run,
  folder: string,
): Promise<{ readonly page: Page; readonly library: LibraryPage; readonly file: string }> {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const file = path.join(council, 'Large pack.pdf');
  await writeLargePaper(file, run.council.earlier.file.path, LARGE);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await expect(library.activity).toContainText('Copying Large pack.pdf');
  return { page, library, file };
}

test('files that are no papers are each told in a sentence, and everything good beside them is taken', async ({
  launch,
  folder,
}) => {
  const council = path.join(folder, 'council');
  const files: readonly HostileFile[] = Object.values(await writeHostileFiles(council));
  const bad = files.filter(file => file.expectedCode !== undefined);
  const good = files.filter(file => file.expectedCode === undefined);
  expect(bad.length).toBeGreaterThan(5);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  const { papers } = await settled(page, good.length);
  for (const file of good) {
    const paper = papers.find(({ fileName }) => fileName === path.basename(file.path));
    expect(paper?.pageCount, file.what).toBe(file.pages);
  }
  await library.showTrouble();
  for (const file of bad) {
    const row = library.troubleWith(path.basename(file.path));
    await expect(row, file.what).toContainText(importProblemWords(file.expectedCode ?? 'unreadable'));
  }
  await expect(library.trouble.getByRole('listitem')).toHaveCount(bad.length);
  await app.close();

  // They are told at the next start too, and are left alone until they change.
  const again = await launch();
  const after = new LibraryPage(again.app, again.page);
  await after.showTrouble();
  await expect(after.trouble.getByRole('listitem')).toHaveCount(bad.length);
  const opened = await again.app.evaluateHandle(() => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { open } = files;
    const names: string[] = [];
    files.open = (file, ...rest) => {
      names.push(String(file));
      return open(file, ...rest);
    };
    return names;
  });
  await again.page.reload();
  await after.showTrouble();
  const touched = bad[0]?.path ?? '';
  await utimes(touched, new Date(), new Date());
  await expect.poll(async () => (await opened.jsonValue()).filter(file => file.endsWith('.pdf'))).toEqual([touched]);
  await expect(after.trouble.getByRole('listitem')).toHaveCount(bad.length);
});

test('a paper with a name as long as file systems allow is shown without breaking the page', async ({
  launch,
  folder,
}) => {
  const { longName } = await writeHostileFiles(path.join(folder, 'hostile'));
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(longName.path, path.join(council, path.basename(longName.path)));
  await writeFile(path.join(council, path.basename(longName.path).replace('Item_9', 'Item_8')), '');
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await expect(library.trouble).toBeVisible();
  const overhang = await page.evaluate(
    () =>
      Math.max(...[...document.querySelectorAll('.library *')].map(element => element.getBoundingClientRect().right)) -
      innerWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
});

test('a file that is cut off while it is taken is told, and nothing of it is kept', async ({ launch, run, folder }) => {
  const file = path.join(folder, 'Large pack.pdf');
  await writeLargePaper(file, run.council.earlier.file.path, LARGE);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.openFiles(file);
  await expect(library.activity).toContainText('Copying Large pack.pdf');
  await cutInHalf(file, LARGE);
  // Seen to change and taken anew, it turns out to have no end.
  await expect(library.troubleWith('Large pack.pdf')).toContainText(importProblemWords('damaged'), { timeout: 40_000 });
  await settled(page, 0);
});

test('a file that vanishes while it is taken is told until the member puts that away', async ({
  launch,
  run,
  folder,
}) => {
  const { page, library, file } = await copyLargePack(launch, run, folder);
  await rm(file);
  const row = library.troubleWith('Large pack.pdf');
  await expect(row).toContainText(importProblemWords('vanished'));
  await settled(page, 0);
  // Trying again changes nothing as long as it is gone: it must not look as if it were well.
  await row.getByRole('button', { name: 'Try again' }).click();
  await library.importRests();
  await page.waitForTimeout(1500);
  await expect(row).toContainText(importProblemWords('vanished'));
  await row.getByRole('button', { name: 'Dismiss' }).click();
  await expect(library.trouble).toBeHidden();
});

test('a file that changes while it is read is told so, and is taken once it is complete', async ({
  launch,
  run,
  folder,
}) => {
  const { page, library, file } = await copyLargePack(launch, run, folder);
  const writer = await open(file, 'r+');
  await writer.write(Buffer.from('other bytes'), 0, 11, LARGE - 10 * MB);
  await writer.close();
  await expect(library.troubleWith('Large pack.pdf')).toContainText(importProblemWords('changed'));
  const { papers } = await settled(page, 1);
  expect(papers[0]?.sha256).toBe(
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  );
  await expect(library.trouble).toBeHidden();
});

test('Try again takes a file that has been mended', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const good = run.council.planning.file.path;
  const file = path.join(council, 'Pack.pdf');
  await writeImpostor(file, good);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  const row = library.troubleWith('Pack.pdf');
  await expect(row).toContainText(importProblemWords('not-a-pdf'));
  await row.getByRole('button', { name: 'Try again' }).click();
  await library.importRests();
  await expect(row).toContainText(importProblemWords('not-a-pdf'));

  // Mended so that nobody can see it from outside: as long and as old as before.
  const { mtime } = await stat(file);
  await copyFile(good, path.join(folder, 'mended'));
  await utimes(path.join(folder, 'mended'), mtime, mtime);
  await rename(path.join(folder, 'mended'), file);
  await page.waitForTimeout(1000);
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(library.trouble).toBeHidden();
  await settled(page, 1);
});

test('what was dismissed stays away, also over a restart, until the file changes', async ({ launch, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const file = path.join(council, 'Pack.pdf');
  await writeFile(file, 'no paper');
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await library.troubleWith('Pack.pdf').getByRole('button', { name: 'Dismiss' }).click();
  await expect(library.trouble).toBeHidden();
  await app.close();

  const again = await launch();
  const after = new LibraryPage(again.app, again.page);
  await expect(again.page.getByText('Your papers go here')).toBeVisible();
  await expect.poll(async () => (await stored(again.page)).arrivals.length).toBe(1);
  await expect(after.trouble).toBeHidden();
  await writeFile(file, 'no paper either');
  await expect(after.troubleWith('Pack.pdf')).toContainText(importProblemWords('not-a-pdf'));
});

test('a file the member asked for and that is no paper is told where the member is', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page } = await launch('profile', [run.council.planning.file.path]);
  await new ReaderPage(page).drawn(0);
  const file = path.join(folder, 'Letter.pdf');
  await writeFile(file, 'no paper');
  await answerDialogs(app, [file]);
  await chooseMenu(app, 'File', 'Open…');
  await expect(page.locator('.notice')).toContainText('Letter.pdf');
  await expect(page.locator('.notice')).toContainText(importProblemWords('not-a-pdf'));
});

test('a folder that cannot be reached takes nothing away, and comes back as it was', async ({
  launch,
  run,
  folder,
}) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(run.council.planning.file.path, path.join(council, 'Pack.pdf'));
  await writeFile(path.join(council, 'Bad.pdf'), 'no paper');
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  const before = (await stored(page)).arrivals;
  await rename(council, `${council} away`);
  await page.waitForTimeout(1500);
  await app.close();

  const again = await launch();
  const after = new LibraryPage(again.app, again.page);
  await expect(after.meetings).toHaveCount(1);
  await after.openMeeting();
  await new ReaderPage(again.page).drawn(0);
  await chooseMenu(again.app, 'Go', 'Settings');
  await expect(again.page.getByText('Cannot be reached')).toBeVisible();
  await rename(`${council} away`, council);
  await again.page.reload();
  await settled(again.page, 1);
  expect((await stored(again.page)).arrivals).toEqual(before);
});

test('on a full disk the paper that has no room is told, and is taken once there is room', async ({
  launch,
  run,
  folder,
}) => {
  // The import leaves 256 MB of the disk free whatever happens, so the disk is that large and a little more.
  const roomFor = 30 * MB;
  const disk = await mountSmallDisk(path.join(folder, 'profile'), (256 * MB + roomFor) / 1024);
  test.skip(disk === undefined, 'A small disk can be made by root on Linux only.');
  try {
    const large = path.join(folder, 'Large pack.pdf');
    await writeLargePaper(large, run.council.earlier.file.path, 2 * roomFor);
    const { app, page } = await launch();
    const library = new LibraryPage(app, page);
    await library.openFiles(large);
    const row = library.troubleWith('Large pack.pdf');
    await expect(row).toContainText(importProblemWords('disk-full' satisfies ImportProblem));
    // The app goes on, and what does find room is taken.
    await library.openFiles(run.council.planning.file.path);
    await new ReaderPage(page).drawn(0);
    await chooseMenu(app, 'Go', 'Meetings');
    await settled(page, 1);

    await disk?.grow(512 * 1024);
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(library.trouble).toBeHidden({ timeout: 40_000 });
    await settled(page, 2);
  } finally {
    await disk?.unmount();
  }
});
