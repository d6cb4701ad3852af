import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeLargePaper } from './pages/large-paper.ts';
import { LibraryPage } from './pages/library.ts';
import { stored } from './pages/stored.ts';
import { showView } from './steps.ts';
import { expect, test } from './test.ts';

const LARGE = 400 * 1024 * 1024;

test('removing a council folder while a file of it is copied stops that, and leaves nothing behind', async ({
  launch,
  run,
  folder,
}) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  await copyFile(run.council.planning.file.path, path.join(council, 'Waits.pdf'));
  await writeLargePaper(path.join(council, 'Large pack.pdf'), run.council.earlier.file.path, LARGE);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  const bar = library.activity.getByRole('progressbar', { name: 'Copying Large pack.pdf' });
  // So much is to be thrown away again that the folder is seen to be gone before that is done.
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(20);
  await showView(page, 'Settings');
  await page.getByRole('button', { name: 'Remove council from the sources' }).click();
  await expect(page.locator('.notice', { hasText: '“council” is no source any more.' })).toBeVisible();

  await showView(page, 'Meetings');
  await library.importRests();
  await expect.poll(() => stored(page)).toEqual({ papers: [], arrivals: [], chunksOf: [], pagesOf: {} });
  await expect(library.trouble).toBeHidden();
  await expect(page.locator('.notice--look, .notice--loss')).toHaveCount(0);
  await expect(page.getByText('Your papers go here')).toBeVisible();
});
