import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeManyMeetings } from '../fixtures/many-meetings.ts';
import { answerDialogs, chooseMenu, startAgain } from './app.ts';
import { dragFiles, dropFiles } from './pages/drag.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled, stored } from './pages/stored.ts';
import { expect, test } from './test.ts';

test('a PDF chosen in the dialog opens in the reader', async ({ launch, run }) => {
  const { app, page } = await launch();
  await new LibraryPage(app, page).openFiles(run.council.earlier.file.path);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(reader.title).toHaveText(run.council.earlier.file.committee);
});

test('File › Open… opens PDFs, the last one chosen on top, and leaves it at that when cancelled', async ({
  launch,
  run,
}) => {
  const { planning, earlier } = run.council;
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await expect(library.heading).toBeVisible();
  await answerDialogs(app, []);
  await chooseMenu(app, 'File', 'Open…');
  await answerDialogs(app, [earlier.file.path, planning.file.path]);
  await chooseMenu(app, 'File', 'Open…');
  const reader = new ReaderPage(page);
  await expect(reader.title).toHaveText(planning.file.committee);
  await reader.drawn(0);
  await expect.poll(async () => (await stored(page)).papers.length).toBe(2);
});

test('a PDF on the command line is open when the window comes', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.planning.file.path]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(reader.title).toHaveText(run.council.planning.file.committee);
});

test('a PDF on the command line that is not there is told, and the app goes on', async ({ launch, folder }) => {
  const { app, page } = await launch('profile', [path.join(folder, 'Gone.pdf')]);
  await expect(page.locator('.notice', { hasText: 'Gone.pdf could not be opened' })).toBeVisible();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
});

test('starting the app once more with a PDF opens it in the window that is there', async ({ launch, run, folder }) => {
  const { app, page, profile } = await launch();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  const { path: pdf, committee } = run.council.planning.file;
  // Named as seen from the folder it lies in, which is not the folder of the app that runs.
  expect(await startAgain(run, profile, path.dirname(pdf), [path.basename(pdf)])).toBe(0);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(reader.title).toHaveText(committee);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(path.dirname(profile)).toBe(folder);
});

test('a PDF that the Finder hands over opens', async ({ launch, run }) => {
  const { app, page } = await launch();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  const isTaken = await app.evaluate(({ app: electronApp }, file) => {
    let taken = false;
    electronApp.emit('open-file', { preventDefault: () => (taken = true) }, file);
    return taken;
  }, run.council.planning.file.path);
  expect(isTaken).toBe(true);
  await new ReaderPage(page).drawn(0);
});

test('PDFs dropped on the window are opened, wherever they are let go', async ({ launch, run }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await expect(library.heading).toBeVisible();
  const drop = await dragFiles(page, [run.council.earlier.file.path]);
  await expect(page.getByText('Drop PDFs to open them')).toBeVisible();
  await drop();
  await expect(page.getByText('Drop PDFs to open them')).toBeHidden();
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await expect(reader.title).toHaveText(run.council.earlier.file.committee);
  await dropFiles(page, run.council.planning.file.path);
  await expect(reader.title).toHaveText(run.council.planning.file.committee);
  expect(page.url()).toBe('app://lectern/index.html');
});

test('what is dropped and is no PDF is left alone, and the member is told', async ({ launch, folder }) => {
  const { page } = await launch();
  const letter = path.join(folder, 'Letter.docx');
  await writeFile(letter, 'Dear Councillor');
  await dropFiles(page, letter);
  await expect(page.locator('.notice')).toContainText('“Letter.docx” is not a PDF and was left alone.');
  expect((await stored(page)).arrivals).toEqual([]);
  expect(page.url()).toBe('app://lectern/index.html');
});

test('a council folder brings its PDFs, and the folders inside it are the committees', async ({ launch, run }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  const { papers } = await settled(page, 4);
  expect(papers.map(paper => paper.sha256).toSorted()).toEqual(run.council.files.map(file => file.sha256).toSorted());
  await expect(page.getByRole('radio')).toHaveCount(3);
  await expect(page.getByRole('radio', { name: 'Overview and Scrutiny' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Planning' })).toBeVisible();
});

test('PDFs in folders of folders are found, and the first folder is the committee', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  const deep = path.join(council, 'Harbour Board', '2025', 'Autumn');
  await mkdir(deep, { recursive: true });
  await copyFile(run.council.earlier.file.path, path.join(deep, 'Pack.PDF'));
  await copyFile(run.council.planning.file.path, path.join(council, 'Loose at the top.pdf'));
  await writeFile(path.join(council, '.hidden.pdf'), 'no paper');
  await writeFile(path.join(council, 'notes.txt'), 'no paper');
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 2);
  await expect(library.meetings).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'Harbour Board' })).toBeVisible();
  // At the top no folder tells, so the paper itself does.
  await expect(library.next).toContainText(run.council.planning.file.committee);
  await expect(library.trouble).toBeHidden();
});

test('a paper that arrives in the folder while the app runs is in the library soon', async ({
  launch,
  run,
  folder,
}) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await expect(page.getByText('Your papers go here')).toBeVisible();
  // A committee that is new, as when the clerk sets one up.
  await mkdir(path.join(council, 'Planning Committee'));
  await copyFile(run.council.planning.file.path, path.join(council, 'Planning Committee', 'Pack.pdf'));
  await expect(library.next).toContainText('Planning Committee');
  await copyFile(run.council.earlier.file.path, path.join(council, 'Earlier pack.pdf'));
  await expect(library.rows('Past')).toHaveCount(1);
});

test('a file that is replaced brings another paper, and the one it was stays', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const file = path.join(council, 'Latest pack.pdf');
  await copyFile(run.council.earlier.file.path, file);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await expect(library.rows('Past')).toHaveCount(1);
  await settled(page, 1);

  // As a careful program replaces a file: written apart, then moved over the old one.
  await writeFile(path.join(folder, 'fresh'), await readFile(run.council.planning.file.path));
  await rename(path.join(folder, 'fresh'), file);
  await expect(library.next).toContainText(run.council.planning.file.committee);
  const { papers } = await settled(page, 2);
  await expect(library.rows('Past')).toHaveCount(1);
  expect(papers.map(paper => paper.sha256).toSorted()).toEqual(
    [run.council.earlier.file.sha256, run.council.planning.file.sha256].toSorted(),
  );

  await library.rows('Past').getByRole('button').first().click();
  await new ReaderPage(page).drawn(0);
});

test('the same bytes under two names are one paper', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(path.join(council, 'Copies'), { recursive: true });
  await copyFile(run.council.planning.file.path, path.join(council, 'Pack.pdf'));
  await copyFile(run.council.planning.file.path, path.join(council, 'Copies', 'Pack (1).pdf'));
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  await settled(page, 1);
  await library.openFiles(run.council.planning.file.path);
  await new ReaderPage(page).drawn(0);
  await expect.poll(async () => (await stored(page)).arrivals.length).toBe(3);
  const { arrivals } = await settled(page, 1);
  expect(arrivals.map(arrival => arrival.sha256)).toEqual(Array(3).fill(run.council.planning.file.sha256));
  await chooseMenu(app, 'Go', 'Meetings');
  await expect(library.meetings).toHaveCount(1);
  await expect(library.next).toContainText(`${run.council.planning.file.pages} pages`);
});

test('names that look like ways out of the folder are only names', async ({ launch, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const [first, second, third] = await writeManyMeetings(path.join(folder, 'packs'), 3);
  if (!first || !second || !third) throw new Error('There should be three packs.');
  const isWindows = process.platform === 'win32';
  const names = ['%2e%2e%2foutside.pdf', isWindows ? '%2e%2e%5coutside.pdf' : 'up\\..\\..\\outside.pdf'] as const;
  await copyFile(first.path, path.join(council, names[0]));
  await copyFile(second.path, path.join(council, names[1]));
  // A name that begins with a dot is hidden in a folder, yet can be opened by itself.
  const asked = path.join(folder, isWindows ? '..%5coutside.pdf' : '..\\..\\outside.pdf');
  await copyFile(third.path, asked);

  const { app, page } = await launch('profile', [asked]);
  await new ReaderPage(page).drawn(0);
  await chooseMenu(app, 'Go', 'Meetings');
  const library = new LibraryPage(app, page);
  await library.addFolder(council);
  const { papers } = await settled(page, 3);
  expect(papers.map(paper => paper.fileName).toSorted()).toEqual([...names, path.basename(asked)].toSorted());
  await expect(library.trouble).toBeHidden();
  await expect(library.meetings).toHaveCount(3);
});
