import { copyFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { chooseMenu } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored } from './pages/stored.ts';
import { expect, test } from './test.ts';

const TOO_DEEP = '1/2/3/4/5/6/7/8/9';

test('what is left out of a council folder is told in a sentence for each reason, until its cause is gone', async ({
  launch,
  run,
  folder,
}) => {
  const [council, elsewhere] = [path.join(folder, 'council'), path.join(folder, 'elsewhere')];
  await mkdir(path.join(council, TOO_DEEP), { recursive: true });
  await mkdir(elsewhere);
  const deep = path.join(council, TOO_DEEP, 'Pack.pdf');
  await copyFile(run.council.planning.file.path, deep);
  await copyFile(run.council.earlier.file.path, path.join(elsewhere, 'Earlier.pdf'));
  await symlink(elsewhere, path.join(council, 'Cabinet'));
  await symlink(path.join(folder, 'late.pdf'), path.join(council, 'Late.pdf'));

  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  const told = library.leftOut.getByRole('listitem');
  await expect(told).toHaveCount(3);
  await expect(told.nth(0)).toContainText(
    `1 PDF in “council” lies more than 8 folders deep, deeper than Lectern looks (${TOO_DEEP}/Pack.pdf). Move it up`,
  );
  await expect(told.nth(1)).toContainText('1 folder in “council” is a link to a folder elsewhere');
  await expect(told.nth(2)).toContainText('1 PDF in “council” is a link to a file that is not there');
  await settled(page, 0);

  // Each cure that a sentence names takes it away, and brings the paper.
  await rename(deep, path.join(council, '1', 'Pack.pdf'));
  await expect(told).toHaveCount(2);
  await settled(page, 1);
  await library.addFolder(elsewhere);
  await expect(told).toHaveCount(1);
  await settled(page, 2);
  await rm(path.join(council, 'Late.pdf'));
  await expect(library.leftOut).toBeHidden();
  expect((await stored(page)).arrivals.map(({ problem }) => problem)).toEqual([null, null]);
});

test('what is left out and put away stays away until it is more', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(path.join(council, TOO_DEEP), { recursive: true });
  const paper = run.council.planning.file.path;
  await copyFile(paper, path.join(council, 'Pack.pdf'));
  await copyFile(paper, path.join(council, TOO_DEEP, 'One.pdf'));
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await library.leftOut.getByRole('button', { name: 'Not now' }).click();
  await expect(library.leftOut).toBeHidden();
  await copyFile(paper, path.join(council, TOO_DEEP, 'Two.pdf'));
  await copyFile(paper, path.join(council, 'Wakes the watch.pdf'));
  await expect(library.leftOut).toContainText('2 PDFs in “council” lie more than 8 folders deep');
});

test('a paper whose name is no text is taken, read and known again after a restart', async ({
  launch,
  run,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'Other systems have no such names.');
  const council = path.join(folder, 'council');
  await mkdir(council);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  // In latin-1, as old archives are unpacked.
  const file = Buffer.concat([Buffer.from(`${council}/Strat`), Buffer.of(0xe9), Buffer.from('gie.pdf')]);
  await copyFile(run.council.planning.file.path, file);
  const { arrivals } = await settled(page, 1);
  expect(arrivals).toMatchObject([{ fileName: 'Strat\uFFFDgie.pdf', problem: null }]);
  await library.openMeeting();
  await new ReaderPage(page).drawn(0);
  await app.close();

  const again = await launch();
  const after = new LibraryPage(again.app, again.page);
  await chooseMenu(again.app, 'Go', 'Meetings');
  await expect(after.meetings).toHaveCount(1);
  await after.importRests();
  expect((await stored(again.page)).arrivals).toEqual(arrivals);
  await rm(file);
  await expect.poll(async () => (await stored(again.page)).arrivals).toEqual([]);
  await settled(again.page, 1);
});

test('a link to a PDF elsewhere is taken as the PDF it leads to', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await symlink(run.council.planning.file.path, path.join(council, 'Pack.pdf'));
  await settled(page, 1);
  await library.openMeeting();
  await new ReaderPage(page).drawn(0);
  await expect(library.leftOut).toBeHidden();
});
