import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { answerSaveDialogs, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { LibraryPage } from './pages/library.ts';
import { MeetingPage } from './pages/meeting.ts';
import { MeetingNotesPage, NotesPanel } from './pages/notes.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { TakeOutDialogPage } from './pages/take-out.ts';
import { ONE_OF_EACH, plantMarks } from './planted.ts';
import { expect, test } from './test.ts';

test('the notes of a meeting stand on one page, item by item, and each leads to its mark', async ({
  launch,
  run,
  folder,
}) => {
  const { pack } = run.council;
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, ONE_OF_EACH);
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  // From the library, from the meeting's page, and from the panel of the reader.
  await library.next.getByRole('button', { name: 'Notes', exact: true }).click();
  const overview = new MeetingNotesPage(page);
  await expect(overview.heading).toHaveText(/^Notes: /);
  await expect(overview.heading).toBeFocused();
  await expect(overview.notes).toHaveCount(7);
  const items = pack.items.filter(({ pages }) =>
    ONE_OF_EACH.some(({ pageIndex }) => pages && pageIndex + 1 >= pages[0] && pageIndex + 1 <= pages[1]),
  );
  await expect(overview.items).toHaveText(items.map(({ number, title }) => `Item ${number} · ${title}`));
  await overview.view.getByLabel('Show items without notes').check();
  await expect(overview.items).toHaveCount(pack.items.length + 1);
  await overview.view.getByLabel('Show items without notes').uncheck();

  await overview.view.getByRole('searchbox', { name: 'Search notes' }).fill('treasurer');
  await expect(overview.notes).toHaveCount(1);
  await overview.view.getByRole('searchbox', { name: 'Search notes' }).fill('');
  await overview.view.getByRole('button', { name: 'Filter notes' }).click();
  await overview.view.getByRole('group', { name: 'Colours' }).getByRole('button', { name: /^Pink/ }).click();
  await expect(overview.notes).toHaveCount(2);
  // What is shown is what is taken out.
  await overview.view.getByRole('button', { name: 'Export…' }).click();
  const dialog = new TakeOutDialogPage(page);
  await expect(dialog.root.getByRole('radio', { name: 'Shown by the filter (2)' })).toBeChecked();
  await dialog.choose(/^Markdown/);
  const pink = path.join(folder, 'pink.md');
  await answerSaveDialogs(app, pink);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  expect((await readFile(pink, 'utf8')).match(/^\*\*Page /gm)).toHaveLength(2);
  await overview.view.getByRole('button', { name: 'Clear filters' }).click();

  await overview.view.getByRole('button', { name: 'Export…' }).click();
  await dialog.choose(/^Markdown/);
  const file = path.join(folder, 'notes.md');
  await answerSaveDialogs(app, file);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  const markdown = await readFile(file, 'utf8');
  expect(markdown.split('\n')[0]).toBe(`# ${await overview.heading.textContent()}`);
  expect(markdown.match(/^## .*/gm)?.map(line => /Item ([\w.()]+)/.exec(line)?.[1])).toEqual(
    items.map(({ number }) => number),
  );
  expect(markdown.match(/^\*\*Page /gm)).toHaveLength(7);

  const noted = overview.notes.filter({ hasText: 'a second reading' });
  await noted.getByRole('textbox', { name: 'Note' }).fill('Written among all notes');
  await page.keyboard.press('Control+Enter');
  await noted.locator('.note__place').click();
  const reader = new ReaderPage(page);
  await reader.drawn(8);
  const notes = new NotesPanel(page);
  await expect(notes.panel.locator('.note--active')).toContainText('a second reading');
  await expect(notes.panel.locator('.note--active').getByRole('textbox')).toHaveValue('Written among all notes');
  await notes.panel.getByRole('button', { name: 'All notes of this meeting' }).click();
  await expect(overview.heading).toBeFocused();
  await overview.view.getByRole('button', { name: 'Meeting page' }).click();
  await new MeetingPage(page).view.getByRole('button', { name: '7 notes' }).click();
  await expect(overview.heading).toBeFocused();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await page.waitForTimeout(300);
    expect.soft(await accessFaults(page), theme).toEqual([]);
  }
});

test('the notes of a meeting are printed: all of them, also those far out of sight, and nothing else', async ({
  launch,
  run,
  folder,
}) => {
  test.slow();
  const { pack } = run.council;
  const many = Array.from({ length: 300 }, (_, at) => ({
    pageIndex: 6 + Math.floor(at / 100),
    comment: `- point ${at}`,
    // Pictures among words: a sheet is none of their own.
    ...(at % 2 === 0 && { type: 'ink', quote: null, width: 2, strokes: [[100, 500, 0.5, 160, 540, 0.5]] }),
  }));
  await plantMarks(path.join(folder, 'profile'), pack.file.sha256, [...ONE_OF_EACH, ...many]);
  const { app, page } = await launch('profile', [pack.file.path]);
  await new NotesPanel(page).panel.getByRole('button', { name: 'All notes of this meeting' }).click();
  const overview = new MeetingNotesPage(page);
  await expect(overview.heading).toBeVisible();
  await expect(overview.view).toContainText('307 notes');
  expect(await overview.notes.count()).toBeLessThan(40);

  // The button asks the system to print, once all is there.
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(document.querySelectorAll('.print-note').length);
      dispatchEvent(new Event('afterprint'));
    };
  });
  await overview.view.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '307');
  await expect(overview.sheet).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await expect(overview.sheet).toBeVisible();
  await expect(overview.view).toBeHidden();
  await expect(overview.sheet.locator('.print-note').last()).toContainText('Begin here');
  await expect(overview.sheet.getByRole('heading', { level: 2 }).first()).toHaveCSS('break-after', 'avoid');
  await expect(overview.sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ media: null });
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const sheets = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return sheets?.toString('base64') ?? '';
  });
  const printed = await PDFDocument.load(Buffer.from(pdf, 'base64'));
  expect(printed.getPageCount()).toBeGreaterThan(8);
  expect(printed.getPageCount()).toBeLessThan(60);
  const { width, height } = printed.getPage(0).getSize();
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});

test('a meeting without notes says what to do next', async ({ launch, run }) => {
  const { page } = await launch('profile', [run.council.pack.file.path]);
  await new ReaderPage(page).drawn(0);
  await new NotesPanel(page).panel.getByRole('button', { name: 'All notes of this meeting' }).click();
  const overview = new MeetingNotesPage(page);
  await expect(overview.view).toContainText('No notes on these papers yet');
  expect(await accessFaults(page)).toEqual([]);
  await overview.view.getByRole('button', { name: 'Open the papers' }).click();
  await expect(new ReaderPage(page).viewer).toBeVisible();
});
