import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { hasPdfTools } from '../../build/runtime/pdf-tools.ts';
import { readEmbeddedMarks } from '../../renderer/pdf/embedded-marks.ts';
import { SOFT_COLOURS } from '../../shared/annotations/colour-values.ts';
import { linkedPaper } from '../fixtures/marked-papers.ts';
import { openWithPdfjs, wordsOf } from '../fixtures/pdfjs-in-node.ts';
import { readCsv } from '../support/csv-reader.ts';
import { shareOf } from '../support/ppm.ts';
import { secondOpinion } from '../support/second-tools.ts';
import { entriesOf } from '../support/zip-reader.ts';
import { answerDialogs, answerSaveDialogs, chooseMenu, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { colourAt } from './pages/pixels.ts';
import { ReaderPage } from './pages/reader.ts';
import { TakeOutDialogPage } from './pages/take-out.ts';
import type { Run } from './run-file.ts';
import { atPassage, markWithNote } from './steps.ts';
import { expect, test } from './test.ts';

const NOTE = 'Ask for:\n- the figures by ward\n- the dŵr bill';

/** Marks the known words, and opens the dialog. */
async function openDialog(
  app: ElectronApplication,
  page: Page,
  run: Run,
  entry: 'Print…' | 'Save a copy or notes…',
): Promise<TakeOutDialogPage> {
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, run.council.pack.passage.line, NOTE);
  await chooseMenu(app, 'File', entry);
  const dialog = new TakeOutDialogPage(page);
  await dialog.root.waitFor();
  return dialog;
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Answers the system's dialog for printing: the window is printed into a PDF, or printing fails for this reason. */
async function answerPrintDialogs(app: ElectronApplication, failure?: string): Promise<() => Promise<Buffer>> {
  await app.evaluate(({ BrowserWindow }, reason) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    Object.assign(contents ?? {}, {
      print: (_options: unknown, done: (isPrinted: boolean, reason: string) => void) => {
        if (reason !== undefined) return done(false, reason);
        void (async () => {
          const pdf = await contents?.printToPDF({ printBackground: true, preferCSSPageSize: true });
          Object.assign(globalThis, { printed: pdf?.toString('base64') });
          done(true, '');
        })();
      },
    });
  }, failure);
  return async () =>
    Buffer.from(await app.evaluate(() => (globalThis as unknown as { printed: string }).printed), 'base64');
}

test('a copy with notes holds them as annotations at their place, and the paper stays as it is', async ({
  launch,
  run,
  folder,
}) => {
  const paper = run.council.pack.file.path;
  const before = await hashOf(paper);
  const { app, page } = await launch('profile', [paper]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  await dialog.root.getByRole('textbox', { name: 'Your name' }).fill('Cllr Anna Berg');
  const file = path.join(folder, 'copy.pdf');
  const suggested = await answerSaveDialogs(app, file);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Saved as copy.pdf.' })).toBeVisible();
  expect(await suggested()).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d .* with notes\.pdf$/)]);

  expect(await hashOf(paper)).toBe(before);
  const [copy, original] = [await readFile(file), await readFile(paper)];
  expect(copy.subarray(0, original.length).equals(original)).toBe(true);

  const { passage } = run.council.pack;
  const pdf = await openWithPdfjs(copy);
  const [mark, ...more] = await readEmbeddedMarks(await pdf.getPage(passage.page));
  expect(more).toEqual([]);
  expect(mark).toMatchObject({ type: 'highlight', author: 'Cllr Anna Berg', comment: NOTE });
  await pdf.loadingTask.destroy();
  if (!hasPdfTools()) return;
  const opinion = secondOpinion(copy, folder);
  expect(opinion.complaints()).toBe('');
  const [left, bottom, right, top] = mark?.shape.rects[0] ?? [0, 0, 0, 0];
  const drawn = opinion.drawnByPoppler(passage.page);
  const box = [left, drawn.height - top, right, drawn.height - bottom] as const;
  expect(shareOf(drawn, box, SOFT_COLOURS.yellow, 30)).toBeGreaterThan(0.3);
});

test('a copy is never saved in the place of a paper, nor into a council folder', async ({ launch, run, folder }) => {
  const council = path.join(folder, 'council');
  await mkdir(council);
  const paper = run.council.pack.file.path;
  const before = await hashOf(paper);
  const { app, page } = await launch('profile', [paper]);
  await answerDialogs(app, [council]);
  await chooseMenu(app, 'File', 'Add council folder…');
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  for (const file of [paper, path.join(council, 'new.pdf')]) {
    await answerSaveDialogs(app, file);
    await dialog.go();
    await expect(dialog.problem).toContainText('Lectern never changes a paper');
  }
  expect(await hashOf(paper)).toBe(before);
  expect(await readdir(council)).toEqual([]);
  // What was chosen is still there, and goes elsewhere.
  await answerSaveDialogs(app, path.join(folder, 'elsewhere.pdf'));
  await dialog.go();
  await expect(dialog.root).toBeHidden();
});

test('pages by their printed numbers, two to a sheet, with a list of notes behind them', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  const { printed, line } = run.council.pack.passage;
  await dialog.pages(`${printed}-${printed + 2}, ${printed + 900}, Q7`);
  await dialog.go();
  await expect(dialog.root.getByText(`“${printed + 900}” and “Q7” are not pages of this paper.`)).toBeVisible();
  await dialog.pages(`${printed}-${printed + 2}`);
  await dialog.choose('2');
  await dialog.root.getByRole('checkbox', { name: 'A list of your notes at the end' }).check();
  await expect(dialog.root.getByText('3 pages on 2 sheets')).toBeVisible();
  const file = path.join(folder, 'pages.pdf');
  await answerSaveDialogs(app, file);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  const pdf = await openWithPdfjs(await readFile(file));
  expect(pdf.numPages).toBe(3);
  const [first, , notes] = await Promise.all([1, 2, 3].map(async number => wordsOf(await pdf.getPage(number))));
  expect(first).toContain(line);
  expect(first).toContain(`${printed + 1}`);
  for (const part of [`Page ${printed}`, line, '• the figures by ward', '• the dŵr bill'])
    expect(notes).toContain(part);
  const sheet = await pdf.getPage(1);
  expect(sheet.view[2]).toBeGreaterThan(sheet.view[3] ?? 0);
  await pdf.loadingTask.destroy();
});

test('an item with its notes is a paper of its own, with the printed numbers', async ({ launch, run, folder }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  await dialog.choose(/^Item /);
  const file = path.join(folder, 'item.pdf');
  await answerSaveDialogs(app, file);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  const pdf = await openWithPdfjs(await readFile(file));
  const labels = (await pdf.getPageLabels()) ?? [];
  const at = labels.indexOf(`${run.council.pack.passage.printed}`);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(labels.length).toBeLessThan(run.council.pack.file.pages);
  const page_ = await pdf.getPage(at + 1);
  expect(await wordsOf(page_)).toContain(run.council.pack.passage.line);
  expect((await readEmbeddedMarks(page_)).map(({ comment }) => comment)).toEqual([NOTE]);
  await pdf.loadingTask.destroy();
});

test('only pages with notes are printed, with their marks, and nothing is left of them', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const printed = await answerPrintDialogs(app);
  const dialog = await openDialog(app, page, run, 'Print…');
  await dialog.choose('Only pages with notes (1)');
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  await expect(page.locator('.sheets-to-print')).toHaveCount(0);
  const pdf = await openWithPdfjs(await printed());
  expect(pdf.numPages).toBe(1);
  const { view } = await pdf.getPage(1);
  expect(view[2]).toBeCloseTo(595, -1);
  expect(view[3]).toBeCloseTo(842, -1);
  await pdf.loadingTask.destroy();
  if (!hasPdfTools()) return;
  const sheet = secondOpinion(await printed(), folder).drawnByPoppler(1);
  expect(shareOf(sheet, [0, 0, sheet.width, sheet.height], SOFT_COLOURS.yellow, 30)).toBeGreaterThan(0.001);
  expect(shareOf(sheet, [0, 0, sheet.width, sheet.height], [255, 255, 255], 8)).toBeGreaterThan(0.5);
});

test('all pages are printed four to a sheet, and the reader stands as before', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const printed = await answerPrintDialogs(app);
  await setTheme(app, 'dark');
  const dialog = await openDialog(app, page, run, 'Print…');
  await dialog.choose('4');
  await dialog.go();
  await expect(dialog.root).toBeHidden({ timeout: 60_000 });
  const pdf = await openWithPdfjs(await printed());
  expect(pdf.numPages).toBe(Math.ceil(run.council.pack.file.pages / 4));
  await pdf.loadingTask.destroy();
  await expect(page.getByRole('document', { name: 'Pages' })).toBeVisible();
});

test('a computer without a printer says so, and keeps what was chosen', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await answerPrintDialogs(app, 'No printers available on the network');
  const dialog = await openDialog(app, page, run, 'Print…');
  await dialog.choose('Only pages with notes (1)');
  await dialog.go();
  await expect(dialog.problem).toContainText('this computer knows no printer');
  await expect(dialog.root.getByRole('radio', { name: 'Only pages with notes (1)' })).toBeChecked();
});

test('notes are saved in all formats, with item, page, words and comment', async ({ launch, run, folder }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  const { printed, line } = run.council.pack.passage;
  const save = async (format: string, name: string): Promise<Buffer> => {
    if (!(await dialog.root.isVisible())) await chooseMenu(app, 'File', 'Save a copy or notes…');
    await dialog.choose('Notes alone');
    await dialog.choose(new RegExp(`^${format}`));
    await answerSaveDialogs(app, path.join(folder, name));
    await dialog.go();
    await expect(dialog.root).toBeHidden();
    return readFile(path.join(folder, name));
  };
  const markdown = (await save('Markdown', 'notes.md')).toString();
  for (const part of [`**Page ${printed}**`, `> ${line}`, '- the figures by ward\n- the dŵr bill', '## Item '])
    expect(markdown).toContain(part);
  const [head = [], row = [], ...rows] = readCsv((await save('Table', 'notes.csv')).toString().slice(1));
  expect(rows).toEqual([]);
  expect(row[head.indexOf('Page')]).toBe(`${printed}`);
  expect(row[head.indexOf('Comment')]).toBe(NOTE);
  const told = (await save('Web annotations', 'notes.jsonld')).toString();
  expect(JSON.parse(told)).toMatchObject({
    type: 'AnnotationCollection',
    total: 1,
    first: { items: [{ target: { selector: { refinedBy: { exact: line } } } }] },
  });
  const body = entriesOf(await save('Word', 'notes.docx')).get('word/document.xml') ?? '';
  for (const part of [line, 'the figures by ward', `Page ${printed}`]) expect(body).toContain(part);
  // An area, marked by keys: its picture stands in the document.
  await new ReaderPage(page).viewer.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.locator('.mark--area')).toHaveCount(1);
  const pictured = entriesOf(await save('Word', 'pictured.docx'));
  expect([...pictured.keys()].filter(name => name.startsWith('word/media/'))).toHaveLength(1);
  expect(pictured.get('word/document.xml')).toContain('descr="Area, yellow');
});

test('the dialog is used by keys alone, and screen readers find no fault with it', async ({ launch, run, folder }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  expect(await accessFaults(page)).toEqual([]);
  const file = path.join(folder, 'keys.pdf');
  await answerSaveDialogs(app, file);
  await expect(dialog.root.getByRole('radio', { name: 'PDF' })).toBeFocused();
  await page.keyboard.press('Tab');
  for (const name of [/^Item /, 'These pages']) {
    await page.keyboard.press('ArrowDown');
    await expect(dialog.root.getByRole('radio', { name })).toBeChecked();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type(`${run.council.pack.passage.printed}`);
  await expect(dialog.root.getByText('1 page', { exact: true })).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog.root).toBeHidden();
  const pdf = await openWithPdfjs(await readFile(file));
  expect(pdf.numPages).toBe(1);
  await pdf.loadingTask.destroy();
});

test('a long paper is taken out with its progress in sight, and stopped when the member has had enough', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page } = await launch('profile', [run.longPack]);
  await page.locator('[data-page-index][data-drawn]').first().waitFor();
  const file = path.join(folder, 'long.pdf');
  await answerSaveDialogs(app, file);
  await chooseMenu(app, 'File', 'Save a copy or notes…');
  const dialog = new TakeOutDialogPage(page);
  await dialog.choose('2');
  await dialog.go();
  await expect(dialog.root.getByRole('progressbar')).toBeVisible();
  await dialog.root.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.root.getByRole('progressbar')).toBeHidden();
  expect(await readdir(folder)).not.toContain('long.pdf');
  await dialog.go();
  await expect(dialog.root).toBeHidden({ timeout: 60_000 });
  const pdf = await openWithPdfjs(await readFile(file));
  expect(pdf.numPages).toBe(238);
  await pdf.loadingTask.destroy();
});

test('a copy without notes is the paper itself', async ({ launch, run, folder }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const dialog = await openDialog(app, page, run, 'Save a copy or notes…');
  await dialog.root.getByRole('checkbox', { name: 'Marks on the pages' }).uncheck();
  const file = path.join(folder, 'plain.pdf');
  await answerSaveDialogs(app, file);
  await dialog.go();
  await expect(dialog.root).toBeHidden();
  expect(await hashOf(file)).toBe(await hashOf(run.council.pack.file.path));
});

test('a mark of the file that is made one’s own hides its original, until it is taken back', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'marked.pdf');
  await writeFile(file, linkedPaper());
  const { app, page } = await launch('profile', [file]);
  const reader = new ReaderPage(page);
  await reader.drawn(0);
  await reader.goTo('2');
  await reader.drawn(1);
  const colour = async (): Promise<string> => {
    // A point of the mark beside which no words stand, on a page of A4.
    const box = await reader.sheet(1).boundingBox();
    if (!box) throw new Error('the page is not on the screen');
    return colourAt(page, box.x + (150 / 595) * box.width, box.y + ((842 - 650) / 842) * box.height);
  };
  const [theirs, own] = ['rgb(255, 230, 51)', 'rgb(255, 229, 138)'];
  await expect.poll(colour).toBe(theirs);
  await page.getByRole('button', { name: 'Adopt', exact: true }).first().click();
  await expect.poll(colour).toBe(own);
  await chooseMenu(app, 'Edit', 'Undo');
  await expect.poll(colour).toBe(theirs);
});
